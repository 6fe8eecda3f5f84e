/**
 * Sums of nested subsets, one level each. West's recurrences (1979,
 * https://doi.org/10.1145/359146.359153) take one study in and never take one out, so that nothing
 * cancels, whatever the variances; with them a subset costs the same at every size.
 */
export interface GoshSums {
  /** Number of studies. */
  readonly k: Float64Array;
  readonly weight: Float64Array;
  /** Weighted mean. */
  readonly mean: Float64Array;
  /** Cochran's Q. */
  readonly q: Float64Array;
  /** Sum of the products of the weights of all pairs. */
  readonly pairs: Float64Array;
}

/** Room for the sums of `levels` subsets, all empty. */
export function goshSums(levels: number): GoshSums {
  return {
    k: new Float64Array(levels),
    weight: new Float64Array(levels),
    mean: new Float64Array(levels),
    q: new Float64Array(levels),
    pairs: new Float64Array(levels),
  };
}

/** Writes the sums of the subset at `from` with one more study to the place `to`. */
export function addStudy(
  sums: GoshSums,
  from: number,
  to: number,
  effect: number,
  weight: number,
): void {
  const before = sums.weight[from]!;
  const after = before + weight;
  const share = weight / after;
  const mean = sums.mean[from]!;
  const residual = effect - mean;
  sums.k[to] = sums.k[from]! + 1;
  sums.weight[to] = after;
  sums.mean[to] = mean + share * residual;
  sums.q[to] = sums.q[from]! + before * share * residual * residual;
  sums.pairs[to] = sums.pairs[from]! + weight * before;
}
