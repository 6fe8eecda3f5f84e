import type { StudyEffect } from "reforest";

/**
 * P(Q > q) at a given tau2 for the generalised Q with weights w(vi), q its observed value, by Imhof
 * (1961), https://doi.org/10.1093/biomet/48.3-4.419: an integral along the real axis, summed by brute
 * force, apart from the library. About 1e-6 for three studies and better for more.
 */
export function imhofTail(
  studies: readonly Pick<StudyEffect, "yi" | "vi">[],
  weightOf: (vi: number) => number,
  tau2: number,
): number {
  const weights = studies.map(({ vi }) => weightOf(vi));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const mean = studies.reduce((sum, { yi }, i) => sum + weights[i]! * yi, 0) / total;
  const q = studies.reduce((sum, { yi }, i) => sum + weights[i]! * (yi - mean) ** 2, 0);
  const scales = studies.map(({ vi }, i) => weights[i]! * (vi + tau2));
  const largest = Math.max(...scales);
  /** Half the angle of the determinant, less q u / 2, and its size to the power 1/4. */
  const integrand = (u: number) => {
    let [angle, log, re, im] = [0, 0, 0, 0];
    scales.forEach((scale, i) => {
      const turn = u * scale;
      const square = 1 + turn * turn;
      angle += Math.atan(turn);
      log += Math.log(square);
      re += weights[i]! / total / square;
      im += weights[i]! / total * turn / square;
    });
    // One eigenvalue is 0: the determinant is the product of 1 - i u d times this mean.
    angle -= Math.atan2(im, re);
    log += Math.log(re * re + im * im);
    return Math.sin(0.5 * (angle - q * u)) / (u * Math.exp(0.25 * log));
  };
  // Panels that grow with u: u = (s / (1 - s)) / largest scale.
  const steps = 40000;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const s = (i + 0.5) / steps * 0.999;
    sum += integrand(s / (1 - s) / largest) / (largest * (1 - s) ** 2);
  }
  return 0.5 + sum * 0.999 / steps / Math.PI;
}
