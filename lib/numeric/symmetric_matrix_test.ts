import assert from "node:assert/strict";
import { orthonormalColumns } from "./orthonormal_columns.ts";
import { seededRandom } from "./random.ts";
import { symmetricEigen } from "./symmetric_eigen.ts";
import { invertUpper, symmetricInverse } from "./symmetric_inverse.ts";

const near = (actual: number, expected: number, tolerance = 1e-12) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `found ${actual}, expected ${expected}`);

/** A positive definite matrix. */
function positive(size: number): Float64Array {
  const random = seededRandom("symmetric");
  const root = Array.from({ length: size * size }, () => random() - 0.5);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      for (let l = 0; l < size; l++) {
        matrix[i * size + j]! += root[i * size + l]! * root[j * size + l]!;
      }
    }
    matrix[i * size + i]! += 0.1;
  }
  return matrix;
}

Deno.test("symmetricInverse: a matrix times its inverse is the identity", () => {
  const matrix = positive(6);
  const { inverse } = symmetricInverse(matrix, 6)!;
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j < 6; j++) {
      let product = 0;
      for (let l = 0; l < 6; l++) product += matrix[i * 6 + l]! * inverse[l * 6 + j]!;
      near(product, i === j ? 1 : 0);
    }
  }
});

Deno.test("symmetricInverse: two by two by hand, with its determinant", () => {
  const { inverse, logDeterminant } = symmetricInverse(Float64Array.of(2, 1, 1, 3), 2)!;
  [0.6, -0.2, -0.2, 0.4].forEach((value, i) => near(inverse[i]!, value, 1e-15));
  near(logDeterminant, Math.log(5), 1e-15);
});

Deno.test("symmetricInverse: a singular or indefinite matrix has none", () => {
  assert.equal(symmetricInverse(Float64Array.of(1, 2, 2, 4), 2), null);
  assert.equal(symmetricInverse(Float64Array.of(1, 2, 2, 1), 2), null);
  assert.equal(symmetricInverse(Float64Array.of(NaN), 1), null);
});

Deno.test("invertUpper: a triangle by hand", () => {
  assert.deepEqual([...invertUpper(Float64Array.of(2, 1, 0, 4), 2)], [0.5, -0.125, 0, 0.25]);
});

Deno.test("symmetricEigen: vectors are orthonormal and give the matrix back", () => {
  const matrix = positive(7);
  const { values, vectors } = symmetricEigen(matrix, 7);
  for (let i = 0; i < 7; i++) {
    for (let j = 0; j < 7; j++) {
      let [back, product] = [0, 0];
      for (let l = 0; l < 7; l++) {
        back += vectors[i * 7 + l]! * values[l]! * vectors[j * 7 + l]!;
        product += vectors[l * 7 + i]! * vectors[l * 7 + j]!;
      }
      near(back, matrix[i * 7 + j]!);
      near(product, i === j ? 1 : 0);
    }
  }
});

Deno.test("symmetricEigen: the second difference matrix has eigenvalues 2 - 2 cos(j pi / 4)", () => {
  const { values } = symmetricEigen(Float64Array.of(2, -1, 0, -1, 2, -1, 0, -1, 2), 3);
  [...values].sort((a, b) => a - b).forEach((value, j) =>
    near(value, 2 - 2 * Math.cos((j + 1) * Math.PI / 4), 1e-14)
  );
});

Deno.test("orthonormalColumns: basis times triangle gives the columns, repeats are dropped", () => {
  const ones = Float64Array.of(1, 1, 1, 1);
  const years = Float64Array.of(1948, 1950, 1977, 1969);
  const twice = years.map((year) => 2 * year + 1);
  const { kept, basis, triangle } = orthonormalColumns([ones, twice, years], 4);
  assert.deepEqual(kept, [0, 1]);
  for (let i = 0; i < 4; i++) {
    near(basis[i]! * triangle[0]!, 1, 1e-14);
    near(basis[i]! * triangle[1]! + basis[4 + i]! * triangle[3]!, twice[i]!, 1e-9);
  }
  let product = 0;
  for (let i = 0; i < 4; i++) product += basis[i]! * basis[4 + i]!;
  near(product, 0, 1e-15);
});
