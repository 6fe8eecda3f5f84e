import { measures } from "./measures.ts";
import type { EffectSizeChoices, ZeroCellRule } from "./types.ts";

const RULES: readonly ZeroCellRule[] = ["only0", "all", "if0all", "none"];

/**
 * Fills in the defaults. Choices that do not apply to the measure are recorded as what is in
 * force: no increment for PAS and PFT, no dropping of double-zero studies for one proportion.
 */
export function effectSizeChoices(choices: EffectSizeChoices): Required<EffectSizeChoices> {
  const {
    measure,
    zeroCells = "only0",
    increment = 0.5,
    dropDoubleZero = false,
    formulas = "metafor",
  } = choices;
  if (!Object.hasOwn(measures, measure)) {
    throw new RangeError(
      `effectSizes: measure: found ${String(measure)}; allowed: ${
        Object.keys(measures).join(", ")
      }`,
    );
  }
  if (!RULES.includes(zeroCells)) {
    throw new RangeError(
      `effectSizes: zeroCells: found ${String(zeroCells)}; allowed: ${RULES.join(", ")}`,
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
  const definition = measures[measure];
  const none = !definition.takesIncrement || zeroCells === "none" || increment === 0;
  return {
    measure,
    zeroCells: none ? "none" : zeroCells,
    increment: none ? 0 : increment,
    dropDoubleZero: definition.design === "two-by-two" && dropDoubleZero,
    formulas,
  };
}
