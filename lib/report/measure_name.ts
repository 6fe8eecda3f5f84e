import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";

/**
 * Name of an effect measure in words, as it stands in running text.
 *
 * @param measure Code as in metafor.
 *
 * @example
 * ```ts
 * import { measureName } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(measureName("OR"), "odds ratio");
 * ```
 */
export function measureName(measure: Measure): string {
  return measureFacts[measure].name;
}
