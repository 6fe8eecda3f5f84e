import { measureFacts } from "./measure_facts.ts";
import type { GenericMeasure, Measure } from "./types.ts";

/**
 * The generic measure that an effect comes as, if studies report it as such: GEN on the identity
 * scale, HR on that of the logarithm; null for measures on other scales and those without a value
 * of no effect, which are computed from what a study counted or measured.
 *
 * @example An adjusted odds ratio comes as a logarithm with its standard error
 * ```ts
 * import { givenAs } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(givenAs("OR"), "HR");
 * assert.equal(givenAs("MD"), "GEN");
 * assert.equal(givenAs("PLO"), null);
 * ```
 */
export function givenAs(measure: Measure): GenericMeasure | null {
  const { scale, nullValue } = measureFacts[measure];
  if (nullValue === null) return null;
  return scale === "identity" ? "GEN" : scale === "log" ? "HR" : null;
}
