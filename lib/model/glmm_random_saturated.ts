import { choleskyFactor, choleskySolve } from "../numeric/cholesky.ts";
import type { QuadratureRule } from "../numeric/gauss_hermite.ts";
import { newtonMaximum } from "../numeric/newton_maximum.ts";
import { interceptStart } from "./glmm_intercept_start.ts";
import { integralAnswer, studyIntegral } from "./glmm_integral.ts";
import type { SaturatedFit } from "./glmm_model.ts";
import type { TwoGroupCounts } from "./glmm_two_groups.ts";
import { profileNuisance } from "./profile_nuisance.ts";

/**
 * Random study intercepts and an effect of its own for every study, profiled out study by study. A
 * treated group without events (or non-events) has an infinite effect: its part of the likelihood
 * is 1, and it says nothing in Wald's Q.
 */
export function randomInterceptSaturated(
  data: TwoGroupCounts,
  rule: QuadratureRule,
): SaturatedFit {
  const { k, treated, control, treatedFinite } = data;
  const both = studyIntegral([
    { counts: treated, loading: 1, nuisance: 1 },
    { counts: control, loading: 1, nuisance: 0 },
  ], rule);
  const alone = studyIntegral([{ counts: control, loading: 1, nuisance: 0 }], rule);
  const effects = new Float64Array(k);
  const answers = treatedFinite.map((finite) => integralAnswer(finite ? 2 : 1));
  const predictors = new Float64Array(2);
  const fit = newtonMaximum((point, gradient) => {
    const [mu, sigma] = point as unknown as [number, number];
    predictors.fill(mu);
    let value = 0;
    gradient.fill(0);
    for (let i = 0; i < k; i++) {
      const answer = answers[i]!;
      value += treatedFinite[i]!
        ? profileNuisance(both, [1, 0], i, predictors, sigma, effects, answer)
        : alone(i, predictors, sigma, answer);
      for (const slope of answer.byPredictor) gradient[0]! += slope;
      gradient[1]! += answer.bySigma;
    }
    return value;
  }, interceptStart(data));
  const [mu, sigma] = fit.point as unknown as [number, number];

  /** Minus second derivatives by the study's effect, mu and sigma. */
  const information = (i: number): Float64Array => {
    const matrix = new Float64Array(9);
    const slope = (theta: number, m: number, s: number, sign: number, row: number) => {
      const answer = answers[i]!;
      if (treatedFinite[i]!) both(i, [m + theta, m], s, answer);
      else alone(i, [m], s, answer);
      const [first = 0, second = 0] = answer.byPredictor;
      const gradient = [treatedFinite[i]! ? first : 0, first + second, answer.bySigma];
      for (let j = 0; j < 3; j++) matrix[3 * row + j]! -= sign * gradient[j]! / (2 * h);
    };
    const h = 1e-4;
    for (const sign of [1, -1]) {
      slope(effects[i]! + sign * h, mu, sigma, sign, 0);
      slope(effects[i]!, mu + sign * h, sigma, sign, 1);
      slope(effects[i]!, mu, sigma + sign * h, sign, 2);
    }
    return matrix;
  };
  const each = answers.map((_, i) => information(i));
  // Information on the effects once mu and sigma are estimated too: diagonal less a small product.
  const shared = new Float64Array(4);
  let [weight, weighted, squared] = [0, 0, 0];
  const links = [[0, 0], [0, 0]];
  each.forEach((matrix, i) => {
    for (const [at, from] of [[0, 4], [1, 5], [2, 7], [3, 8]] as const) {
      shared[at]! += matrix[from]!;
    }
    if (!treatedFinite[i]!) return;
    const effect = effects[i]!;
    weight += matrix[0]!;
    weighted += matrix[0]! * effect;
    squared += matrix[0]! * effect * effect;
    for (const p of [0, 1]) {
      links[0]![p]! += matrix[1 + p]!;
      links[1]![p]! += matrix[1 + p]! * effect;
    }
  });
  const factor = choleskyFactor(shared, 2);
  if (factor === null) return { logLikelihood: fit.value, waldQ: NaN, converged: false };
  const product = (a: readonly number[], b: readonly number[]) => {
    const solved = choleskySolve(factor, b);
    return a[0]! * solved[0]! + a[1]! * solved[1]!;
  };
  const oneOne = weight - product(links[0]!, links[0]!);
  const oneEffect = weighted - product(links[0]!, links[1]!);
  const effectEffect = squared - product(links[1]!, links[1]!);
  const finite = treatedFinite.filter(Boolean).length;
  return {
    logLikelihood: fit.value,
    waldQ: finite < 2 ? 0 : Math.max(0, effectEffect - oneEffect * oneEffect / oneOne),
    converged: fit.converged,
  };
}
