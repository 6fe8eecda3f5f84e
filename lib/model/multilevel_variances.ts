import { minimiseInBox, type MinimumRecord } from "../numeric/minimise_in_box.ts";
import type { NestedColumns } from "./multilevel_columns.ts";
import { multilevelState } from "./multilevel_likelihood.ts";

/** Limits of the outer and the inner variance; equal limits hold a variance fixed. */
export interface VarianceBox {
  readonly lower: readonly [number, number];
  readonly upper: readonly [number, number];
}

/** A first guess at the total of the variances: what unweighted residuals show beyond sampling. */
export function crudeTotal({ effects, basis, variances }: NestedColumns): number {
  const k = effects.length;
  const p = basis.length / k;
  const residuals = Float64Array.from(effects);
  for (let j = 0; j < p; j++) {
    let share = 0;
    for (let i = 0; i < k; i++) share += basis[j * k + i]! * residuals[i]!;
    for (let i = 0; i < k; i++) residuals[i]! -= share * basis[j * k + i]!;
  }
  let squares = 0;
  let sampling = 0;
  for (let i = 0; i < k; i++) {
    squares += residuals[i]! ** 2;
    sampling += variances[i]! / k;
  }
  return Math.max(squares / Math.max(1, k - p) - sampling, 0.1 * sampling);
}

/** Minus the log-likelihood with its slopes and, by differences of these, its curvature. */
function evaluator(
  nested: NestedColumns,
  rho: number,
  restricted: boolean,
  scale: number,
  { lower, upper }: VarianceBox,
) {
  const at = (outer: number, inner: number) =>
    multilevelState(nested, { outer, inner, rho }, restricted);
  return (theta: Float64Array) => {
    const here = at(theta[0]!, theta[1]!);
    const gradient = Float64Array.from(here?.gradient ?? [0, 0], (value) => -value);
    const hessian = new Float64Array(4);
    if (here === null) return { value: Infinity, gradient, hessian };
    for (let j = 0; j < 2; j++) {
      if (lower[j] === upper[j]) continue;
      const step = 1e-4 * Math.max(theta[j]!, 1e-2 * scale);
      const moved = (sign: number) =>
        at(theta[0]! + (j === 0 ? sign * step : 0), theta[1]! + (j === 1 ? sign * step : 0));
      const up = moved(1);
      // Below 0 there is no variance: a difference to one side serves at the limit.
      const oneSided = theta[j]! < step;
      const down = oneSided ? here : moved(-1);
      for (let l = 0; l < 2; l++) {
        const slope = ((down?.gradient[l] ?? NaN) - (up?.gradient[l] ?? NaN)) /
          (oneSided ? step : 2 * step);
        hessian[j * 2 + l]! += slope / 2;
        hessian[l * 2 + j]! += slope / 2;
      }
    }
    return { value: -(restricted ? here.reml : here.ml), gradient, hessian };
  };
}

/**
 * The variances with the largest likelihood inside the box. Newton's method from several starts,
 * of which the best end is taken, because the likelihood may have more than one maximum.
 */
export function largestLikelihood(
  nested: NestedColumns,
  rho: number,
  restricted: boolean,
  box: VarianceBox,
  starts: readonly (readonly [number, number])[],
): MinimumRecord {
  const evaluate = evaluator(nested, rho, restricted, crudeTotal(nested), box);
  let best: MinimumRecord | null = null;
  for (const start of starts) {
    const found = minimiseInBox(evaluate, start, box.lower, box.upper);
    if (best === null || found.value < best.value - 1e-12 || !best.converged && found.converged) {
      best = found;
    }
  }
  return best!;
}
