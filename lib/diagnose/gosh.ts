import type { StudyEffect } from "../effect/types.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { studyColumns } from "../model/study_columns.ts";
import { libraryVersion } from "../version.ts";
import { goshSubsets } from "./gosh_subsets.ts";
import { gridOf, spreadOf, studiesOf } from "./gosh_summary.ts";
import type { Gosh, GoshPictureChoices } from "./gosh_types.ts";

const mostBins = 500;

/**
 * Graphical display of study heterogeneity: estimate against I2 in all subsets of the studies, as
 * counts in cells. Two clouds instead of one speak for studies that measure two things, or for one
 * study that makes the heterogeneity: `studies` has the means with and without each of them.
 *
 * Estimates are on the scale of `yi`, I2 in percent. The subsets are those of
 * {@linkcode goshSubsets}, which has the number for each of them; this is what is stored and drawn.
 * Subsets overlap and are no sample of studies: their spread is not an uncertainty.
 *
 * Defaults: as {@linkcode goshSubsets}, 60 cells by 40. Edges: equal estimates stand in the first
 * column. A sample is said in `warnings`.
 *
 * @param studies Two or more effects with distinct ids.
 * @param choices As in {@linkcode goshSubsets}, numbers of cells, and a study to highlight.
 * @throws {RangeError} as {@linkcode goshSubsets}; for numbers of cells outside 1 to 500; for an id
 *   to highlight that no study has.
 *
 * @example Without "c" there is no heterogeneity
 * ```ts
 * import { gosh } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { count, studies } = gosh([
 *   { id: "a", yi: 0, vi: 1 },
 *   { id: "b", yi: 1, vi: 1 },
 *   { id: "c", yi: 8, vi: 1 },
 * ]);
 * assert.equal(count, 7);
 * assert.equal(studies[2]?.i2Without, 0);
 * ```
 *
 * @see Olkin, Dahabreh and Trikalinos (2012), https://doi.org/10.1002/jrsm.1053
 */
export function gosh(
  studies: readonly StudyEffect[],
  { estimateBins = 60, i2Bins = 40, highlight, ...choices }: GoshPictureChoices = {},
): Gosh {
  requireBins("estimateBins", estimateBins);
  requireBins("i2Bins", i2Bins);
  if (highlight !== undefined && !studies.some(({ id }) => id === highlight)) {
    throw new RangeError(
      `gosh: highlight: found ${highlight}; allowed: the id of a study; correct the id`,
    );
  }
  const subsets = goshSubsets(studies, choices);
  const { count, complete, notConverged, choices: inForce } = subsets;
  const { ids, effects, variances } = studyColumns(studies, "gosh");
  const labels = new Map(studies.map((study) => [study.id, study.label ?? study.id]));
  const estimate = spreadOf(subsets.estimate);
  return {
    kind: "gosh",
    k: ids.length,
    count,
    complete,
    estimate,
    i2: spreadOf(subsets.i2),
    tau2: spreadOf(subsets.tau2),
    studies: studiesOf(subsets, labels),
    grid: gridOf(subsets, estimate, estimateBins, i2Bins, highlight),
    used: ids,
    choices: inForce,
    notConverged,
    warnings: [
      ...(complete ? [] : [
        `a random sample of ${count} of the 2^${ids.length} - 1 subsets, drawn with replacement: ` +
        "small and large subsets are rare in it",
      ]),
      ...(notConverged === 0 ? [] : [
        `tau2 did not converge in ${notConverged} of ${count} subsets`,
      ]),
    ],
    inputDigest: studiesDigest(
      `gosh ${JSON.stringify({ ...inForce, estimateBins, i2Bins, highlight: highlight ?? null })}`,
      ids,
      [effects, variances],
    ),
    libraryVersion,
  };
}

function requireBins(name: string, bins: number): void {
  if (!(Number.isInteger(bins) && bins >= 1 && bins <= mostBins)) {
    throw new RangeError(
      `gosh: ${name}: found ${bins}; allowed: a whole number from 1 to ${mostBins}; change it`,
    );
  }
}
