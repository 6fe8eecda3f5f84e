import { symmetricInverse } from "../numeric/symmetric_inverse.ts";
import { applyInverse, type BlockVariance } from "./multilevel_blocks.ts";
import type { NestedColumns } from "./multilevel_columns.ts";

const LOG_2PI = 1.8378770664093456;

/** The model at given variances, its coefficients at their estimates. */
export interface MultilevelState {
  readonly ml: number;
  readonly reml: number;
  /** Slopes of the likelihood asked for in the outer and the inner variance. */
  readonly gradient: readonly [number, number];
  /** On the orthonormal basis. */
  readonly shares: Float64Array;
  /** Inverse of X'M^-1 X on the basis, row by row. */
  readonly covariance: Float64Array;
  readonly residuals: Float64Array;
  /** (y - Xb)'M^-1 (y - Xb). */
  readonly rss: number;
}

/** Adds the outer product of the sums of a group's rows over the columns. */
function addGroup(
  into: Float64Array,
  columns: Float64Array,
  [k, p, from, to]: readonly [number, number, number, number],
  sums: Float64Array,
): number {
  let effect = 0;
  sums.fill(0);
  for (let i = from; i < to; i++) {
    for (let j = 0; j < p; j++) sums[j]! += columns[j * k + i]!;
    effect += columns[p * k + i]!;
  }
  for (let j = 0; j < p; j++) {
    for (let l = 0; l < p; l++) into[j * p + l]! += sums[j]! * sums[l]!;
  }
  return effect * effect;
}

/**
 * Log-likelihoods and slopes at given variances; null where the variances allow no model. Slopes
 * are those of Harville (1977), https://doi.org/10.1080/01621459.1977.10480998.
 */
export function multilevelState(
  nested: NestedColumns,
  theta: BlockVariance,
  restricted: boolean,
): MultilevelState | null {
  const { effects, basis, outer, inner } = nested;
  const k = effects.length;
  const p = basis.length / k;
  const columns = new Float64Array((p + 1) * k);
  columns.set(basis);
  columns.set(effects, p * k);
  const sums = applyInverse(nested, theta, columns);
  if (sums === null) return null;
  const cross = new Float64Array(p * p);
  const right = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    for (let l = 0; l < p; l++) {
      for (let i = 0; i < k; i++) cross[j * p + l]! += basis[j * k + i]! * columns[l * k + i]!;
    }
    for (let i = 0; i < k; i++) right[j]! += basis[j * k + i]! * columns[p * k + i]!;
  }
  const solved = symmetricInverse(cross, p);
  if (solved === null) return null;
  const covariance = solved.inverse;
  const shares = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    for (let l = 0; l < p; l++) shares[j]! += covariance[j * p + l]! * right[l]!;
  }
  const residuals = Float64Array.from(effects);
  let rss = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < p; j++) {
      residuals[i]! -= shares[j]! * basis[j * k + i]!;
      columns[p * k + i]! -= shares[j]! * columns[j * k + i]!;
    }
    rss += residuals[i]! * columns[p * k + i]!;
  }
  const room = new Float64Array(p);
  const slope = (groups: readonly number[], trace: number) => {
    const products = new Float64Array(p * p);
    let squares = 0;
    for (let g = 0; g + 1 < groups.length; g++) {
      squares += addGroup(products, columns, [k, p, groups[g]!, groups[g + 1]!], room);
    }
    let taken = 0;
    if (restricted) products.forEach((value, at) => taken += value * covariance[at]!);
    return (squares - trace + taken) / 2;
  };
  const half = -0.5 * (sums.logDeterminant + rss);
  return {
    ml: half - 0.5 * k * LOG_2PI,
    reml: half - 0.5 * (k - p) * LOG_2PI - 0.5 * solved.logDeterminant,
    gradient: [slope(outer, sums.traces[0]), slope(inner, sums.traces[1])],
    shares,
    covariance,
    residuals,
    rss,
  };
}
