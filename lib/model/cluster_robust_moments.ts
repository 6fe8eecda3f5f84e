import { choleskyFactor } from "../numeric/cholesky.ts";
import { symmetricEigen } from "../numeric/symmetric_eigen.ts";
import type { Cluster, ClusterSystem } from "./cluster_robust_system.ts";

/** What one cluster adds to robust variances and to their degrees of freedom, all row by row. */
export interface ClusterMoments {
  /** Its score of the coefficients, whose outer product is its share of the robust variance. */
  readonly score: Float64Array;
  /** N'Phi N of the p influence vectors N of the coefficients. */
  readonly spread: Float64Array;
  /** X'N. */
  readonly pull: Float64Array;
}

/** Eigenvalues below this share of the largest are rounding. */
const singular = 1e-12;

function multiply(a: Float64Array, b: Float64Array, n: number, m: number, q: number): Float64Array {
  const result = new Float64Array(n * q);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const value = a[i * m + j]!;
      if (value === 0) continue;
      for (let l = 0; l < q; l++) result[i * q + l]! += value * b[j * q + l]!;
    }
  }
  return result;
}

function transpose(a: Float64Array, n: number, m: number): Float64Array {
  const result = new Float64Array(n * m);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) result[j * n + i] = a[i * m + j]!;
  return result;
}

/**
 * Adjustment of CR2: A = L B^(-1/2) L' with Phi = L L' and B = L'(Phi - X M X')L, the inverse on
 * the space where B is not 0 (Pustejovsky and Tipton 2018, equations 9 and 10). It makes the robust
 * variance unbiased if the working model holds.
 */
function adjustment({ size, design, covariance }: Cluster, model: Float64Array): Float64Array {
  const p = design.length / size;
  const root = choleskyFactor(covariance, size)!;
  const rootTurned = transpose(root, size, size);
  const left = multiply(
    multiply(design, model, size, p, p),
    transpose(design, size, p),
    size,
    p,
    size,
  );
  const rest = covariance.map((value, at) => value - left[at]!);
  const b = multiply(multiply(rootTurned, rest, size, size, size), root, size, size, size);
  const { values, vectors } = symmetricEigen(b, size);
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const turned = multiply(root, vectors, size, size, size);
  const scaled = turned.map((value, at) => {
    const eigen = values[at % size]!;
    return eigen > singular * largest ? value / Math.sqrt(eigen) : 0;
  });
  return multiply(scaled, transpose(turned, size, size), size, size, size);
}

/** Scores and, for degrees of freedom, influence vectors of one cluster. */
export function clusterMoments(
  cluster: Cluster,
  { model }: Pick<ClusterSystem, "model">,
  adjusted: boolean,
): ClusterMoments {
  const { size, design, covariance, weight, residuals } = cluster;
  const p = design.length / size;
  const weighted = multiply(multiply(weight, design, size, size, p), model, size, p, p);
  const influence = adjusted
    ? multiply(adjustment(cluster, model), weighted, size, size, p)
    : weighted;
  const turned = transpose(influence, size, p);
  return {
    score: multiply(turned, residuals, p, size, 1),
    spread: multiply(turned, multiply(covariance, influence, size, size, p), p, size, p),
    pull: multiply(transpose(design, size, p), influence, p, size, p),
  };
}
