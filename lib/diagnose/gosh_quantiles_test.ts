import assert from "node:assert/strict";
import { seededRandom } from "../numeric/random.ts";
import { quantilesOf } from "./gosh_quantiles.ts";

const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

Deno.test("quantilesOf: quantiles of R", () => {
  // R 4.2.2: quantile(c(5, 1, 4, 1, 9, 2.5), c(0, .25, .5, .75, 1))
  const found = quantilesOf(Float64Array.of(5, 1, 4, 1, 9, 2.5), [0, 0.25, 0.5, 0.75, 1]);
  assert.deepEqual(found, [1, 1.375, 3.25, 4.75, 9]);
});

Deno.test("quantilesOf: ranks are those of sorting, with ties and in any order", () => {
  const random = seededRandom("quantiles");
  const shapes: readonly ((i: number, n: number) => number)[] = [
    () => random(),
    () => Math.floor(3 * random()),
    (i) => i,
    (i) => -i,
    (i, n) => Math.min(i, n - i),
    (i) => i % 7,
    () => 0,
  ];
  for (const shape of shapes) {
    for (const n of [1, 2, 3, 11, 1001]) {
      const values = Float64Array.from({ length: n }, (_, i) => shape(i, n));
      const before = [...values];
      const sorted = values.slice().sort();
      const found = quantilesOf(values, shares);
      found.forEach((value, i) => {
        const at = shares[i]! * (n - 1);
        const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
        assert.ok(Math.abs(value - (low + (at - Math.floor(at)) * (high - low))) < 1e-12);
      });
      assert.deepEqual([...values], before);
    }
  }
});
