import type { StudyEffect } from "../effect/types.ts";
import { studyColumns } from "../model/study_columns.ts";
import { goshChoices } from "./gosh_choices.ts";
import { closedFormFits, iteratedFits } from "./gosh_fits.ts";
import { allMembers, sampledMembers } from "./gosh_members.ts";
import type { GoshChoices, GoshSubsets } from "./gosh_types.ts";

/**
 * Pools every subset of the studies, down to single ones: estimate, I2 and tau2 of each, in typed
 * arrays. {@linkcode gosh} has what is to be stored and drawn.
 *
 * The estimate is on the scale of `yi`, I2 in percent: from Q under a common effect, and from tau2
 * and the typical variance else (for DL these are the same). A subset of one study has I2 and tau2
 * of 0. Subsets are the whole numbers in binary; where there are more of them than `subsets`, a
 * seeded sample of so many, in which every subset is as likely as any other.
 *
 * Defaults: random effects, DL, 1,048,576 subsets (all of 20 studies), seed "reforest". DL and the
 * common effect take sums that only grow, so that nothing cancels: the estimate is within about
 * 1e-12 of {@linkcode pool}. Other estimators of tau2 are as in {@linkcode pool}, at the cost of a
 * fit for each subset.
 *
 * @param studies Two or more effects with distinct ids.
 * @param choices Model, estimator, number of subsets, seed.
 * @throws {RangeError} if there are fewer than two studies, one cannot be pooled, or a choice does
 *   not exist.
 *
 * @example Three studies have seven subsets
 * ```ts
 * import { goshSubsets } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { ids, estimate, members } = goshSubsets([
 *   { id: "a", yi: 0, vi: 1 },
 *   { id: "b", yi: 1, vi: 1 },
 *   { id: "c", yi: 8, vi: 1 },
 * ], { model: "common" });
 * assert.deepEqual([...ids], ["c", "b", "a"]);
 * assert.deepEqual([...estimate], [8, 1, 4.5, 0, 4, 0.5, 3]);
 * assert.deepEqual([...members], [1, 2, 3, 4, 5, 6, 7]);
 * ```
 *
 * @see Olkin, Dahabreh and Trikalinos (2012), https://doi.org/10.1002/jrsm.1053
 */
export function goshSubsets(
  studies: readonly StudyEffect[],
  choices: GoshChoices = {},
): GoshSubsets {
  const inForce = goshChoices(choices, studies.length);
  const { ids, effects, variances } = studyColumns(studies, "gosh");
  // The most precise study has the highest bit, the first of equals before the others.
  const order = ids.map((_, i) => i).sort((a, b) => variances[b]! - variances[a]! || b - a);
  const ordered = {
    effects: Float64Array.from(order, (i) => effects[i]!),
    variances: Float64Array.from(order, (i) => variances[i]!),
  };
  const { model, tau2, subsets: count, seed } = inForce;
  const complete = seed === null;
  const room = {
    members: complete ? allMembers(ids.length) : sampledMembers(ids.length, count, seed),
    estimate: new Float64Array(count),
    i2: new Float64Array(count),
    tau2: new Float64Array(count),
    k: new Uint32Array(count),
  };
  let notConverged = 0;
  if (tau2 === null || tau2 === "DL") {
    closedFormFits(ordered, room, complete, model === "random");
  } else {
    notConverged = iteratedFits(ordered, room, tau2);
  }
  return {
    ids: order.map((i) => ids[i]!),
    count,
    complete,
    ...room,
    notConverged,
    choices: inForce,
  };
}
