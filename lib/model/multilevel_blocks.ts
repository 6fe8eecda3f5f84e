import { log } from "../numeric/elementary/log.ts";
import { log1p } from "../numeric/elementary/log1p.ts";
/** Variance of a row's block: sampling errors (correlated by rho), inner and outer random effects. */
export interface BlockVariance {
  readonly outer: number;
  readonly inner: number;
  readonly rho: number;
}

/** Groups of rows with their sampling variances. */
export interface Blocks {
  readonly variances: Float64Array;
  readonly outer: readonly number[];
  readonly inner: readonly number[];
}

/** Sums over the blocks that do not depend on the effects. */
export interface BlockSums {
  readonly logDeterminant: number;
  /** Trace of the inverse times the outer incidence, and times the inner one. */
  readonly traces: readonly [number, number];
}

/**
 * Multiplies columns (each of k numbers, one after the other) in place by the inverse of
 * M = V + outer 11' + inner 1b 1b', block by block.
 *
 * V has variances vi and correlation rho inside an outer group, so that M is a diagonal, with a
 * rank-one part for each inner group and a rank-two part (ones and standard errors) for the outer
 * group: two updates after Sherman, Morrison and Woodbury (Hager 1989,
 * https://doi.org/10.1137/1031049) cost no more than a few passes over the rows.
 *
 * @returns null where M is not positive definite.
 */
export function applyInverse(
  { variances, outer, inner }: Blocks,
  theta: BlockVariance,
  columns: Float64Array,
): BlockSums | null {
  const k = variances.length;
  const width = columns.length / k;
  const { rho } = theta;
  const ones = new Float64Array(k).fill(1);
  const errors = Float64Array.from(variances, Math.sqrt);
  let logDeterminant = 0;
  const traces: [number, number] = [0, 0];
  for (let i = 0; i < k; i++) logDeterminant += log((1 - rho) * variances[i]!);

  // The diagonal and the inner groups.
  const innerWeights = new Float64Array(inner.length - 1);
  for (let b = 0; b + 1 < inner.length; b++) {
    const [from, to] = [inner[b]!, inner[b + 1]!];
    let weights = 0;
    for (let i = from; i < to; i++) weights += 1 / ((1 - rho) * variances[i]!);
    const shrink = theta.inner / (1 + theta.inner * weights);
    logDeterminant += log1p(theta.inner * weights);
    innerWeights[b] = weights / (1 + theta.inner * weights);
    const solve = (values: Float64Array, at: number) => {
      let total = 0;
      for (let i = from; i < to; i++) {
        values[at + i]! /= (1 - rho) * variances[i]!;
        total += values[at + i]!;
      }
      for (let i = from; i < to; i++) {
        values[at + i]! -= shrink * total / ((1 - rho) * variances[i]!);
      }
    };
    solve(ones, 0);
    solve(errors, 0);
    for (let j = 0; j < width; j++) solve(columns, j * k);
  }

  // The outer groups: U holds ones and standard errors, C the outer variance and rho.
  let b = 0;
  for (let g = 0; g + 1 < outer.length; g++) {
    const [from, to] = [outer[g]!, outer[g + 1]!];
    let [g11, g12, g22] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      const error = Math.sqrt(variances[i]!);
      g11 += ones[i]!;
      g12 += errors[i]!;
      g22 += error * errors[i]!;
    }
    const determinant = (1 + theta.outer * g11) * (1 + rho * g22) - theta.outer * rho * g12 * g12;
    if (!(determinant > 0)) return null;
    logDeterminant += log(determinant);
    // (I + C U'N^-1 U)^-1 C, which is symmetric.
    const k11 = theta.outer * (1 + rho * g22) / determinant;
    const k12 = -theta.outer * rho * g12 / determinant;
    const k22 = rho * (1 + theta.outer * g11) / determinant;
    const quadratic = (x: number, y: number) => x * x * k11 + 2 * x * y * k12 + y * y * k22;
    // Written out, since g11 less its quadratic form would lose digits.
    traces[0] += (g11 + rho * (g11 * g22 - g12 * g12)) / determinant;
    for (; b + 1 < inner.length && inner[b]! < to; b++) {
      let [x, y] = [0, 0];
      for (let i = inner[b]!; i < inner[b + 1]!; i++) {
        x += ones[i]!;
        y += errors[i]!;
      }
      traces[1] += innerWeights[b]! - quadratic(x, y);
    }
    for (let j = 0; j < width; j++) {
      let [x, y] = [0, 0];
      for (let i = from; i < to; i++) {
        x += columns[j * k + i]!;
        y += Math.sqrt(variances[i]!) * columns[j * k + i]!;
      }
      const [first, second] = [k11 * x + k12 * y, k12 * x + k22 * y];
      for (let i = from; i < to; i++) {
        columns[j * k + i]! -= first * ones[i]! + second * errors[i]!;
      }
    }
  }
  return Number.isFinite(logDeterminant) ? { logDeterminant, traces } : null;
}
