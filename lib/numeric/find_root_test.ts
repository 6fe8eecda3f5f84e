import assert from "node:assert/strict";
import { findRoot } from "./find_root.ts";

Deno.test("findRoot: finds roots with a closed form, within the tolerance", () => {
  const cases: readonly [(x: number) => number, number, number, number][] = [
    [(x) => x * x - 2, 0, 2, Math.SQRT2],
    [(x) => Math.exp(x) - 10, -50, 50, Math.LN10],
    [(x) => 1 / 3 - 1 / (1 + x), 0, 1e6, 2],
    [(x) => Math.tanh(50 * (x - 0.3)), -10, 10, 0.3],
    [(x) => (x - 1) ** 3, 0, 7, 1],
  ];
  for (const [f, lower, upper, root] of cases) {
    for (const found of [findRoot(f, lower, upper), findRoot(f, upper, lower)]) {
      assert.ok(found.converged, found.reason);
      assert.ok(Math.abs(found.root - root) <= 2e-12, `${found.root} for ${root}`);
      assert.equal(found.residual, f(found.root));
    }
  }
});

Deno.test("findRoot: needs far fewer evaluations than bisection for a smooth function", () => {
  let calls = 0;
  findRoot((x) => (calls++, Math.exp(x) - 10), -5, 5);
  assert.ok(calls <= 15, `${calls}`); // bisection: log2(10 / 1e-12) = 43
});

Deno.test("findRoot: finds a jump", () => {
  const found = findRoot((x) => x < 1 / 3 ? -1 : 1, 0, 1);
  assert.equal(found.reason, "tolerance met");
  assert.ok(Math.abs(found.root - 1 / 3) <= 1e-12);
});

Deno.test("findRoot: takes a root at an end of the bracket", () => {
  for (const [lower, upper] of [[0, 1], [-1, 0]] as const) {
    const found = findRoot((x) => x, lower, upper);
    assert.deepEqual([found.root, found.reason, found.converged], [0, "exact root", true]);
  }
});

Deno.test("findRoot: says when there is no change of sign, and gives no number", () => {
  for (const f of [(x: number) => x * x + 1, () => NaN]) {
    const found = findRoot(f, -1, 1);
    assert.deepEqual(
      [found.reason, found.converged, Number.isNaN(found.root)],
      ["not bracketed", false, true],
    );
  }
});

Deno.test("findRoot: says when it was cut short", () => {
  const found = findRoot((x) => x ** 9 - 0.1, -3, 4, { maxIterations: 4 });
  assert.deepEqual([found.reason, found.converged, found.iterations], ["limit reached", false, 4]);
});
