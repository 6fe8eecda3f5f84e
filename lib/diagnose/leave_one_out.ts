import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { fitColumns } from "../model/pool_columns.ts";
import { poolingChoices } from "../model/pooling_choices.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { PoolingChoices } from "../model/types.ts";
import { columnsWithout } from "./columns_without.ts";
import { refitOf } from "./refit_of.ts";
import type { LeaveOneOut } from "./refit_types.ts";

/**
 * Pools the studies again and again, each time without one of them: does the result hang on a
 * single study?
 *
 * The same model as {@linkcode pool}, on the scale of `yi`; tau2 is estimated anew each time. A
 * study whose absence moves the estimate is not thereby wrong.
 *
 * Edges: with two studies each result stands on one study (tau2 taken as 0, Wald's interval).
 * Accuracy: as {@linkcode pool}. Cost: k fits, each linear in k.
 *
 * @param studies Two or more effects with distinct ids.
 * @param choices As in {@linkcode pool}.
 * @returns The result over all studies, and one line for each study left out, sorted by id.
 * @throws {RangeError} if there are fewer than two studies, or one cannot be pooled.
 *
 * @example Without the outlier the effects are alike
 * ```ts
 * import { leaveOneOut } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { without } = leaveOneOut([
 *   { id: "a", yi: 0.5, vi: 0.1 },
 *   { id: "b", yi: 0.5, vi: 0.1 },
 *   { id: "outlier", yi: 3, vi: 0.1 },
 * ]);
 * assert.equal(without[2]?.id, "outlier");
 * assert.equal(without[2]?.estimate, 0.5);
 * assert.equal(without[2]?.tau2, 0);
 * ```
 *
 * @see Viechtbauer and Cheung (2010), https://doi.org/10.1002/jrsm.11
 */
export function leaveOneOut(
  studies: readonly StudyEffect[],
  choices: PoolingChoices = {},
): LeaveOneOut {
  if (studies.length < 2) {
    throw new RangeError(`leaveOneOut: studies: found ${studies.length}; allowed: two or more`);
  }
  const all = pool(studies, choices);
  const columns = studyColumns(studies, "leaveOneOut");
  const labels = new Map(studies.map((study) => [study.id, study.label ?? study.id]));
  // The interval of tau2 is not part of a line.
  const asked = {
    ...poolingChoices(choices, "leaveOneOut"),
    tau2Interval: "none" as const,
    prediction: "none" as const,
  };
  return {
    kind: "leave-one-out",
    all,
    without: columns.ids.map((id, index) =>
      refitOf(id, labels.get(id) ?? id, fitColumns(columnsWithout(columns, index), asked))
    ),
    choices: all.choices,
  };
}
