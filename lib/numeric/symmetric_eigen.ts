/** Eigenvalues, and eigenvectors as columns of a matrix that is stored row by row. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const mostSweeps = 60;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix (row by row), by Jacobi's rotations in
 * cyclic order. Source: Golub and Van Loan, Matrix Computations, section 8.5.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let [offDiagonal, diagonal] = [0, 0];
    for (let i = 0; i < size; i++) {
      diagonal += a[i * size + i]! ** 2;
      for (let j = i + 1; j < size; j++) offDiagonal += a[i * size + j]! ** 2;
    }
    if (offDiagonal <= 1e-34 * diagonal) break;
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) rotate(a, vectors, size, i, j);
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors };
}

/** Makes the element (i, j) zero by turning rows and columns i and j. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, i: number, j: number): void {
  const off = a[i * size + j]!;
  if (off === 0) return;
  const theta = (a[j * size + j]! - a[i * size + i]!) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(t, 1);
  const sine = t * cosine;
  for (let m = 0; m < size; m++) {
    const [x, y] = [a[m * size + i]!, a[m * size + j]!];
    a[m * size + i] = cosine * x - sine * y;
    a[m * size + j] = sine * x + cosine * y;
  }
  for (let m = 0; m < size; m++) {
    const [x, y] = [a[i * size + m]!, a[j * size + m]!];
    a[i * size + m] = cosine * x - sine * y;
    a[j * size + m] = sine * x + cosine * y;
    const [v, w] = [vectors[m * size + i]!, vectors[m * size + j]!];
    vectors[m * size + i] = cosine * v - sine * w;
    vectors[m * size + j] = sine * v + cosine * w;
  }
}
