import assert from "node:assert/strict";
import { assertNear, choose, quotient } from "../../tests/assert_near.ts";
import { gammaHalfRatio } from "./gamma_half_ratio.ts";
import { logBeta } from "./log_beta.ts";
import { logChoose } from "./log_choose.ts";
import { logGamma } from "./log_gamma.ts";
import { stirlingCorrection } from "./stirling.ts";

const EULER = 0.57721566490153286;
const sizes = [
  0.01,
  0.3,
  0.5,
  0.99,
  1,
  1.7,
  2.5,
  3,
  9.99,
  10,
  11.25,
  12,
  40.5,
  171,
  1e3,
  1e6,
  1e12,
];

Deno.test("logGamma: is the logarithm of factorials", () => {
  let factorial = 1n;
  for (let n = 1; n <= 170; n++) {
    assertNear(logGamma(n + 1), Math.log(Number(factorial *= BigInt(n))), 1e-15, `${n}!`);
  }
});

Deno.test("logGamma: keeps its digits beside its zeros at 1 and 2", () => {
  for (const z of [1e-3, 1e-8, 1e-12, -1e-8, -1e-3]) {
    // DLMF 5.7.3, with zeta(2) = pi^2/6, zeta(3) and zeta(4) = pi^4/90, at the z that 1 + z holds
    const x = 1 + z;
    const e = x - 1;
    const series = (linear: number, less: number) =>
      e * (linear + e * ((Math.PI ** 2 / 6 - less) / 2 - e * ((1.2020569031595943 - less) / 3 -
                e * ((Math.PI ** 4 / 90 - less) / 4 - e * (1.03692775514337 - less) / 5))));
    assertNear(logGamma(x), series(-EULER, 0), 3e-15, `1 + ${z}`);
  }
  assert.equal(logGamma(1), 0);
  assert.equal(logGamma(2), 0);
});

Deno.test("logGamma: meets the reflection formula at 1/2 and its poles and limits", () => {
  assertNear(logGamma(0.5), Math.log(Math.PI) / 2, 1e-15);
  for (const x of [1e-300, 0.01, 0.2, 0.4]) {
    const reflected = Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    assertNear(logGamma(x), reflected, 2e-15, `${x}`);
  }
  assert.equal(logGamma(0), Infinity);
  assert.equal(logGamma(Infinity), Infinity);
});

Deno.test("stirlingCorrection: lies between Robbins's bounds (1955)", () => {
  for (let n = 10; n < 5000; n = Math.ceil(n * 1.3)) {
    const correction = stirlingCorrection(n);
    assert.ok(correction > 1 / (12 * n + 1) && correction < 1 / (12 * n));
  }
});

Deno.test("gammaHalfRatio: at x and at x + 1/2 its product is x, by the recurrence", () => {
  for (const x of sizes) assertNear(gammaHalfRatio(x) * gammaHalfRatio(x + 0.5), x, 2e-15, `${x}`);
  assertNear(gammaHalfRatio(0.5), 1 / Math.sqrt(Math.PI), 1e-15);
  // Gamma(n + 1/2) / Gamma(n) = n sqrt(pi) (2n choose n) / 4^n
  for (const n of [1, 5, 11, 12, 13, 60, 500]) {
    const exact = quotient(BigInt(n) * choose(2 * n, n), 4n ** BigInt(n)) * Math.sqrt(Math.PI);
    assertNear(gammaHalfRatio(n), exact, 1e-15, `${n}`);
  }
});

Deno.test("logBeta: is symmetric, and meets its closed forms at any size", () => {
  const near = (actual: number, expected: number, what: string) =>
    assert.ok(Math.abs(actual - expected) <= 1e-14 * Math.max(1, Math.abs(expected)), what);
  for (const a of sizes) {
    near(logBeta(a, 1), -Math.log(a), `B(${a}, 1)`);
    near(logBeta(a, 2), -Math.log(a) - Math.log1p(a), `B(${a}, 2)`);
    for (const b of sizes) assert.equal(logBeta(a, b), logBeta(b, a));
  }
  near(logBeta(0.5, 0.5), Math.log(Math.PI), "B(1/2, 1/2)");
});

Deno.test("logChoose: is the logarithm of binomial coefficients", () => {
  for (const [n, k] of [[5, 2], [52, 5], [142, 44], [1000, 500], [1000, 3]] as const) {
    assertNear(logChoose(n, k), Math.log(Number(choose(n, k))), 1e-14, `${n} choose ${k}`);
  }
  assert.deepEqual([logChoose(7, 0), logChoose(7, 7), logChoose(0, 0)], [0, 0, 0]);
});
