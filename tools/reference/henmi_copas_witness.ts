import { chiSquaredCdf, normalDensity, type StudyEffect } from "reforest";

/**
 * The tail of the statistic of Henmi and Copas (2010), https://doi.org/10.1002/sim.4029, written out
 * from the paper and summed by brute force, apart from the library, so that it can be a witness.
 *
 * @returns tail(t), the probability beyond t; and the half width of the interval for each unit of t.
 */
export function henmiCopasWitness(
  studies: readonly Pick<StudyEffect, "yi" | "vi">[],
): { readonly tail: (t: number) => number; readonly unit: number } {
  const k = studies.length;
  const total = (f: (w: number, y: number) => number) =>
    studies.reduce((sum, { yi, vi }) => sum + f(1 / vi, yi), 0);
  const w1 = total((w) => w);
  const w2 = total((w) => w ** 2) / w1;
  const w3 = total((w) => w ** 3) / w1;
  const w4 = total((w) => w ** 4) / w1;
  const mean = total((w, y) => w * y) / w1;
  const q = total((w, y) => w * (y - mean) ** 2);
  const tau2 = Math.max(0, (q - (k - 1)) / (w1 - w2));
  const inflation = 1 + tau2 * w2;
  const moments = (r: number) => {
    const change = r * r / inflation - 1 / inflation;
    const expectation = (k - 1) + tau2 * (w1 - w2) + tau2 ** 2 * change * (w3 - w2 ** 2);
    const variance = 2 * (k - 1) + 4 * tau2 * (w1 - w2) +
      2 * tau2 ** 2 * (w1 * w2 - 2 * w3 + w2 ** 2) +
      4 * tau2 ** 2 * change * (w3 - w2 ** 2) +
      4 * tau2 ** 3 * change * (w4 - 2 * w2 * w3 + w2 ** 3) +
      2 * tau2 ** 4 * (1 - 2 * r * r) / inflation ** 2 * (w3 - w2 ** 2) ** 2;
    return { expectation, variance };
  };
  const tail = (t: number) => {
    // Simpson's rule on panels that are finest near t, where the probability rises from 0 to 1.
    const steps = 4000;
    const at = (i: number) => t + 9 * (i / steps) ** 2;
    const integrand = (i: number) => {
      const r = at(i);
      const { expectation, variance } = moments(r);
      const bound = (w1 / w2 - 1) * ((r / t) ** 2 - 1) + (k - 1);
      return chiSquaredCdf(
        2 * bound * expectation / variance,
        2 * expectation ** 2 / variance,
      ) * normalDensity(r) * 18 * i / steps ** 2;
    };
    let sum = integrand(0) + integrand(steps);
    for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * integrand(i);
    return sum / 3;
  };
  return { tail, unit: Math.sqrt(inflation) * Math.sqrt((1 + tau2 * w2) / w1) };
}
