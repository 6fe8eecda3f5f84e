import { choleskyFactor, choleskySolve } from "../numeric/cholesky.ts";
import { type Differentiable, newtonMaximum } from "../numeric/newton_maximum.ts";
import { betaBinomialTerm } from "./beta_binomial_likelihood.ts";
import type { FitRecord } from "./types.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";

/** One count of a beta-binomial regression. */
export interface BetaBinomialCount {
  readonly events: number;
  readonly total: number;
  readonly treated: boolean;
}

/** A fitted beta-binomial regression; the log-likelihood leaves out binomial coefficients. */
export interface BetaBinomialFit {
  /** Logit of the mean (of the control group, where there are two), then the log odds ratio. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Correlation of members of one group of one study. */
  readonly rho: number;
  readonly rhoStandardError: number | null;
  readonly logLikelihood: number;
  readonly logLikelihoodWithoutRho: number;
  readonly fit: FitRecord;
}

function errorsOf(information: Float64Array, size: number): readonly number[] {
  const factor = choleskyFactor(information, size);
  return Array.from(
    { length: size },
    (_, i) =>
      factor === null
        ? NaN
        : Math.sqrt(choleskySolve(factor, Array.from({ length: size }, (_, j) => +(i === j)))[i]!),
  );
}

/**
 * Maximum likelihood with a logit link and one correlation for all counts. With rho at 0 the fit is
 * binomial logistic regression; above 0 the search is in log(rho / (1 - rho)), so that rho never
 * leaves (0, 1). The standard errors come from the inverse of the whole information matrix.
 */
export function fitBetaBinomial(counts: readonly BetaBinomialCount[]): BetaBinomialFit {
  const groups = counts.some(({ treated }) => treated) ? 2 : 1;
  const evaluate = (point: Float64Array, theta: number, gradient: Float64Array) => {
    let value = 0;
    let byTheta = 0;
    gradient.fill(0);
    for (const { events, total, treated } of counts) {
      const eta = point[0]! + (treated ? point[1]! : 0);
      const term = betaBinomialTerm(events, total, eta, theta);
      value += term.logLikelihood;
      byTheta += term.byTheta;
      gradient[0]! += term.byEta;
      if (treated) gradient[1]! += term.byEta;
    }
    return { value, byTheta };
  };
  const binomial: Differentiable = (point, gradient) => evaluate(point, 0, gradient).value;
  const full: Differentiable = (point, gradient) => {
    const theta = exp(point[groups]!);
    const { value, byTheta } = evaluate(point, theta, gradient);
    gradient[groups] = theta * byTheta;
    return value;
  };
  const logit = (treated: boolean) => {
    const among = counts.filter((count) => count.treated === treated);
    const [events, total] = among.reduce(([y, n], c) => [y + c.events, n + c.total], [0.5, 1]);
    return log(events / (total - events));
  };
  const start = groups === 1 ? [logit(false)] : [logit(false), logit(true) - logit(false)];
  const plain = newtonMaximum(binomial, start);
  const candidates = [-6, -3, -1]
    .map((logTheta) => newtonMaximum(full, [...plain.point, logTheta]))
    .sort((a, b) => b.value - a.value);
  const best = candidates[0]!;
  const atZero = !(best.value > plain.value + 1e-8);
  const found = atZero ? plain : best;
  const errors = errorsOf(found.information(), found.point.length);
  const theta = atZero ? 0 : exp(found.point[groups]!);
  const rho = theta / (1 + theta);
  const converged = found.converged && errors.every(Number.isFinite);
  return {
    coefficients: [...found.point.slice(0, groups)],
    standardErrors: errors.slice(0, groups),
    rho,
    // Delta method: rho is the inverse logit of the parameter of the search.
    rhoStandardError: atZero ? null : rho * (1 - rho) * errors[groups]!,
    logLikelihood: found.value,
    logLikelihoodWithoutRho: plain.value,
    fit: {
      converged,
      iterations: found.iterations,
      tolerance: found.tolerance,
      reason: !converged ? "limit reached" : atZero ? "at boundary" : "tolerance met",
    },
  };
}
