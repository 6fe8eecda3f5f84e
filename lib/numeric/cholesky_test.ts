import assert from "node:assert/strict";
import { choleskyFactor, choleskySolve } from "./cholesky.ts";

Deno.test("choleskySolve: a system with a known answer", () => {
  // [4 2; 2 3] x = [8; 7] has the solution [5/4, 3/2].
  const factor = choleskyFactor(Float64Array.of(4, 2, 2, 3), 2);
  assert.ok(factor !== null);
  const [x, y] = choleskySolve(factor, [8, 7]);
  assert.ok(Math.abs(x! - 1.25) < 1e-15 && Math.abs(y! - 1.5) < 1e-15);
});

Deno.test("choleskyFactor: a matrix that is not positive definite has none", () => {
  assert.equal(choleskyFactor(Float64Array.of(1, 2, 2, 1), 2), null);
  assert.equal(choleskyFactor(Float64Array.of(NaN), 1), null);
  assert.equal(choleskyFactor(Float64Array.of(0), 1), null);
});
