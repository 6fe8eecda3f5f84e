import assert from "node:assert/strict";
import { assertNear, quotient } from "../../tests/assert_near.ts";
import { normalCdf, normalDensity, normalUpperTail } from "./normal.ts";
import { normalQuantile, normalUpperQuantile } from "./normal_quantile.ts";

const DIGITS = 10n ** 700n;

/** The integer square root. */
function squareRoot(n: bigint): bigint {
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** pi times DIGITS, by Machin's formula. */
function pi(): bigint {
  const arctanOfInverse = (n: bigint) => {
    let power = DIGITS / n;
    let total = power;
    for (let k = 3n, sign = -1n; power > 0n; k += 2n, sign = -sign) {
      power /= n * n;
      total += sign * (power / k);
    }
    return total;
  };
  return 16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n);
}

/** P(Z > numerator / 16) by the power series, with 700 decimals: no digit is lost where it matters. */
function exactUpperTail(numerator: number): number {
  const square = BigInt(numerator) ** 2n;
  let power = DIGITS * BigInt(numerator) / 16n; // x^(2k+1) / (2^k k!)
  let area = 0n;
  for (let k = 0n; power !== 0n; k++) {
    area += power / (2n * k + 1n);
    power = -power * square / (256n * 2n * (k + 1n));
  }
  const root = squareRoot(2n * pi() * DIGITS); // sqrt(2 pi) times DIGITS
  return quotient(DIGITS / 2n - area * DIGITS / root, DIGITS);
}

Deno.test("normalUpperTail: meets a series with 700 decimals, down to 1e-300", () => {
  for (const numerator of [1, 7, 8, 9, 16, 31, 48, 80, 133, 200, 320, 480, 591]) {
    assertNear(
      normalUpperTail(numerator / 16),
      exactUpperTail(numerator),
      1e-15,
      `${numerator}/16`,
    );
  }
});

Deno.test("normalCdf: mirrors the upper tail, and both add up to 1", () => {
  for (const x of [0, 1e-300, 1e-9, 0.3, 0.5, 0.50001, 1.96, 8, 37.5, 39.5]) {
    assert.equal(normalCdf(-x), normalUpperTail(x));
    assert.equal(normalCdf(x), normalUpperTail(-x));
    assert.ok(Math.abs(normalCdf(x) + normalUpperTail(x) - 1) <= 2 ** -52);
  }
  assert.equal(normalCdf(0), 0.5);
});

Deno.test("normalCdf: never falls, also across the seams of its formula", () => {
  for (const seam of [-39, -0.5, 0, 0.5, 39]) {
    let before = 0;
    for (let x = seam - 1e-3; x <= seam + 1e-3; x += 1e-6) {
      const now = normalCdf(x);
      assert.ok(now >= before - 2 ** -53, `${x}`);
      before = now;
    }
  }
});

Deno.test("normalDensity: is exp(-x^2/2) / sqrt(2 pi), with its digits at 38", () => {
  for (const x of [0, 0.1, -1, 2.5, 8, -20]) {
    assertNear(normalDensity(x), Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), 1e-13, `${x}`);
  }
  // exp(-722) as a power that is exact in its exponent
  assertNear(normalDensity(38), Math.exp(-361) ** 2 / Math.sqrt(2 * Math.PI), 1e-15);
});

Deno.test("normal: the ends of the line are 0 and 1", () => {
  assert.deepEqual([-Infinity, Infinity].map(normalCdf), [0, 1]);
  assert.deepEqual([-Infinity, Infinity].map(normalUpperTail), [1, 0]);
  assert.deepEqual([-Infinity, Infinity].map(normalDensity), [0, 0]);
  assert.deepEqual([0, 0.5, 1].map(normalQuantile), [-Infinity, 0, Infinity]);
  assert.deepEqual([0, 0.5, 1].map(normalUpperQuantile), [Infinity, 0, -Infinity]);
});

Deno.test("normalQuantile: inverts the cdf, down to 1e-300", () => {
  for (
    const p of [1e-300, 1e-100, 1e-20, 1e-11, 1.3e-11, 1.4e-11, 1e-3, 0.0749, 0.0751, 0.3, 0.5]
  ) {
    // a relative error e of x changes the tail by about x^2 e
    const x = normalQuantile(p);
    assertNear(normalCdf(x), p, 1e-15 * (2 + x * x), `${p}`);
    assert.equal(normalUpperQuantile(p), 0 - x);
    if (p > 1e-16) assertNear(normalCdf(normalQuantile(1 - p)), 1 - p, 1e-15, `1 - ${p}`);
  }
});

Deno.test("normalQuantile: rises with p, also across its seams", () => {
  for (const seam of [Math.exp(-25), 0.075, 0.5, 0.925]) {
    let before = -Infinity;
    for (let i = -500; i <= 500; i++) {
      const now = normalQuantile(seam * (1 + i * 1e-12));
      assert.ok(now >= before, `${seam} ${i}`);
      before = now;
    }
  }
});

Deno.test("normal: refuses what is not a probability or not a number, by name", () => {
  assert.throws(() => normalQuantile(1.2), {
    name: "RangeError",
    message: "normalQuantile: p must lie in [0, 1], found 1.2",
  });
  assert.throws(() => normalUpperQuantile(-1e-9), /normalUpperQuantile: p must lie in/);
  assert.throws(() => normalQuantile(NaN), /found NaN/);
  for (const f of [normalCdf, normalUpperTail, normalDensity]) {
    assert.throws(() => f(NaN), { message: `${f.name}: x must be a number, found NaN` });
  }
});
