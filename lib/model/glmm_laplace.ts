import type { CountFamily } from "./glmm_families.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * Log-likelihood of study i with a random intercept and a random effect, both integrated out by
 * Laplace's approximation; writes the derivatives by the predictors of the treated and the control
 * group, by the standard deviation of the intercepts and by tau.
 */
export type LaplaceIntegral = (
  i: number,
  predictors: ArrayLike<number>,
  sigma: number,
  tau: number,
  derivatives: Float64Array,
) => number;

/**
 * Laplace's approximation (one quadrature point) over two independent normal random effects, as
 * lme4 has it for more than one (Bates et al. 2015, https://doi.org/10.18637/jss.v067.i01). The
 * random effect acts as plus and minus one half on the two groups.
 */
export function laplaceIntegral(
  k: number,
  treated: CountFamily,
  control: CountFamily,
): LaplaceIntegral {
  const counts = [treated, control] as const;
  const halves = [0.5, -0.5] as const;
  const at = [new Float64Array(4), new Float64Array(4)] as const;
  const modes = new Float64Array(2 * k);
  const evaluate = (
    i: number,
    predictors: ArrayLike<number>,
    sigma: number,
    tau: number,
    v: number,
    w: number,
  ) => {
    for (let j = 0; j < 2; j++) {
      counts[j]!.at(i, predictors[j]! + sigma * v + halves[j]! * tau * w, at[j]!);
    }
    return at[0][0]! + at[1][0]! - (v * v + w * w) / 2;
  };
  /** Minus the second derivatives at the point evaluated last: vv, vw, ww. */
  const curvature = (sigma: number, tau: number) => {
    const [d, e] = [-at[0][2]!, -at[1][2]!];
    return [
      1 + sigma * sigma * (d + e),
      sigma * tau * (d - e) / 2,
      1 + tau * tau * (d + e) / 4,
    ] as const;
  };
  const findMode = (i: number, predictors: ArrayLike<number>, sigma: number, tau: number) => {
    let [v, w] = [modes[2 * i]!, modes[2 * i + 1]!];
    let value = evaluate(i, predictors, sigma, tau, v, w);
    for (let step = 0; step < 200; step++) {
      const [s, t] = [at[0][1]!, at[1][1]!];
      const [slopeV, slopeW] = [sigma * (s + t) - v, tau * (s - t) / 2 - w];
      const [vv, vw, ww] = curvature(sigma, tau);
      const determinant = vv * ww - vw * vw;
      const moveV = (ww * slopeV - vw * slopeW) / determinant;
      const moveW = (vv * slopeW - vw * slopeV) / determinant;
      const promise = (moveV * slopeV + moveW * slopeW) / 2;
      if (!(promise > 1e-22 * (1 + Math.abs(value)))) break;
      const reach = Math.abs(sigma * moveV) + Math.abs(tau * moveW) / 2;
      let share = Math.min(1, 4 / reach);
      let next = value;
      for (; share > 1e-6; share /= 2) {
        next = evaluate(i, predictors, sigma, tau, v + share * moveV, w + share * moveW);
        if (next >= value) break;
      }
      if (share <= 1e-6) break;
      [v, w] = [v + share * moveV, w + share * moveW];
      if (next === value && promise < 1e-14) break;
      value = next;
    }
    modes[2 * i] = v;
    modes[2 * i + 1] = w;
    return [v, w] as const;
  };
  return (i, predictors, sigma, tau, derivatives) => {
    const [v, w] = findMode(i, predictors, sigma, tau);
    const value = evaluate(i, predictors, sigma, tau, v, w);
    const [vv, vw, ww] = curvature(sigma, tau);
    const determinant = vv * ww - vw * vw;
    // Variance of each group's predictor at the mode, and its parts.
    const loadings = [[sigma, tau / 2], [sigma, -tau / 2]] as const;
    const solve = (a: number, b: number) =>
      [(ww * a - vw * b) / determinant, (vv * b - vw * a) / determinant] as const;
    for (let p = 0; p < 4; p++) {
      let [direct, crossV, crossW] = [0, 0, 0];
      const shifts = [0, 0];
      for (let j = 0; j < 2; j++) {
        // Moves of the predictor and of its loadings with parameter p.
        const shift = p < 2 ? (p === j ? 1 : 0) : p === 2 ? v : halves[j]! * w;
        const [loadV, loadW] = loadings[j]!;
        direct += at[j]![1]! * shift;
        crossV += at[j]![2]! * shift * loadV + (p === 2 ? at[j]![1]! : 0);
        crossW += at[j]![2]! * shift * loadW + (p === 3 ? at[j]![1]! * halves[j]! : 0);
        shifts[j] = shift;
      }
      const [moveV, moveW] = solve(crossV, crossW);
      let logDeterminant = 0;
      for (let j = 0; j < 2; j++) {
        const [loadV, loadW] = loadings[j]!;
        const [solvedV, solvedW] = solve(loadV, loadW);
        const spread = loadV * solvedV + loadW * solvedW;
        const byLoading = p === 2 ? solvedV : p === 3 ? halves[j]! * solvedW : 0;
        logDeterminant -= at[j]![3]! * (shifts[j]! + loadV * moveV + loadW * moveW) * spread +
          2 * at[j]![2]! * byLoading;
      }
      derivatives[p] = direct - logDeterminant / 2;
    }
    return value - log(determinant) / 2;
  };
}
