import { givenAs } from "../measure/given_as.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { effectSizes } from "./effect_sizes.ts";
import type { EffectSizes, GenericRow, Measure } from "./types.ts";

/**
 * Effects that studies report as such, under the name of the measure that they are: adjusted odds
 * ratios, say, which come with a standard error and without a table.
 *
 * @param rows `yi` on the analysis scale of the measure (ratios: natural logarithm) with `vi`.
 * @param measure One on the identity or the log scale with a value of no effect.
 * @throws {RangeError} for another measure, and for rows as `effectSizes` says.
 *
 * @example An odds ratio of 2 with a standard error of 0.5
 * ```ts
 * import { effectsAsGiven, reportEffect } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { studies, measure } = effectsAsGiven([{ id: "a", yi: Math.log(2), vi: 0.25 }], "OR");
 * assert.equal(reportEffect(studies[0]!, { measure }).estimate.toFixed(12), "2.000000000000");
 * ```
 */
export function effectsAsGiven(rows: readonly GenericRow[], measure: Measure): EffectSizes {
  const generic = givenAs(measure);
  if (generic === null) {
    const allowed = Object.keys(measureFacts).filter((code) => givenAs(code as Measure) !== null);
    throw new RangeError(
      `effectsAsGiven: measure: found ${measure}; allowed: ${allowed.join(", ")}`,
    );
  }
  const effects = effectSizes(rows, { measure: generic });
  return { ...effects, measure, choices: { ...effects.choices, measure } };
}
