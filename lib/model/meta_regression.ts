import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { libraryVersion } from "../version.ts";
import { coefficientsOf, coefficientTest, varianceInflation } from "./coefficient_tests.ts";
import { regressionChoices } from "./regression_choices.ts";
import { regressionColumns } from "./regression_columns.ts";
import { regressionDigest } from "./regression_digest.ts";
import { regressionLikelihood } from "./regression_likelihood.ts";
import { covarianceOf, fitModel } from "./regression_model.ts";
import { regressionStudies } from "./regression_studies.ts";
import { regressionTau2 } from "./regression_tau2.ts";
import { tau2StandardError } from "./regression_tau2_error.ts";
import type {
  MetaRegression,
  ModeratorTerm,
  RegressionChoices,
  RegressionChoicesInForce,
  RegressionStudy,
} from "./regression_types.ts";
import { regressionWarnings } from "./regression_warnings.ts";
import { type RegressionSystem, weightedFit, weightedFitRoom } from "./regression_weighted.ts";

/** Refuses more coefficients than the studies can carry. */
export function requireStudies(
  k: number,
  p: number,
  choices: Pick<RegressionChoicesInForce, "tau2" | "interval">,
  caller: string,
): void {
  const needed = choices.tau2 === null && choices.interval === "wald" ? p : p + 1;
  if (k >= needed) return;
  throw new RangeError(
    `${caller}: studies: found ${k} for ${p} coefficient(s); allowed: ${needed} or more; leave ` +
      "moderators out",
  );
}

/** tau2 of the same studies without moderators. */
function tau2WithoutModerators(
  system: RegressionSystem,
  { tau2 }: RegressionChoicesInForce,
): number | null {
  if (tau2 === null) return null;
  const { k } = system;
  const alone = { ...system, p: 1, basis: new Float64Array(k).fill(1 / Math.sqrt(k)) };
  return regressionTau2(tau2, alone, weightedFitRoom(alone)).tau2;
}

/**
 * Explains the differences between study effects by moderators: a mixed-effects meta-regression.
 *
 * Model: yi = xi'b + ui + ei, ui ~ N(0, tau2), ei ~ N(0, vi) with vi known; under the common-effect
 * model tau2 = 0. Coefficients are on the scale of `yi`. Terms are data: names, factors,
 * interactions ({@linkcode ModeratorTerm}); a factor is compared with its first level.
 *
 * Defaults: as {@linkcode pool}: REML, and the test of Knapp and Hartung (2003) whose variance
 * factor is never below 1, with t and k - p degrees of freedom ("hartung-knapp" is the plain one,
 * metafor's "knha"; "wald" is z). `moderatorTest` is then an F test, and chi-squared for "wald".
 * `r2` is the share of tau2 that the moderators explain, in percent, not below 0 (Raudenbush 2009);
 * with few studies it is a rough figure (Lopez-Lopez et al. 2014).
 *
 * Edges. A study whose moderator is not known is left out and listed. Columns that are combinations
 * of others are left out, listed in `design.redundant`, with a warning. Residuals of zero: the plain
 * Knapp-Hartung interval would have no width, so that max(1, q) is used, with a warning. tau2 at 0:
 * `fit.reason` is "at boundary". Associations between studies are no proof of a cause.
 *
 * Accuracy: within 1e-6 of metafor 5.1 on the stored cases (closed forms about 1e-12). Cost is
 * linear in the number of studies.
 *
 * @param studies Effects with moderators; distinct ids, finite `yi`, `vi` above 0.
 * @param moderators The terms; none gives the pooled mean.
 * @param choices Model, estimator of tau2, tests, intercept, level.
 * @throws {RangeError} for studies that cannot be pooled, too few of them, or a bad choice.
 *
 * @example The slope of three studies on a straight line
 * ```ts
 * import { metaRegression } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = [1, 2, 3].map((dose) => ({
 *   id: `dose ${dose}`, yi: 0.5 * dose, vi: 0.04, moderators: { dose },
 * }));
 * const { coefficients, r2 } = metaRegression(studies, ["dose"], { tau2: "DL", interval: "wald" });
 * assert.deepEqual(coefficients.map(({ name }) => name), ["intercept", "dose"]);
 * assert.equal(coefficients[1]?.estimate.toFixed(10), "0.5000000000");
 * assert.equal(coefficients[1]?.standardError.toFixed(10), Math.sqrt(0.04 / 2).toFixed(10));
 * assert.equal(r2, 100);
 * ```
 *
 * @see Thompson and Higgins (2002), https://doi.org/10.1002/sim.1187
 * @see Knapp and Hartung (2003), https://doi.org/10.1002/sim.1482
 * @see Lopez-Lopez et al. (2014), https://doi.org/10.1111/bmsp.12002
 */
export function metaRegression(
  studies: readonly RegressionStudy[],
  moderators: readonly ModeratorTerm[],
  choices: RegressionChoices = {},
): MetaRegression {
  const inForce = regressionChoices(choices, moderators, "metaRegression");
  const columns = regressionColumns(studies, moderators, inForce.intercept, "metaRegression");
  const { ids, design, triangle } = columns;
  const [k, p] = [ids.length, design.columns.length];
  requireStudies(k, p, inForce, "metaRegression");
  const df = k - p;
  const system: RegressionSystem = { ...columns, k, p };
  const room = weightedFitRoom(system);
  const model = fitModel(system, triangle, inForce, room);
  const { tau2, fit } = model.tau2;
  const covariance = covarianceOf(model, p);
  const perStudy = regressionStudies(ids, system, room);
  const names = design.columns.map(({ name }) => name);
  const slopes = design.columns.flatMap(({ term }, j) => term === "intercept" ? [] : [j]);
  const dfTest = inForce.interval === "wald" ? null : df;
  const test = (places: readonly number[]) =>
    coefficientTest(names, model.estimates, covariance, places, dfTest);

  const q = weightedFit(system, 0, room);
  const trace = room.roots.reduce(
    (total, root, i) => total + root * root * (1 - room.leverages[i]!),
    0,
  );
  const typical = df === 0 ? Infinity : df / trace;
  const without = inForce.intercept && slopes.length > 0
    ? tau2WithoutModerators(system, inForce)
    : null;
  const terms = [...new Set(design.columns.map(({ term }) => term))].map((term) => {
    const places = design.columns.flatMap((column, j) => column.term === term ? [j] : []);
    return { ...test(places), term, gvif: varianceInflation(covariance, p, places, slopes) };
  });
  const isHartungKnapp = inForce.interval.startsWith("hartung-knapp");

  return {
    kind: "meta-regression",
    k,
    coefficients: coefficientsOf(
      design.columns,
      model.estimates,
      covariance,
      dfTest,
      inForce.interval,
      inForce.level,
    ),
    covariance: names.map((_, i) => [...covariance.subarray(i * p, (i + 1) * p)]),
    moderatorTest: test(slopes.length > 0 ? slopes : [0]),
    terms,
    residual: {
      q,
      df,
      qPValue: df === 0 ? 1 : chiSquaredUpperTail(q, df),
      tau2,
      tau2StandardError: inForce.tau2 === null
        ? null
        : tau2StandardError(inForce.tau2, system, tau2, room),
      i2: 100 * tau2 / (tau2 + typical),
      h2: 1 + tau2 / typical,
      typicalVariance: df === 0 ? null : typical,
    },
    r2: without === null ? null : without === 0 ? 0 : Math.max(0, 100 * (1 - tau2 / without)),
    tau2WithoutModerators: without,
    ...(isHartungKnapp ? { hartungKnapp: { q: model.q, factor: model.factor } } : {}),
    logLikelihood: regressionLikelihood(system, tau2, room),
    design,
    studies: perStudy,
    used: ids,
    excluded: columns.excluded,
    choices: inForce,
    fit,
    warnings: regressionWarnings(k, p, inForce, model, design.redundant),
    inputDigest: regressionDigest("metaRegression", inForce, columns),
    libraryVersion,
  };
}
