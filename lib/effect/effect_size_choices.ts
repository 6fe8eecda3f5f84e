import { measureFacts } from "../measure/measure_facts.ts";
import type { EffectSizeChoices, ZeroCellRule } from "./types.ts";

/** When an increment may be added. */
export const zeroCellRules: readonly ZeroCellRule[] = [
  "only0",
  "all",
  "if0all",
  "treatment-arm",
  "none",
];

/**
 * Fills in the defaults. Choices that do not apply to the measure are recorded as what is in
 * force: no increment for measures that need none (PAS, PFT, AS, means ...), no dropping of double-zero
 * studies for one group.
 */
export function effectSizeChoices(choices: EffectSizeChoices): Required<EffectSizeChoices> {
  const {
    measure,
    zeroCells = "only0",
    increment = 0.5,
    dropDoubleZero = false,
    formulas = "metafor",
  } = choices;
  if (!Object.hasOwn(measureFacts, measure)) {
    throw new RangeError(
      `effectSizes: measure: found ${String(measure)}; allowed: ${
        Object.keys(measureFacts).join(", ")
      }`,
    );
  }
  if (!zeroCellRules.includes(zeroCells)) {
    throw new RangeError(
      `effectSizes: zeroCells: found ${String(zeroCells)}; allowed: ${zeroCellRules.join(", ")}`,
    );
  }
  if (formulas !== "metafor" && formulas !== "meta8") {
    throw new RangeError(
      `effectSizes: formulas: found ${String(formulas)}; allowed: metafor, meta8`,
    );
  }
  if (!(increment >= 0 && increment < Infinity)) {
    throw new RangeError(
      `effectSizes: increment: found ${increment}; allowed: a finite number, 0 or more`,
    );
  }
  const { rows, takesIncrement } = measureFacts[measure];
  const none = !takesIncrement || zeroCells === "none" || increment === 0;
  if (!none && zeroCells === "treatment-arm" && rows !== "two-by-two") {
    throw new RangeError(
      `effectSizes: zeroCells: found treatment-arm for ${measure}; allowed: for measures of 2x2 ` +
        `tables; choose only0, all, if0all or none`,
    );
  }
  return {
    measure,
    zeroCells: none ? "none" : zeroCells,
    increment: none ? 0 : increment,
    dropDoubleZero: (rows === "two-by-two" || rows === "two-rates") && dropDoubleZero,
    formulas,
  };
}
