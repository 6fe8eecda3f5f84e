import type { StudyEffect } from "../effect/types.ts";
import { selectionModel } from "./selection_model.ts";
import {
  type PatternAlternative,
  patternSteps,
  patternWeights,
  type SelectionPattern,
} from "./selection_patterns.ts";
import type { SelectionModel } from "./selection_types.ts";

/** Choices of {@linkcode fixedSelection}. */
export interface FixedSelectionChoices {
  /** Direction that one-tailed selection favours. @default "greater" */
  readonly alternative?: PatternAlternative;
  /** A value of tau2 known beforehand. */
  readonly tau2Value?: number;
  /** Coverage of the intervals. @default 0.95 */
  readonly level?: number;
}

/** Answer of {@linkcode fixedSelection}. Plain data. */
export interface FixedSelection {
  readonly kind: "fixed-selection";
  /** The model without selection first. */
  readonly rows: readonly {
    readonly pattern: SelectionPattern | "none";
    readonly model: SelectionModel;
    /** Adjusted estimate less the one without selection. */
    readonly change: number;
  }[];
  readonly alternative: PatternAlternative;
}

/**
 * How the pooled effect would change under four patterns of selection that are assumed, and not
 * estimated: for meta-analyses that are too small to estimate how studies were selected.
 *
 * Model: the step function of {@linkcode selectionModel} with the 14 intervals and the weights of
 * Vevea and Woods (2005, Table 1): moderate and severe, one-tailed (P values in one direction are
 * favoured) and two-tailed (extreme ones in either direction). Mean and tau2 are estimated by
 * maximum likelihood under each. A sensitivity analysis: no pattern is claimed to be true.
 *
 * Edges and accuracy: as {@linkcode selectionModel}; two studies are enough.
 *
 * @param studies Two or more effects with distinct ids (one where `tau2Value` is given).
 * @throws {RangeError} a bad choice, or studies that cannot be pooled.
 *
 * @example Selection that favours large effects lowers the estimate
 * ```ts
 * import { fixedSelection } from "reforest";
 * import assert from "node:assert/strict";
 * const { rows } = fixedSelection([
 *   { id: "a", yi: 0.5, vi: 0.04 },
 *   { id: "b", yi: 0.3, vi: 0.02 },
 *   { id: "c", yi: 0.1, vi: 0.01 },
 * ]);
 * assert.equal(rows[0]?.pattern, "none");
 * assert.ok(rows[2]?.pattern === "severe one-tailed" && rows[2].change < 0);
 * ```
 *
 * @see Vevea and Woods (2005), https://doi.org/10.1037/1082-989X.10.4.428
 */
export function fixedSelection(
  studies: readonly StudyEffect[],
  choices: FixedSelectionChoices = {},
): FixedSelection {
  const { alternative = "greater", ...others } = choices;
  if (alternative !== "greater" && alternative !== "less") {
    throw new RangeError(
      `fixedSelection: alternative: found ${alternative}; allowed: greater, less; the patterns are ` +
        "written in one-sided P values",
    );
  }
  const fit = (delta: readonly number[]) =>
    selectionModel(studies, {
      ...others,
      type: "stepfun",
      alternative,
      steps: patternSteps,
      delta,
    });
  const none = fit(patternSteps.map(() => 1));
  const rows = (Object.keys(patternWeights) as SelectionPattern[]).map((pattern) => {
    const model = fit(patternWeights[pattern]);
    return { pattern, model, change: model.estimate - none.estimate };
  });
  return {
    kind: "fixed-selection",
    rows: [{ pattern: "none", model: none, change: 0 }, ...rows],
    alternative,
  };
}
