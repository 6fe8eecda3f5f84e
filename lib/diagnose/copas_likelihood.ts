import { normalCdf, normalDensity } from "../distribution/normal.ts";
import type { Curvature } from "../numeric/minimise_in_box.ts";
import { log } from "../numeric/elementary/log.ts";

const LOG_2PI = 1.8378770664093456;

/** Log of P(Z <= x) and its derivative, phi(x) / Phi(x), also where P underflows. */
export function logNormalCdf(x: number): { readonly value: number; readonly slope: number } {
  if (x > -37) {
    const p = normalCdf(x);
    return { value: log(p), slope: normalDensity(x) / p };
  }
  // Two terms of Mills' ratio; the next is of order x^-4, below 1e-6 here.
  const square = x * x;
  return {
    value: -0.5 * (square + LOG_2PI) - log(-x) - 1 / square,
    slope: -x * (1 + 1 / square),
  };
}

/** Selection in each study: its probit u and the share of variance that it can take. */
export interface CopasSelection {
  readonly effects: Float64Array;
  readonly variances: Float64Array;
  /** gamma0 + gamma1 / standard error. */
  readonly probits: Float64Array;
  /** lambda (u + lambda), lambda = phi(u) / Phi(u). */
  readonly shares: Float64Array;
  /** Sum of log P(published). */
  readonly logPublished: number;
}

/** Prepares the studies for one gamma0 and gamma1. */
export function copasSelection(
  effects: Float64Array,
  variances: Float64Array,
  gamma0: number,
  gamma1: number,
): CopasSelection {
  const probits = variances.map((v) => gamma0 + gamma1 / Math.sqrt(v));
  let logPublished = 0;
  const shares = probits.map((u) => {
    const { value, slope } = logNormalCdf(u);
    logPublished += value;
    return slope * (u + slope);
  });
  return { effects, variances, probits, shares, logPublished };
}

/**
 * Minus the log-likelihood of (mean, rho, tau2, slope on the standard error), and its gradient.
 *
 * yi = mean + slope si + an error with variance sigma_i^2 + tau2; study i is published when
 * gamma0 + gamma1 / si + delta_i > 0, and delta_i has correlation rho with the sampling error. si^2 is
 * the variance given publication, so that sigma_i^2 = si^2 / (1 - rho^2 lambda (u + lambda))
 * (Copas and Shi 2000, https://doi.org/10.1093/biostatistics/1.3.247).
 */
function copasGradient(
  { effects, variances, probits, shares, logPublished }: CopasSelection,
  at: Float64Array,
): { readonly value: number; readonly gradient: Float64Array } {
  const [mean, rho, tau2, beta] = at as unknown as readonly [number, number, number, number];
  const gradient = new Float64Array(4);
  let value = logPublished;
  for (let i = 0; i < effects.length; i++) {
    const v = variances[i]!;
    const u = probits[i]!;
    const left = 1 - rho * rho * shares[i]!;
    const sigma2 = v / left;
    const sigma = Math.sqrt(sigma2);
    const sigma2Rho = 2 * shares[i]! * rho * sigma2 / left;
    const total = sigma2 + tau2;
    const r = effects[i]! - mean - beta * Math.sqrt(v);
    // Correlation of the whole error with the wish to publish, squared and taken from 1.
    const rest = 1 - rho * rho * sigma2 / total;
    const root = Math.sqrt(rest);
    const shift = rho * sigma * r / total;
    const z = (u + shift) / root;
    const { value: logSelected, slope } = logNormalCdf(z);
    value += 0.5 * (LOG_2PI + log(total) + r * r / total) - logSelected;

    const restRho = -2 * rho * sigma2 / total - rho * rho * sigma2Rho * tau2 / (total * total);
    const restTau2 = rho * rho * sigma2 / (total * total);
    const zMean = -rho * sigma / (total * root);
    const shiftRho = sigma * r / total + rho * r * sigma2Rho / (2 * sigma * total) -
      shift * sigma2Rho / total;
    const zRho = shiftRho / root - z * restRho / (2 * rest);
    const zTau2 = -shift / (total * root) - z * restTau2 / (2 * rest);
    const byTotal = 0.5 / total - 0.5 * r * r / (total * total);
    const byMean = -r / total - slope * zMean;
    gradient[0]! += byMean;
    gradient[1]! += byTotal * sigma2Rho - slope * zRho;
    gradient[2]! += byTotal - slope * zTau2;
    gradient[3]! += byMean * Math.sqrt(v);
  }
  return { value, gradient };
}

/**
 * The same with second derivatives, by central differences of the exact gradient.
 *
 * @param residual Whether the slope on the standard error is free; its derivatives are 0 otherwise.
 */
export function copasLikelihood(
  selection: CopasSelection,
  residual: boolean,
): (at: Float64Array) => Curvature {
  let least = Infinity;
  for (let i = 0; i < selection.variances.length; i++) {
    least = Math.min(least, selection.variances[i]!);
  }
  return (at) => {
    const { value, gradient } = copasGradient(selection, at);
    const hessian = new Float64Array(16);
    const steps = [
      1e-4 * Math.sqrt(least + at[2]!),
      // Inside the interval on which the model exists, also at its ends.
      1e-4 * (1 - Math.abs(at[1]!)) + 1e-9,
      1e-4 * (least + at[2]!),
      ...(residual ? [1e-4] : []),
    ];
    steps.forEach((step, j) => {
      const moved = Float64Array.from(at);
      moved[j] = at[j]! + step;
      const above = copasGradient(selection, moved).gradient;
      moved[j] = at[j]! - step;
      const below = copasGradient(selection, moved).gradient;
      for (let l = 0; l < 4; l++) hessian[j * 4 + l] = (above[l]! - below[l]!) / (2 * step);
    });
    for (let j = 0; j < 4; j++) {
      for (let l = 0; l < j; l++) {
        hessian[j * 4 + l] = hessian[l * 4 + j] = (hessian[j * 4 + l]! + hessian[l * 4 + j]!) / 2;
      }
    }
    return { value, gradient, hessian };
  };
}
