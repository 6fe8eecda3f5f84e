import { log } from "./elementary/log.ts";
/** Inverse of a symmetric matrix (row by row), with the logarithm of its determinant. */
export interface SymmetricInverse {
  readonly inverse: Float64Array;
  readonly logDeterminant: number;
}

/** Inverse of an upper triangle that is stored row by row; only the triangle is read. */
export function invertUpper(upper: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    inverse[column * size + column] = 1 / upper[column * size + column]!;
    for (let row = column - 1; row >= 0; row--) {
      let total = 0;
      for (let j = row + 1; j <= column; j++) {
        total += upper[row * size + j]! * inverse[j * size + column]!;
      }
      inverse[row * size + column] = -total / upper[row * size + row]!;
    }
  }
  return inverse;
}

/** A pivot that is this small beside its diagonal element is rounding. */
const singular = 1e-14;

/**
 * Inverse of a symmetric positive definite matrix by its Cholesky factor; null where it is not
 * positive definite in floating point. Golub and Van Loan, Matrix Computations, section 4.2.
 */
export function symmetricInverse(matrix: Float64Array, size: number): SymmetricInverse | null {
  const upper = new Float64Array(size * size);
  let logDeterminant = 0;
  for (let row = 0; row < size; row++) {
    for (let column = row; column < size; column++) {
      let value = matrix[row * size + column]!;
      for (let j = 0; j < row; j++) value -= upper[j * size + row]! * upper[j * size + column]!;
      if (column > row) upper[row * size + column] = value / upper[row * size + row]!;
      else {
        if (!(value > singular * matrix[row * size + row]!)) return null;
        upper[row * size + row] = Math.sqrt(value);
        logDeterminant += log(value);
      }
    }
  }
  const root = invertUpper(upper, size);
  const inverse = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = row; column < size; column++) {
      let total = 0;
      for (let j = column; j < size; j++) {
        total += root[row * size + j]! * root[column * size + j]!;
      }
      inverse[row * size + column] = inverse[column * size + row] = total;
    }
  }
  return { inverse, logDeterminant };
}
