import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpperTail } from "./chi_squared.ts";
import { normalUpperTail } from "./normal.ts";

const freedoms = [0.1, 0.5, 1, 2, 3, 7.5, 19, 20, 21, 33, 150, 1000, 1e5];

Deno.test("chiSquaredUpperTail: is closed with 1, 2 and 4 degrees of freedom, down to 1e-300", () => {
  for (const x of [1e-9, 0.3, 1, 2.9, 3.1, 8, 60, 300, 1300]) {
    assertNear(chiSquaredUpperTail(x, 2), Math.exp(-x / 2), 1e-13, `${x}, 2`);
    assertNear(chiSquaredUpperTail(x, 4), Math.exp(-x / 2) * (1 + x / 2), 1e-13, `${x}, 4`);
    assertNear(chiSquaredUpperTail(x, 1), 2 * normalUpperTail(Math.sqrt(x)), 3e-13, `${x}, 1`);
  }
});

Deno.test("chiSquaredCdf: has its digits at the lower end", () => {
  for (const x of [1e-300, 1e-20, 1e-3, 1, 2]) {
    assertNear(chiSquaredCdf(x, 2), -Math.expm1(-x / 2), 1e-14, `${x}, 2`);
  }
  // leading term (x/2)^(df/2) / Gamma(df/2 + 1), here Gamma(5/2) and Gamma(6)
  assertNear(chiSquaredCdf(1e-20, 3), 5e-21 ** 1.5 / (0.75 * Math.sqrt(Math.PI)), 1e-14);
  assertNear(chiSquaredCdf(1e-20, 10), 5e-21 ** 5 / 120, 1e-14);
});

Deno.test("chiSquared: two more degrees of freedom move one term between the tails", () => {
  // DLMF 8.8.6: Q(a + 1, x) = Q(a, x) + x^a exp(-x) / Gamma(a + 1); here a whole
  for (const a of [1, 9, 10, 40]) {
    let term = 1;
    for (let k = 1; k <= a; k++) term *= 25 / k;
    const added = chiSquaredUpperTail(50, 2 * a + 2) - chiSquaredUpperTail(50, 2 * a);
    assert.ok(Math.abs(added - term * Math.exp(-25)) < 1e-15, `${a}`);
  }
});

Deno.test("chiSquared: both tails add up to 1, and end at 0 and 1", () => {
  for (const df of freedoms) {
    for (const x of [0.01 * df, df, df + 2, 1.5 * df]) {
      const total = chiSquaredCdf(x, df) + chiSquaredUpperTail(x, df);
      assert.ok(Math.abs(total - 1) <= 2 ** -52);
    }
    assert.deepEqual([-1, 0, Infinity].map((x) => chiSquaredCdf(x, df)), [0, 0, 1]);
    assert.deepEqual([-1, 0, Infinity].map((x) => chiSquaredUpperTail(x, df)), [1, 1, 0]);
    assert.deepEqual([0, 1].map((p) => chiSquaredQuantile(p, df)), [0, Infinity]);
  }
});

Deno.test("chiSquaredQuantile: is closed with 2 degrees of freedom", () => {
  for (const p of [1e-300, 1e-9, 0.2, 0.5, 0.7, 0.975, 1 - 2 ** -50]) {
    assertNear(chiSquaredQuantile(p, 2), -2 * Math.log1p(-p), 1e-14, `${p}`);
  }
});

Deno.test("chiSquaredQuantile: inverts the cdf in both tails", () => {
  for (const df of freedoms) {
    for (const p of [1e-250, 1e-30, 1e-3, 0.025, 0.3, 0.5]) {
      const low = chiSquaredQuantile(p, df);
      // an error of the quantile is seen through the slope of the log tail in log x, at most
      // df/2 + sqrt(2 df (-log p)) in size
      const slope = df / 2 + Math.sqrt(-2 * df * Math.log(p));
      if (low > 1e-300) assertNear(chiSquaredCdf(low, df), p, 1e-14 * (10 + slope), `${p}, ${df}`);
      const tail = 1 - (1 - p); // what is left of p in 1 - p, exactly
      if (tail === 0) continue;
      const high = chiSquaredQuantile(1 - p, df);
      assertNear(chiSquaredUpperTail(high, df), tail, 1e-14 * (10 + high), `1 - ${p}, ${df}`);
    }
  }
});

Deno.test("chiSquaredQuantile: rises with p", () => {
  for (const df of freedoms) {
    let before = 0;
    for (let i = 1; i < 1000; i++) {
      const now = chiSquaredQuantile(i / 1000, df);
      assert.ok(now > before, `${i}, ${df}`);
      before = now;
    }
  }
});

Deno.test("chiSquaredQuantile: is 0 where no number is small enough", () => {
  assert.equal(chiSquaredQuantile(1e-40, 0.01), 0); // about 1e-8000
});

Deno.test("chiSquared: refuses impossible arguments, by name", () => {
  for (const df of [0, -2, NaN, Infinity]) {
    const message = `df must be finite and greater than 0, found ${df}`;
    for (const f of [chiSquaredCdf, chiSquaredUpperTail, chiSquaredQuantile]) {
      assert.throws(() => f(0.5, df), { name: "RangeError", message: `${f.name}: ${message}` });
    }
  }
  assert.throws(() => chiSquaredQuantile(2, 3), /chiSquaredQuantile: p must lie in/);
  assert.throws(() => chiSquaredCdf(NaN, 3), /chiSquaredCdf: x must be a number, found NaN/);
});

Deno.test("chiSquaredUpperTail: far out it is 0 and not the product of 0 and infinity", () => {
  for (const df of [1, 2, 11, 19, 300]) {
    for (const x of [1e4, 1e30, 1e60, 1e300, Number.MAX_VALUE]) {
      assert.equal(chiSquaredUpperTail(x, df), 0, `${x}, ${df}`);
      assert.equal(chiSquaredCdf(x, df), 1, `${x}, ${df}`);
    }
  }
});
