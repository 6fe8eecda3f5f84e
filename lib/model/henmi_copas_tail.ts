import { chiSquaredCdf } from "../distribution/chi_squared.ts";
import { normalDensity, normalUpperTail } from "../distribution/normal.ts";
import { gaussLegendrePanels } from "../numeric/gauss_legendre.ts";
import type { Strata } from "./strata.ts";

/** Beyond this many standard deviations more the normal density is nothing. */
const reach = 10;

/** Sums of powers of the weights 1 / vi, each but the first over the sum of the weights. */
export interface PowerSums {
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
  readonly w4: number;
}

/** The sums for one stratum. */
export function powerSums({ variances }: Strata): PowerSums {
  let [w1, w2, w3, w4] = [0, 0, 0, 0];
  for (let i = 0; i < variances.length; i++) {
    const weight = 1 / variances[i]!;
    const square = weight * weight;
    w1 += weight;
    w2 += square;
    w3 += square * weight;
    w4 += square * square;
  }
  return { w1, w2: w2 / w1, w3: w3 / w1, w4: w4 / w1 };
}

/**
 * P(T > t) for t > 0, where T is the common-effect mean over its random-effects standard error with
 * DerSimonian and Laird's tau2 put in. Given the mean, r standard deviations from its expectation,
 * Cochran's Q is taken as gamma with the mean and variance that it has then. Henmi and Copas
 * (2010), https://doi.org/10.1002/sim.4029, equations 10 to 13.
 */
export function henmiCopasTail({ w1, w2, w3, w4 }: PowerSums, k: number, tau2: number, t: number) {
  const inflation = 1 + tau2 * w2;
  const a = w3 - w2 * w2;
  const b = w4 - 2 * w2 * w3 + w2 ** 3;
  const constant = 2 * (k - 1) + 4 * tau2 * (w1 - w2) +
    2 * tau2 * tau2 * (w1 * w2 - 2 * w3 + w2 * w2);
  /** The probability that T > t, given that the mean is r standard deviations away. */
  const given = (r: number) => {
    const excess = (r * r - 1) / inflation;
    const mean = (k - 1) + tau2 * (w1 - w2) + tau2 * tau2 * excess * a;
    const variance = constant + 4 * tau2 ** 2 * excess * a + 4 * tau2 ** 3 * excess * b +
      2 * tau2 ** 4 * (1 - 2 * r * r) / (inflation * inflation) * a * a;
    const bound = (w1 / w2 - 1) * ((r / t) ** 2 - 1) + (k - 1);
    return variance > 0
      ? chiSquaredCdf(2 * bound * mean / variance, 2 * mean * mean / variance)
      : Number(bound >= mean);
  };
  // It rises to 1 within a few of these steps; what lies beyond is the tail of the normal.
  const step = Math.min(0.5, 1.5 * Math.max(t, 1e-2) / Math.sqrt(k));
  let total = 0;
  let from = t;
  while (from < t + reach && given(from) < 1 - 1e-14) {
    const { nodes, weights } = gaussLegendrePanels([from, from + step]);
    for (let i = 0; i < nodes.length; i++) {
      total += weights[i]! * given(nodes[i]!) * normalDensity(nodes[i]!);
    }
    from += step;
  }
  return total + normalUpperTail(from);
}
