/** What an estimator of tau2 needs: effects, variances and an orthonormal basis of the design. */
export interface RegressionSystem {
  readonly k: number;
  readonly p: number;
  readonly effects: Float64Array;
  readonly variances: Float64Array;
  /** Orthonormal columns of k numbers, one after the other. */
  readonly basis: Float64Array;
}

/** Room for one weighted fit, filled anew by each. */
export interface WeightedFit {
  /** Square roots of the weights. */
  readonly roots: Float64Array;
  /** Orthonormal basis of the weighted design, columns one after the other. */
  readonly q: Float64Array;
  /** Upper triangle, row by row: the weighted basis of the system is q times this. */
  readonly r: Float64Array;
  /** Coordinates of the weighted effects on q. */
  readonly shares: Float64Array;
  /** Weighted residuals: root of the weight times (yi - fitted). */
  readonly residuals: Float64Array;
  /** Diagonal of the hat matrix. */
  readonly leverages: Float64Array;
}

export function weightedFitRoom({ k, p }: RegressionSystem): WeightedFit {
  return {
    roots: new Float64Array(k),
    q: new Float64Array(k * p),
    r: new Float64Array(p * p),
    shares: new Float64Array(p),
    residuals: new Float64Array(k),
    leverages: new Float64Array(k),
  };
}

/**
 * Weighted least squares with weights 1 / (vi + tau2), by the modified process of Gram and Schmidt
 * on the weighted basis (Bjoerck 1967, https://doi.org/10.1007/BF01934122): k p^2 operations, and
 * no normal equations, so that effects and leverages keep their digits.
 *
 * @param power 1 for inverse variances, 0 for no weights at all.
 * @returns the weighted residual sum of squares.
 */
export function weightedFit(
  { k, p, effects, variances, basis }: RegressionSystem,
  tau2: number,
  { roots, q, r, shares, residuals, leverages }: WeightedFit,
  power: 0 | 1 = 1,
): number {
  for (let i = 0; i < k; i++) {
    const root = power === 0 ? 1 : 1 / Math.sqrt(variances[i]! + tau2);
    roots[i] = root;
    residuals[i] = root * effects[i]!;
    leverages[i] = 0;
  }
  for (let j = 0, at = 0; j < p; j++) {
    for (let i = 0; i < k; i++, at++) q[at] = roots[i]! * basis[at]!;
  }
  for (let j = 0; j < p; j++) {
    const from = j * k;
    let square = 0;
    for (let i = from; i < from + k; i++) square += q[i]! * q[i]!;
    const length = Math.sqrt(square);
    r[j * p + j] = length;
    let share = 0;
    for (let i = 0; i < k; i++) {
      const value = q[from + i]! / length;
      q[from + i] = value;
      leverages[i]! += value * value;
      share += value * residuals[i]!;
    }
    shares[j] = share;
    for (let i = 0; i < k; i++) residuals[i]! -= share * q[from + i]!;
    for (let l = j + 1; l < p; l++) {
      const other = l * k;
      let product = 0;
      for (let i = 0; i < k; i++) product += q[from + i]! * q[other + i]!;
      r[j * p + l] = product;
      for (let i = 0; i < k; i++) q[other + i]! -= product * q[from + i]!;
    }
  }
  let rss = 0;
  for (let i = 0; i < k; i++) rss += residuals[i]! * residuals[i]!;
  return rss;
}

/** Sum of a_i b_j P_ij^2 for P = W - W X (X'WX)^-1 X'W of the fit, all in 2 k p^2 operations. */
export function squaredProjection(
  { k, p }: Pick<RegressionSystem, "k" | "p">,
  { roots, q, leverages }: WeightedFit,
  a: ArrayLike<number> | null,
  b: ArrayLike<number> | null,
): number {
  let total = 0;
  for (let i = 0; i < k; i++) {
    const weight = roots[i]! * roots[i]!;
    total += weight * weight * (1 - 2 * leverages[i]!) * (a === null ? 1 : a[i]!) *
      (b === null ? 1 : b[i]!);
  }
  for (let j = 0; j < p; j++) {
    for (let l = j; l < p; l++) {
      let first = 0;
      let second = 0;
      for (let i = 0; i < k; i++) {
        const part = roots[i]! * roots[i]! * q[j * k + i]! * q[l * k + i]!;
        first += a === null ? part : a[i]! * part;
        second += b === null ? part : b[i]! * part;
      }
      total += (j === l ? 1 : 2) * first * second;
    }
  }
  return total;
}
