import type { GlmmStart } from "./glmm_model.ts";

/**
 * A place to start from: the inverse-variance mean and the DerSimonian-Laird tau of corrected
 * effects, tau not below a fraction of a typical standard error.
 */
export function glmmStart(effects: ArrayLike<number>, variances: ArrayLike<number>): GlmmStart {
  let [w, wy, ww, inverse] = [0, 0, 0, 0];
  for (let i = 0; i < effects.length; i++) {
    const weight = 1 / variances[i]!;
    w += weight;
    wy += weight * effects[i]!;
    ww += weight * weight;
    inverse += variances[i]!;
  }
  const mean = wy / w;
  let q = 0;
  for (let i = 0; i < effects.length; i++) q += (effects[i]! - mean) ** 2 / variances[i]!;
  const df = effects.length - 1;
  const tau2 = df > 0 ? Math.max(0, (q - df) / (w - ww / w)) : 0;
  const [w2, wy2] = [new Float64Array(effects.length), new Float64Array(effects.length)];
  for (let i = 0; i < effects.length; i++) {
    w2[i] = 1 / (variances[i]! + tau2);
    wy2[i] = w2[i]! * effects[i]!;
  }
  const total = w2.reduce((a, b) => a + b, 0);
  return {
    theta: wy2.reduce((a, b) => a + b, 0) / total,
    tau: Math.sqrt(Math.max(tau2, 0.05 * Math.min(inverse / effects.length, effects.length / w))),
  };
}
