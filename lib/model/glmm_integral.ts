import type { QuadratureRule } from "../numeric/gauss_hermite.ts";
import type { CountFamily } from "./glmm_families.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";

/** A group of a study: its counts, and how strongly the random effect acts on it. */
export interface GlmmArm {
  readonly counts: CountFamily;
  readonly loading: number;
  /** How the nuisance parameter of the study acts on it; 0 where the model has none. */
  readonly nuisance: number;
}

/** What {@linkcode studyIntegral} writes about one study. */
export interface IntegralAnswer {
  /** Derivatives with respect to the linear predictor of each group. */
  readonly byPredictor: Float64Array;
  /** Derivative with respect to the standard deviation of the random effect. */
  bySigma: number;
  /** Derivative with respect to the nuisance parameter, and minus the second one, nearly. */
  byNuisance: number;
  nuisanceInformation: number;
  /** Predictors with the nuisance parameter added, for whoever profiles it out. */
  readonly moved: Float64Array;
  /** Where the integrand is largest; also the start of the next search. */
  mode: number;
}

/** An answer to be written to. */
export function integralAnswer(arms: number): IntegralAnswer {
  return {
    byPredictor: new Float64Array(arms),
    bySigma: 0,
    byNuisance: 0,
    nuisanceInformation: 0,
    moved: new Float64Array(arms),
    mode: 0,
  };
}

/** Log-likelihood of study i with its random effect integrated out; writes the derivatives. */
export type StudyIntegral = (
  i: number,
  predictors: ArrayLike<number>,
  sigma: number,
  answer: IntegralAnswer,
) => number;

/**
 * Adaptive Gauss-Hermite quadrature over one normal random effect: nodes are centred at the mode of
 * the integrand and scaled by its curvature there (Pinheiro and Bates 1995,
 * https://doi.org/10.1080/10618600.1995.10474663), as lme4 does. The derivatives are those of the
 * quadrature itself, moving nodes included, so that they vanish where its value is largest. At sigma
 * = 0 the random effect is absent.
 */
export function studyIntegral(arms: readonly GlmmArm[], rule: QuadratureRule): StudyIntegral {
  const count = arms.length;
  const points = rule.nodes.length;
  const at = arms.map(() => new Float64Array(4));
  const heights = new Float64Array(points);
  const slopes = Array.from({ length: points }, () => new Float64Array(count + 3));
  const logWeights = rule.weights.map(log);
  // Moves of the mode and of the width with each parameter: the groups' predictors, then sigma.
  const moves = new Float64Array(count + 1);
  const widens = new Float64Array(count + 1);

  /** Value of the integrand's logarithm at v; fills `at` for the groups. */
  const evaluate = (i: number, predictors: ArrayLike<number>, sigma: number, v: number) => {
    let value = -v * v / 2;
    for (let j = 0; j < count; j++) {
      const { counts, loading } = arms[j]!;
      counts.at(i, predictors[j]! + loading * sigma * v, at[j]!);
      value += at[j]![0]!;
    }
    return value;
  };
  const slopeOf = (order: 1 | 2 | 3, sigma: number) => {
    let total = 0;
    for (let j = 0; j < count; j++) {
      const slope = arms[j]!.loading * sigma;
      total += (order === 1 ? slope : order === 2 ? slope * slope : slope ** 3) * at[j]![order]!;
    }
    return total;
  };
  /** The integrand is log-concave in v, so that its slope changes sign once. */
  const findMode = (i: number, predictors: ArrayLike<number>, sigma: number, start: number) => {
    let v = Number.isFinite(start) ? start : 0;
    let lower = -Infinity;
    let upper = Infinity;
    for (let step = 0; step < 200; step++) {
      evaluate(i, predictors, sigma, v);
      const slope = slopeOf(1, sigma) - v;
      if (slope > 0) lower = v;
      else upper = v;
      // Poisson and binomial tails are flat: a step moves the predictor by at most 4.
      const longest = 4 / Math.max(1, Math.abs(sigma));
      const move = slope / (1 - slopeOf(2, sigma));
      let next = v + Math.max(-longest, Math.min(longest, move));
      if (!(next > lower && next < upper)) next = (lower + upper) / 2;
      // Newton's error is squared in each step: what is left is of the order of 1e-12.
      if (!Number.isFinite(next) || Math.abs(next - v) < 1e-6) {
        return Number.isFinite(next) ? next : v;
      }
      v = next;
    }
    return v;
  };

  return (i, predictors, sigma, answer) => {
    const mode = sigma === 0 ? 0 : findMode(i, predictors, sigma, answer.mode);
    evaluate(i, predictors, sigma, mode);
    const curvature = 1 - slopeOf(2, sigma);
    const width = 1 / Math.sqrt(curvature);
    const third = slopeOf(3, sigma);
    let crossSigma = 0;
    let thirdSigma = 0;
    for (let j = 0; j < count; j++) {
      const c = arms[j]!.loading;
      const d1 = at[j]![1]!;
      const d2 = at[j]![2]!;
      const d3 = at[j]![3]!;
      moves[j] = c * sigma * d2 / curvature;
      widens[j] = 0.5 * width ** 3 * (third * moves[j]! + (c * sigma) ** 2 * d3);
      crossSigma += c * d1 + c * c * sigma * mode * d2;
      thirdSigma += 2 * c * c * sigma * d2 + c ** 3 * sigma ** 2 * mode * d3;
    }
    moves[count] = crossSigma / curvature;
    widens[count] = 0.5 * width ** 3 * (third * moves[count]! + thirdSigma);

    let highest = -Infinity;
    for (let n = 0; n < points; n++) {
      const z = rule.nodes[n]!;
      const v = mode + width * z;
      heights[n] = evaluate(i, predictors, sigma, v) + z * z / 2 + logWeights[n]!;
      highest = Math.max(highest, heights[n]!);
      const along = slopeOf(1, sigma) - v;
      const slope = slopes[n]!;
      slope.fill(0);
      for (let j = 0; j < count; j++) {
        const d1 = at[j]![1]!;
        const { loading, nuisance } = arms[j]!;
        slope[j] = d1 + along * (moves[j]! + widens[j]! * z);
        slope[count]! += loading * v * d1;
        slope[count + 1]! += nuisance * d1;
        slope[count + 2]! += nuisance * nuisance * at[j]![2]!;
      }
      slope[count]! += along * (moves[count]! + widens[count]! * z);
    }
    let total = 0;
    for (let n = 0; n < points; n++) total += heights[n] = exp(heights[n]! - highest);
    answer.byPredictor.fill(0);
    let bySigma = widens[count]! / width;
    let score = 0;
    let square = 0;
    let second = 0;
    for (let j = 0; j < count; j++) answer.byPredictor[j] = widens[j]! / width;
    for (let n = 0; n < points; n++) {
      const share = heights[n]! / total;
      const slope = slopes[n]!;
      for (let j = 0; j < count; j++) answer.byPredictor[j]! += share * slope[j]!;
      bySigma += share * slope[count]!;
      score += share * slope[count + 1]!;
      square += share * slope[count + 1]! ** 2;
      second += share * slope[count + 2]!;
    }
    answer.mode = mode;
    answer.bySigma = bySigma;
    answer.byNuisance = 0;
    for (let j = 0; j < count; j++) {
      answer.byNuisance += arms[j]!.nuisance * answer.byPredictor[j]!;
    }
    // Louis (1982): the mean information less the variance of the score.
    answer.nuisanceInformation = -second - (square - score * score);
    return log(width) + highest + log(total);
  };
}
