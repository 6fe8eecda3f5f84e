/** Columns of a matrix as orthonormal columns times an upper triangle. */
export interface OrthonormalColumns {
  /** Places of the columns that were kept; the others are combinations of those before them. */
  readonly kept: readonly number[];
  /** Orthonormal columns, one after the other. */
  readonly basis: Float64Array;
  /** Upper triangle, row by row: the kept columns are basis times triangle. */
  readonly triangle: Float64Array;
}

/** A column that loses more than this share of its length is a combination of earlier ones (as in R's lm). */
const redundant = 1e-7;

/**
 * Orthonormal basis of some columns, by Gram and Schmidt's process done twice, which is enough
 * (Giraud et al. 2005, https://doi.org/10.1007/s00211-005-0615-4). Linear in the number of rows.
 */
export function orthonormalColumns(
  columns: readonly Float64Array[],
  rows: number,
): OrthonormalColumns {
  const kept: number[] = [];
  const vectors: Float64Array[] = [];
  const rights: number[][] = [];
  columns.forEach((column, place) => {
    const vector = Float64Array.from(column);
    const length = Math.sqrt(dot(vector, vector));
    const right = new Array<number>(vectors.length).fill(0);
    for (let pass = 0; pass < 2; pass++) {
      vectors.forEach((earlier, j) => {
        const share = dot(earlier, vector);
        right[j]! += share;
        for (let i = 0; i < rows; i++) vector[i]! -= share * earlier[i]!;
      });
    }
    const rest = Math.sqrt(dot(vector, vector));
    if (!(rest > redundant * length)) return;
    for (let i = 0; i < rows; i++) vector[i]! /= rest;
    kept.push(place);
    vectors.push(vector);
    rights.push([...right, rest]);
  });
  const p = vectors.length;
  const basis = new Float64Array(p * rows);
  const triangle = new Float64Array(p * p);
  vectors.forEach((vector, j) => basis.set(vector, j * rows));
  rights.forEach((right, j) => right.forEach((value, i) => triangle[i * p + j] = value));
  return { kept, basis, triangle };
}

function dot(first: Float64Array, second: Float64Array): number {
  let total = 0;
  for (let i = 0; i < first.length; i++) total += first[i]! * second[i]!;
  return total;
}
