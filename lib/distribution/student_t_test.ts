import assert from "node:assert/strict";
import { assertNear, choose, quotient } from "../../tests/assert_near.ts";
import { fUpperTail } from "./f.ts";
import { normalCdf, normalDensity } from "./normal.ts";
import { normalQuantile } from "./normal_quantile.ts";
import { studentTCdf, studentTDensity, studentTUpperTail } from "./student_t.ts";
import { studentTQuantile } from "./student_t_quantile.ts";

const freedoms = [0.1, 0.7, 1, 1.5, 2, 3, 4, 8.25, 33, 59, 61, 400, 1e5, 1e9];

Deno.test("studentTUpperTail: is closed with 1 and 2 degrees of freedom, down to 1e-300", () => {
  for (const t of [1e-200, 1e-9, 0.1, 0.999, 1, 1.001, 3, 40, 1e5, 1e20, 1e100, 1e149]) {
    assertNear(studentTUpperTail(t, 1), Math.atan(1 / t) / Math.PI, 1e-14, `${t}, 1`);
    const root = Math.hypot(t, Math.SQRT2);
    assertNear(studentTUpperTail(t, 2), 1 / root / (root + t), 1e-14, `${t}, 2`);
  }
});

Deno.test("studentTUpperTail: is an exact sum for even degrees of freedom", () => {
  // 1/2 - s/2 sum over j < df/2 of (2j choose j) ((1 - s^2) / 4)^j with s = t / sqrt(df + t^2)
  for (const df of [2, 4, 10, 34, 80]) {
    for (const numerator of [1n, 5n, 9n, 14n, 15n]) {
      const other = 256n - numerator ** 2n; // (1 - s^2) 2^8 for s = numerator / 16
      const half = df / 2;
      let sum = 0n; // times 2^(10 (half - 1))
      for (let j = 0; j < half; j++) {
        sum += choose(2 * j, j) * other ** BigInt(j) << BigInt(10 * (half - 1 - j));
      }
      const bits = BigInt(10 * (half - 1) + 4);
      const exact = quotient((1n << bits) - numerator * sum, 1n << (bits + 1n));
      const s = Number(numerator) / 16;
      const t = s * Math.sqrt(df / (1 - s * s));
      // the rounding of t itself moves the tail by up to df eps
      assertNear(studentTUpperTail(t, df), exact, 1e-15 * (10 + df), `${t}, ${df}`);
    }
  }
});

Deno.test("studentTUpperTail: is half the tail of F for the square", () => {
  for (const df of freedoms) {
    for (const t of [0.01, 0.5, 0.999, 1.001, 2, 7, 40]) {
      const half = fUpperTail(t * t, 1, df) / 2;
      if (half > 1e-290) assertNear(studentTUpperTail(t, df), half, 1e-12, `${t}, ${df}`);
    }
  }
});

Deno.test("studentTCdf: mirrors the upper tail", () => {
  for (const df of [...freedoms, Infinity]) {
    assert.equal(studentTCdf(0, df), 0.5);
    for (const t of [1e-300, 0.2, 1, 2, 60, 1e200]) {
      assert.equal(studentTCdf(-t, df), studentTUpperTail(t, df));
      assert.equal(studentTCdf(t, df), studentTUpperTail(-t, df));
      assert.ok(Math.abs(studentTCdf(t, df) + studentTUpperTail(t, df) - 1) <= 2 ** -52);
    }
    assert.deepEqual([studentTCdf(-Infinity, df), studentTCdf(Infinity, df)], [0, 1]);
  }
});

Deno.test("studentT: becomes the normal distribution", () => {
  for (const t of [-30, -2, 0.3, 5]) {
    assert.equal(studentTCdf(t, Infinity), normalCdf(t));
    assert.equal(studentTDensity(t, Infinity), normalDensity(t));
    // the relative difference is (t^4 + ...) / (4 df): Fisher (1925)
    assertNear(studentTCdf(t, 1e17), normalCdf(t), 1e-11, `${t}`);
    assertNear(studentTDensity(t, 1e17), normalDensity(t), 1e-11, `${t}`);
  }
  assert.equal(studentTQuantile(0.2, Infinity), normalQuantile(0.2));
});

Deno.test("studentTDensity: is closed with 1, 2 and 3 degrees of freedom", () => {
  for (const t of [0, 1e-9, -0.09, 0.11, 1, -5, 1e4, 1e90]) {
    assertNear(studentTDensity(t, 1), 1 / Math.PI / (1 + t * t), 1e-14, `${t}, 1`);
    assertNear(studentTDensity(t, 2), (2 + t * t) ** -1.5, 1e-14, `${t}, 2`);
    const three = 2 / Math.sqrt(3) / Math.PI * (1 + t * t / 3) ** -2;
    if (t < 1e50) assertNear(studentTDensity(t, 3), three, 1e-14, `${t}, 3`);
  }
  assert.equal(studentTDensity(-Infinity, 4), 0);
});

Deno.test("studentTQuantile: inverts the cdf in both tails and beside the median", () => {
  for (const df of freedoms) {
    for (const p of [1e-300, 1e-40, 1e-9, 1e-3, 0.025, 0.16, 0.3, 0.4999, 0.5 - 1e-9]) {
      const t = studentTQuantile(p, df);
      if (t === -Infinity) continue;
      // relative error of t, seen through the slope of the log tail in log t
      const slope = Math.abs(t) * studentTDensity(t, df) / p;
      assertNear(studentTCdf(t, df), p, 1e-13 * (1 + slope), `${p}, ${df}`);
      const upper = 1 - (1 - p); // what is left of p in 1 - p, exactly
      if (upper === 0) continue;
      const found = studentTUpperTail(studentTQuantile(1 - p, df), df);
      assertNear(found, upper, 1e-13 * (1 + slope), `1 - ${p}, ${df}`);
    }
  }
});

Deno.test("studentTQuantile: keeps its digits beside the median", () => {
  for (const df of freedoms) {
    const small = 2 ** -40;
    assertNear(studentTQuantile(0.5 + small, df), small / studentTDensity(0, df), 1e-12, `${df}`);
    assert.equal(studentTQuantile(0.5 - small, df), -studentTQuantile(0.5 + small, df));
  }
});

Deno.test("studentTQuantile: rises with p", () => {
  for (const df of freedoms) {
    let before = -Infinity;
    for (let i = 1; i < 2000; i++) {
      const now = studentTQuantile(i / 2000, df);
      assert.ok(now > before, `${i}, ${df}`);
      before = now;
    }
  }
});

Deno.test("studentTQuantile: is infinite at 0 and 1, and where no number is large enough", () => {
  assert.deepEqual([0, 0.5, 1].map((p) => studentTQuantile(p, 7)), [-Infinity, 0, Infinity]);
  assert.equal(studentTQuantile(1e-200, 0.1), -Infinity); // about -1e1995
});

Deno.test("studentT: refuses impossible arguments, by name", () => {
  for (const df of [0, -1, NaN]) {
    const message = `df must be greater than 0, found ${df}`;
    for (const f of [studentTCdf, studentTUpperTail, studentTDensity, studentTQuantile]) {
      assert.throws(() => f(0.5, df), { name: "RangeError", message: `${f.name}: ${message}` });
    }
  }
  assert.throws(() => studentTQuantile(-0.1, 3), /studentTQuantile: p must lie in/);
  assert.throws(() => studentTCdf(NaN, 3), /studentTCdf: t must be a number, found NaN/);
});
