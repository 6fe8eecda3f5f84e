import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { seededRandom } from "../numeric/random.ts";
import { kendall, kendallTest } from "./kendall.ts";

Deno.test("kendall: R's cor.test with ties", () => {
  // cor.test(c(1,2,2,3,4,4,4,5), c(2,1,3,3,3,5,6,6), method = "kendall", exact = FALSE), R 4.2.2
  const found = kendall(
    Float64Array.of(1, 2, 2, 3, 4, 4, 4, 5),
    Float64Array.of(2, 1, 3, 3, 3, 5, 6, 6),
  );
  assertNear(found.tau, 0.75, 1e-14);
  assertNear(found.score / Math.sqrt(found.variance), 2.392920338558370386, 1e-14);
  const test = kendallTest(found, 8);
  assert.equal(test.method, "normal");
  assertNear(test.pValue, 0.016714869753655277, 1e-13);
});

Deno.test("kendall: R's exact P without ties", () => {
  // cor.test(1:8, c(2,1,4,3,6,5,8,7), method = "kendall", exact = TRUE), R 4.2.2
  const found = kendall(
    Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    Float64Array.of(2, 1, 4, 3, 6, 5, 8, 7),
  );
  assertNear(found.tau, 0.714285714285714302, 1e-15);
  assertNear(kendallTest(found, 8).pValue, 0.014136904761904656, 1e-13);
});

Deno.test("kendall: the score is that of all pairs, one by one", () => {
  const random = seededRandom("kendall");
  for (let trial = 0; trial < 50; trial++) {
    const n = 3 + Math.floor(30 * random());
    const draw = () => Float64Array.from({ length: n }, () => Math.floor(8 * random()));
    const [x, y] = [draw(), draw()];
    let score = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) score += Math.sign((x[i]! - x[j]!) * (y[i]! - y[j]!));
    }
    assert.equal(kendall(x, y).score, score);
  }
});

Deno.test("kendall: numbers that differ by rounding only are ties", () => {
  const found = kendall(Float64Array.of(0.1 + 0.2, 0.3, 1, 2), Float64Array.of(1, 2, 3, 4));
  assert.ok(found.ties);
  assert.equal(found.score, 5);
});

Deno.test("kendall: the exact P value is never above 1", () => {
  const found = kendall(Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 4, 1, 3));
  assert.equal(found.score, 0);
  assert.equal(kendallTest(found, 4).pValue, 1);
});
