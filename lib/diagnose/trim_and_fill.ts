import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { poolingChoices } from "../model/pooling_choices.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { NotEstimable } from "../model/types.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { libraryVersion } from "../version.ts";
import { missingEstimators } from "./missing_studies.ts";
import { sideSlope } from "./side_slope.ts";
import { fewestStudies } from "./test_rules.ts";
import type { FilledStudy, TrimAndFill, TrimAndFillChoices } from "./trim_and_fill_types.ts";
import { trimStudies } from "./trim_studies.ts";

const caller = "trimAndFill";

function notEstimable(reason: string): NotEstimable {
  return { kind: "not-estimable", quantity: "number of missing studies", reason, studies: [] };
}

function refuseChoices(
  { estimator = "L0", side = "left", maxIterations = 100 }: TrimAndFillChoices,
) {
  if (!Object.hasOwn(missingEstimators, estimator)) {
    throw new RangeError(`${caller}: estimator: found ${estimator}; allowed: L0, R0, Q0`);
  }
  if (side !== "left" && side !== "right") {
    throw new RangeError(`${caller}: side: found ${side}; allowed: left, right`);
  }
  if (!(Number.isInteger(maxIterations) && maxIterations > 0)) {
    throw new RangeError(
      `${caller}: maxIterations: found ${maxIterations}; allowed: a whole number, 1 or more`,
    );
  }
}

function warningsOf(k: number, i2: number): string[] {
  return [
    ...(k < fewestStudies
      ? [`fewer than ${fewestStudies} studies (${k}): chance alone makes funnels lean`]
      : []),
    ...(i2 > 50
      ? [
        "between-study heterogeneity by itself can make trim and fill add studies (Terrin et al. " +
        "2003, doi 10.1002/sim.1461)",
      ]
      : []),
  ];
}

/**
 * Trim and fill: how many studies are missing on one side of the funnel, and the pooled effect when
 * their mirror images are put in.
 *
 * The most extreme effects of the fuller side are trimmed, the rest is pooled, and the number of
 * missing studies is estimated from the ranks of the distances to that centre, until it no longer
 * changes; then the trimmed studies are put back with mirror images. Estimators L0 (default, as in
 * metafor and R meta), R0 and Q0. The studies are pooled throughout as `pooling` says, with any
 * estimator of tau2.
 *
 * Side: studies are taken to be missing on the right when effects fall with their standard errors
 * (mixed-effects regression, REML; under the common-effect model weighted least squares), else on
 * the left. Ties are ranked in the order of the ids.
 *
 * It is a sensitivity analysis: filled studies are no data. `studies` holds all of them, flagged, for
 * a funnel plot.
 *
 * Edges, answered as `{kind: "not-estimable", reason}`: fewer than 3 studies; all standard errors
 * equal and no side given; no effect below the centre (R0); too many above it (Q0); numbers that
 * run in a circle.
 * Accuracy: within 1e-6 of metafor 5.1 on the stored cases.
 *
 * @throws {RangeError} for studies that cannot be pooled, or a choice that does not exist.
 *
 * @example A symmetric funnel needs no filling
 * ```ts
 * import { trimAndFill } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = [-3, -2, -1, 0, 1, 2, 3].map((yi) => ({ id: `at ${yi}`, yi, vi: 1 + yi * yi }));
 * const answer = trimAndFill(studies, { side: "left" });
 * assert.ok(answer.kind === "trim-and-fill");
 * assert.equal(answer.filled, 0);
 * assert.equal(answer.adjusted.estimate, answer.observed.estimate);
 * ```
 *
 * @see Duval and Tweedie (2000), https://doi.org/10.1111/j.0006-341X.2000.00455.x
 * @see Duval and Tweedie (2000), https://doi.org/10.1080/01621459.2000.10473905
 */
export function trimAndFill(
  studies: readonly StudyEffect[],
  choices: TrimAndFillChoices = {},
): TrimAndFill | NotEstimable {
  refuseChoices(choices);
  const { estimator = "L0", pooling = {}, maxIterations = 100 } = choices;
  const asked = poolingChoices(pooling, caller);
  const columns = studyColumns(studies, caller);
  const k = columns.ids.length;
  if (k < 3) return notEstimable(`trim and fill needs 3 studies or more, and there are ${k}`);
  const slope = choices.side === undefined ? sideSlope(columns, asked.model) : null;
  if (choices.side === undefined && slope === null) {
    return notEstimable("all standard errors are equal, so that the side has to be chosen");
  }
  const side = choices.side ?? (slope! < 0 ? "right" : "left");
  const trimmed = trimStudies(columns, side, estimator, asked, maxIterations);
  if (typeof trimmed === "string") return notEstimable(trimmed);
  const { centre, iterations, missing, filled } = trimmed;

  const sorted = sortById(studies);
  const mirrored = trimmed.extremes.map((index): FilledStudy => {
    const { id, label, yi, vi, ni } = sorted[index]!;
    return {
      id: `filled, mirror of ${id}`,
      label: `Filled (mirror of ${label ?? id})`,
      yi: 2 * centre - yi,
      vi,
      ...(ni === undefined ? {} : { ni }),
      filled: true,
      mirrors: id,
    };
  });
  const all = [...sorted.map((study) => ({ ...study, filled: false })), ...mirrored];
  const observed = pool(sorted, pooling);
  const inForce = { estimator, maxIterations, side: choices.side ?? "estimated" } as const;
  const header = `trim-and-fill ${JSON.stringify([inForce, observed.choices])}`;
  return {
    kind: "trim-and-fill",
    k,
    filled,
    filledStandardError: missing.standardError,
    // Without missing studies the run on the fuller side is longer than `filled` with this P.
    pValue: estimator === "R0" ? 2 ** -(filled + 1) : null,
    side,
    sideSlope: slope,
    observed,
    adjusted: filled === 0 ? observed : pool(all, pooling),
    studies: all,
    used: columns.ids,
    choices: inForce,
    fit: { converged: true, iterations, tolerance: 0, reason: "tolerance met" },
    warnings: warningsOf(k, observed.heterogeneity.i2FromTau2),
    inputDigest: studiesDigest(header, columns.ids, [columns.effects, columns.variances]),
    libraryVersion,
  };
}
