import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { invertUpper } from "../numeric/symmetric_inverse.ts";
import { libraryVersion } from "../version.ts";
import { coefficientsOf, coefficientTest } from "./coefficient_tests.ts";
import { criticalValue } from "./mean_interval.ts";
import { requireStudies } from "./meta_regression.ts";
import { multilevelChoices } from "./multilevel_choices.ts";
import { type NestedColumns, nestedColumns } from "./multilevel_columns.ts";
import { type MultilevelState, multilevelState } from "./multilevel_likelihood.ts";
import { profileInterval } from "./multilevel_profile.ts";
import type {
  MultilevelChoices,
  MultilevelFit,
  NestedEffect,
  VarianceComponent,
} from "./multilevel_types.ts";
import { typicalVariance } from "./multilevel_typical_variance.ts";
import { crudeTotal, largestLikelihood, type VarianceBox } from "./multilevel_variances.ts";
import { multilevelWarnings } from "./multilevel_warnings.ts";
import { studiesDigest } from "./studies_digest.ts";

/** Coefficients and their covariance, led back from the orthonormal basis. */
function coefficientsFrom({ shares, covariance }: MultilevelState, { triangle }: NestedColumns) {
  const p = shares.length;
  const inverse = invertUpper(triangle, p);
  const estimates = new Float64Array(p);
  const result = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = i; j < p; j++) estimates[i]! += inverse[i * p + j]! * shares[j]!;
    for (let j = 0; j < p; j++) {
      for (let a = i; a < p; a++) {
        for (let b = j; b < p; b++) {
          result[i * p + j]! += inverse[i * p + a]! * covariance[a * p + b]! * inverse[j * p + b]!;
        }
      }
    }
  }
  return { estimates, covariance: result };
}

/** Counts of groups must differ from level to level, or their variances cannot be told apart. */
function requireLevels(
  { effects, outer, inner }: NestedColumns,
  { random }: Required<MultilevelChoices>,
  caller: string,
): void {
  if (outer.length < 3) {
    throw new RangeError(
      `${caller}: outer: found ${outer.length - 1} group; allowed: 2 or more; pool the effects`,
    );
  }
  if (random === "outer/inner" && outer.length === inner.length) {
    throw new RangeError(
      `${caller}: inner: found one inner group in every outer group (${effects.length} rows); ` +
        'allowed: more; use random: "outer"',
    );
  }
}

/**
 * Three-level random-effects model of effects that stand in groups: several outcomes, methods or
 * time points of one study, schools of a district.
 *
 * Model: yi = xi'b + u(outer) + u(inner) + ei with variances sigma2 of both levels and known sampling
 * variances; metafor's `rma.mv(yi, vi, random = ~ 1 | outer/inner)`. Without `inner` every row is its
 * own inner group. `rho` lets the sampling errors inside an outer group correlate (see
 * {@linkcode correlatedEffects}). Likelihoods are computed block by block: cost is linear in rows.
 *
 * Defaults: REML; t with k - p degrees of freedom; profile likelihood intervals of the variances; I2
 * of each level is sigma2 over the sum of both and the typical sampling variance (Cheung 2014). With
 * few outer groups prefer {@linkcode clusterRobust} on top.
 *
 * Edges. A variance at 0 is an estimate at the boundary, said in `warnings`. One outer group, or one
 * row in every outer group with both levels asked for, cannot tell the levels apart and is refused.
 * Effects with unknown moderators are left out and listed.
 *
 * Accuracy: the likelihood is climbed until Newton's step is 1e-7 standard errors; within 1e-6 of
 * metafor 5.1 on the stored case, whose own optimiser stops earlier.
 *
 * @param effects Effects with their outer (and inner) groups; distinct ids.
 * @param choices Levels, method, correlation, moderators, intervals.
 * @throws {RangeError} for effects that cannot be pooled, too few groups, or a bad choice.
 *
 * @example Effects that agree inside groups: all variance is between them
 * ```ts
 * import { multilevel } from "reforest";
 * import assert from "node:assert/strict";
 * const effects = [0.1, 0.5, 0.9].flatMap((yi, group) =>
 *   ["a", "b"].map((row) => ({ id: `${group}${row}`, outer: `study ${group}`, yi, vi: 0.02 })));
 * const { coefficients, components } = multilevel(effects);
 * assert.equal(coefficients[0]?.estimate.toFixed(10), "0.5000000000");
 * // The variance of three means, 0.16, less the sampling variance of a mean of two, 0.01
 * assert.equal(components[0]?.sigma2.toFixed(6), "0.150000");
 * assert.equal(components[1]?.sigma2, 0);
 * ```
 *
 * @see Konstantopoulos (2011), https://doi.org/10.1002/jrsm.35
 * @see Cheung (2014), https://doi.org/10.1037/a0032968
 */
export function multilevel(
  effects: readonly NestedEffect[],
  choices: MultilevelChoices = {},
): MultilevelFit {
  const inForce = multilevelChoices(choices, "multilevel");
  const { method, rho, interval, level } = inForce;
  const nested = nestedColumns(effects, inForce.moderators, inForce.intercept, "multilevel");
  const { design, ids, excluded } = nested.byId;
  const [k, p] = [ids.length, design.columns.length];
  requireStudies(k, p, { tau2: "REML", interval: "t" }, "multilevel");
  requireLevels(nested, inForce, "multilevel");
  const restricted = method === "REML";
  const total = crudeTotal(nested);
  const both = inForce.random === "outer/inner";
  const box: VarianceBox = { lower: [0, 0], upper: [Infinity, both ? Infinity : 0] };
  const starts: readonly (readonly [number, number])[] = both
    ? [[total / 2, total / 2], [total, 0], [0, total], [0, 0]]
    : [[total, 0], [0, 0]];
  const found = largestLikelihood(nested, rho, restricted, box, starts);
  const theta: readonly [number, number] = [found.at[0]!, found.at[1]!];
  const state = multilevelState(nested, { outer: theta[0], inner: theta[1], rho }, restricted);
  const without = multilevelState(nested, { outer: 0, inner: 0, rho }, restricted);
  if (state === null || without === null) {
    throw new RangeError(
      `multilevel: rho: found ${rho}, which no group of ${nested.effects.length} rows can have; ` +
        "allowed: a number that leaves sampling errors a covariance matrix, 0 or more always does",
    );
  }
  const { estimates, covariance } = coefficientsFrom(state, nested);
  const typical = typicalVariance(nested, rho);
  const sumOfVariances = theta[0] + theta[1] + (typical ?? Infinity);
  const groups = [nested.outer.length - 1, nested.inner.length - 1];
  const components = (both ? [0, 1] as const : [0] as const).map((at): VarianceComponent => ({
    level: at === 0 ? "outer" : "inner",
    groups: groups[at]!,
    sigma2: theta[at],
    interval: inForce.sigma2Interval === "none"
      ? null
      : profileInterval(nested, rho, restricted, box, theta, at, total, level),
    i2: 100 * theta[at] / sumOfVariances,
  }));

  const names = design.columns.map(({ name }) => name);
  const slopes = design.columns.flatMap(({ term }, j) => term === "intercept" ? [] : [j]);
  const df = interval === "wald" ? null : k - p;
  const meanOnly = p === 1 && slopes.length === 0;
  const spread = Math.sqrt(covariance[0]! + theta[0] + theta[1]) * criticalValue(level, df);
  const place = new Map(nested.order.map((at, i) => [at, i]));
  const residual = (at: number) => state.residuals[place.get(at)!]!;
  const outerOf = new Map(effects.map(({ id, outer }) => [id, outer]));
  const innerOf = new Map(effects.map(({ id, inner }) => [id, inner]));
  return {
    kind: "multilevel",
    k,
    coefficients: coefficientsOf(design.columns, estimates, covariance, df, interval, level),
    covariance: names.map((_, i) => [...covariance.subarray(i * p, (i + 1) * p)]),
    moderatorTest: coefficientTest(
      names,
      estimates,
      covariance,
      slopes.length > 0 ? slopes : [0],
      df,
    ),
    components,
    i2: 100 * (theta[0] + theta[1]) / sumOfVariances,
    typicalVariance: typical,
    heterogeneityTest: {
      q: without.rss,
      df: k - p,
      pValue: chiSquaredUpperTail(without.rss, k - p),
    },
    prediction: !meanOnly || k < 3 ? null : {
      lower: estimates[0]! - spread,
      upper: estimates[0]! + spread,
      level,
      method: interval,
      df,
    },
    logLikelihood: { ml: state.ml, reml: state.reml },
    design,
    studies: ids.map((id, at) => ({
      id,
      outer: outerOf.get(id)!,
      fitted: nested.byId.effects[at]! - residual(at),
      residual: residual(at),
    })),
    used: ids,
    excluded,
    choices: inForce,
    fit: {
      converged: found.converged,
      iterations: found.iterations,
      tolerance: found.tolerance,
      reason: !found.converged
        ? "limit reached"
        : components.some(({ sigma2 }) => sigma2 === 0)
        ? "at boundary"
        : "tolerance met",
    },
    warnings: multilevelWarnings(components, found.converged, inForce),
    inputDigest: studiesDigest(
      `multilevel ${JSON.stringify(inForce)} ${JSON.stringify(names)} ${
        JSON.stringify(ids.map((id) => [outerOf.get(id), innerOf.get(id)]))
      }`,
      ids,
      [nested.byId.effects, nested.byId.variances, ...nested.byId.matrix],
    ),
    libraryVersion,
  };
}
