import { symmetricEigen } from "../numeric/symmetric_eigen.ts";
import type { ClusterMoments } from "./cluster_robust_moments.ts";

/** Rows of `constraint` times a p x p matrix times its transpose. */
function sandwich(
  constraint: Float64Array,
  matrix: Float64Array,
  q: number,
  p: number,
): Float64Array {
  const result = new Float64Array(q * q);
  for (let s = 0; s < q; s++) {
    for (let t = 0; t < q; t++) {
      let total = 0;
      for (let a = 0; a < p; a++) {
        const left = constraint[s * p + a]!;
        if (left === 0) continue;
        for (let b = 0; b < p; b++) total += left * matrix[a * p + b]! * constraint[t * p + b]!;
      }
      result[s * q + t] = total;
    }
  }
  return result;
}

/** U times a row of the constraint: one vector of p for each of the q rows. */
function pulls(constraint: Float64Array, pull: Float64Array, q: number, p: number): Float64Array {
  const result = new Float64Array(q * p);
  for (let s = 0; s < q; s++) {
    for (let a = 0; a < p; a++) {
      for (let b = 0; b < p; b++) {
        result[s * p + a]! += pull[a * p + b]! * constraint[s * p + b]!;
      }
    }
  }
  return result;
}

/** The quadratic forms u_s'M u_t of q vectors of p. */
function forms(vectors: Float64Array, model: Float64Array, q: number, p: number): Float64Array {
  return sandwich(vectors, model, q, p);
}

/**
 * Degrees of freedom of the robust variance of q combinations of coefficients, by matching the
 * total variance of its elements to a Wishart distribution (HTZ of Pustejovsky and Tipton 2018,
 * https://doi.org/10.1080/07350015.2016.1247004, equation 20). For one combination they are
 * Satterthwaite's. The k x k matrix of covariances between clusters is never formed: it is a
 * diagonal less a product of rank p.
 *
 * @param constraint q rows of p numbers.
 */
export function robustDegreesOfFreedom(
  constraint: Float64Array,
  moments: readonly ClusterMoments[],
  model: Float64Array,
): number {
  const p = Math.sqrt(model.length);
  const q = constraint.length / p;
  // Expected robust variance under the working model.
  const omega = new Float64Array(q * q);
  for (const { spread, pull } of moments) {
    const spreads = sandwich(constraint, spread, q, p);
    const taken = forms(pulls(constraint, pull, q, p), model, q, p);
    for (let at = 0; at < q * q; at++) omega[at]! += spreads[at]! - taken[at]!;
  }
  const { values, vectors } = symmetricEigen(omega, q);
  const standard = new Float64Array(q * p);
  for (let s = 0; s < q; s++) {
    for (let t = 0; t < q; t++) {
      let root = 0;
      for (let e = 0; e < q; e++) {
        root += vectors[s * q + e]! * vectors[t * q + e]! / Math.sqrt(values[e]!);
      }
      for (let a = 0; a < p; a++) standard[s * p + a]! += root * constraint[t * p + a]!;
    }
  }
  let variance = 0;
  const sums = new Float64Array(q * q * p * p);
  for (const { spread, pull } of moments) {
    const d = sandwich(standard, spread, q, p);
    const u = pulls(standard, pull, q, p);
    const f = forms(u, model, q, p);
    for (let s = 0; s < q; s++) {
      for (let t = 0; t < q; t++) {
        const [ss, tt, st] = [s * q + s, t * q + t, s * q + t];
        variance += d[ss]! * d[tt]! - d[ss]! * f[tt]! - d[tt]! * f[ss]! +
          d[st]! * d[st]! - 2 * d[st]! * f[st]!;
        for (let a = 0; a < p; a++) {
          for (let b = 0; b < p; b++) {
            sums[(st * p + a) * p + b]! += u[s * p + a]! * u[t * p + b]!;
          }
        }
      }
    }
  }
  for (let st = 0; st < q * q; st++) {
    const block = sums.subarray(st * p * p, (st + 1) * p * p);
    for (let a = 0; a < p; a++) {
      for (let b = 0; b < p; b++) {
        let product = 0;
        for (let c = 0; c < p; c++) {
          for (let e = 0; e < p; e++) {
            product += model[a * p + c]! * block[c * p + e]! * model[e * p + b]!;
          }
        }
        variance += product * (block[a * p + b]! + block[b * p + a]!);
      }
    }
  }
  return q * (q + 1) / variance;
}
