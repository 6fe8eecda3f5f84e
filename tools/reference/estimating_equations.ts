import { chiSquaredQuantile } from "reforest";

/** Effects and variances of the strata that one tau2 serves. */
export type Effects = readonly (readonly { readonly yi: number; readonly vi: number }[])[];

// Written out from the definitions, apart from the library, so that it can be a witness.

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function parts(effects: Effects, tau2: number) {
  let logs = 0;
  let determinant = 0;
  let q = 0;
  let squares = 0;
  let trace = 0;
  let weight = 0;
  for (const stratum of effects) {
    const weights = stratum.map(({ vi }) => 1 / (vi + tau2));
    const weightSum = total(weights);
    weight += weightSum;
    const mean = total(stratum.map(({ yi }, i) => weights[i]! * yi)) / weightSum;
    const residuals = stratum.map(({ yi }) => yi - mean);
    logs += total(stratum.map(({ vi }) => Math.log(vi + tau2)));
    determinant += Math.log(weightSum);
    q += total(residuals.map((r, i) => weights[i]! * r * r));
    squares += total(residuals.map((r, i) => weights[i]! ** 2 * r * r));
    trace += weightSum - total(weights.map((w) => w * w)) / weightSum;
  }
  const df = total(effects.map((stratum) => stratum.length - 1));
  return { logs, determinant, q, squares, trace, weight, df };
}

/** Generalised Q of Viechtbauer (2007) and Paule and Mandel (1982). */
export function generalisedQ(effects: Effects, tau2: number): number {
  return parts(effects, tau2).q;
}

/** At tau2 = 0 an equation that asks for a smaller tau2 still is solved. */
function distance(ratio: number, tau2: number): number {
  return tau2 === 0 ? Math.max(0, ratio - 1) : Math.abs(ratio - 1);
}

/**
 * How far tau2 is from solving the equation that defines the estimator: sum of w^2 (yi - mean)^2 over
 * trace of P (REML) or over the sum of w (ML), generalised Q over its degrees of freedom (PM, EB) or
 * over the median of its distribution (PMM), Cochran's Q over its expectation (DL), each less 1. Other
 * estimators solve no equation: R and the library must agree on them, and nothing is nearer.
 */
export function residualOf(method: string, effects: Effects, tau2: number): number {
  if (effects.every((stratum) => stratum.length < 2)) return 0;
  const now = parts(effects, tau2);
  switch (method) {
    case "REML":
      return distance(now.squares / now.trace, tau2);
    case "ML":
      return distance(now.squares / now.weight, tau2);
    case "EB":
    case "PM":
      return distance(now.q / now.df, tau2);
    case "PMM":
      return distance(now.q / chiSquaredQuantile(0.5, now.df), tau2);
    case "DL": {
      const start = parts(effects, 0);
      return distance(start.q / (start.df + tau2 * start.trace), tau2);
    }
    default:
      return Infinity;
  }
}

/** Full (ML) or restricted log-likelihood, but for a constant: it can have more than one maximum. */
export function heightOf(method: string, effects: Effects, tau2: number): number {
  const { logs, determinant, q } = parts(effects, tau2);
  return -0.5 * (logs + q + (method === "ML" ? 0 : determinant));
}

/** Restricted log-likelihood, but for a constant. */
export function restrictedHeight(effects: Effects, tau2: number): number {
  return heightOf("REML", effects, tau2);
}
