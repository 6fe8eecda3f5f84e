/**
 * Lower Cholesky factor of a small symmetric matrix, row by row; null when it is not positive
 * definite in floating point. Source: Golub and Van Loan, Matrix Computations, section 4.2.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column]!;
      for (let j = 0; j < column; j++) {
        value -= factor[row * size + j]! * factor[column * size + j]!;
      }
      if (row !== column) factor[row * size + column] = value / factor[column * size + column]!;
      else if (value > 0 && value < Infinity) factor[row * size + row] = Math.sqrt(value);
      else return null;
    }
  }
  return factor;
}

/** The solution x of L L' x = b for a factor of {@linkcode choleskyFactor}. */
export function choleskySolve(factor: Float64Array, b: ArrayLike<number>): Float64Array {
  const size = b.length;
  const x = Float64Array.from(b);
  for (let row = 0; row < size; row++) {
    for (let j = 0; j < row; j++) x[row]! -= factor[row * size + j]! * x[j]!;
    x[row]! /= factor[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let j = row + 1; j < size; j++) x[row]! -= factor[j * size + row]! * x[j]!;
    x[row]! /= factor[row * size + row]!;
  }
  return x;
}
