import assert from "node:assert/strict";
import { assertNear, choose, quotient } from "../../tests/assert_near.ts";
import { halfDeviance } from "./deviance.ts";
import { goldenSectionMaximum } from "./golden_section.ts";
import { halleyStep } from "./halley_step.ts";
import { betaKernel, incompleteBeta } from "./incomplete_beta.ts";
import { incompleteGamma, poissonKernel } from "./incomplete_gamma.ts";
import { refineInLog } from "./refine_in_log.ts";
import { scaledErfc } from "./scaled_erfc.ts";
import { xMinusLog1p } from "./x_minus_log1p.ts";

/** I_x(a, b) for whole a and b and x = numerator / 2^bits: a binomial tail, added up exactly. */
function exactBeta(a: number, b: number, numerator: bigint, bits: bigint) {
  const n = a + b - 1;
  const other = (1n << bits) - numerator;
  let lower = 0n;
  let upper = 0n;
  for (let j = 0; j <= n; j++) {
    const term = choose(n, j) * numerator ** BigInt(j) * other ** BigInt(n - j);
    if (j >= a) lower += term;
    else upper += term;
  }
  const all = 1n << (bits * BigInt(n));
  return { lower: quotient(lower, all), upper: quotient(upper, all) };
}

Deno.test("incompleteBeta: is the exact binomial tail for whole shapes, in both tails", () => {
  for (const [a, b] of [[1, 1], [1, 7], [3, 5], [9, 10], [10, 10], [40, 3], [17, 60], [150, 150]]) {
    for (const numerator of [1n, 20n, 300n, 512n, 700n, 1000n, 1023n]) {
      const x = Number(numerator) / 1024;
      const exact = exactBeta(a!, b!, numerator, 10n);
      const { lower, upper } = incompleteBeta(a!, b!, x, 1 - x);
      const what = `I_${x}(${a}, ${b})`;
      if (exact.lower > 1e-300) assertNear(lower, exact.lower, 1e-12, what);
      if (exact.upper > 1e-300) assertNear(upper, exact.upper, 1e-12, `1 - ${what}`);
    }
  }
});

Deno.test("incompleteBeta: exchanging shapes and sides exchanges the tails", () => {
  for (const a of [0.05, 0.5, 3.7, 12, 400, 1e5]) {
    for (const b of [0.05, 0.5, 3.7, 12, 400, 1e5]) {
      for (const x of [0.25, 0.75, a / (a + b)]) {
        const { lower, upper } = incompleteBeta(a, b, x, 1 - x);
        const swapped = incompleteBeta(b, a, 1 - x, x);
        assertNear(swapped.lower, upper, 1e-12, `${a}, ${b}, ${x}`);
        assertNear(swapped.upper, lower, 1e-12, `${a}, ${b}, ${x}`);
      }
    }
  }
});

Deno.test("incompleteBeta: raising a shape takes one kernel away (DLMF 8.17.20)", () => {
  for (const a of [0.05, 0.5, 3.7, 9.5, 10, 400, 1e5]) {
    for (const b of [0.05, 0.5, 3.7, 9.5, 10, 400, 1e5]) {
      const x = a / (a + b);
      const y = b / (a + b);
      const before = incompleteBeta(a, b, x, y).lower;
      const after = incompleteBeta(a + 1, b, x, y).lower;
      const taken = betaKernel(a, b, x, y) / a;
      assert.ok(Math.abs(before - after - taken) <= 1e-12 * before, `${a}, ${b}`);
    }
  }
});

Deno.test("incompleteGamma: is the exact Poisson tail for whole shapes", () => {
  // Q(a, x) = exp(-x) (1 + x + ... + x^(a-1) / (a-1)!), DLMF 8.4.10
  for (const a of [1, 2, 7, 10, 30, 120]) {
    for (const x of [0.5, 3, 9, 40, 150, 600]) {
      let term = Math.exp(-x);
      let upper = term;
      for (let k = 1; k < a; k++) upper += term *= x / k;
      let lower = term *= x / a;
      for (let k = a + 1; term > 1e-18 * lower; k++) lower += term *= x / k;
      const found = incompleteGamma(a, x);
      assertNear(found.upper, upper, 1e-12, `Q(${a}, ${x})`);
      assertNear(found.lower, lower, 1e-12, `P(${a}, ${x})`);
    }
  }
});

Deno.test("incompleteGamma: raising the shape takes one kernel away (DLMF 8.8.5)", () => {
  for (const a of [0.01, 0.5, 3.3, 9.5, 33, 1e3, 1e5]) {
    for (const x of [0.7 * a, a, a + 1, 1.3 * a]) {
      const before = incompleteGamma(a, x).lower;
      const after = incompleteGamma(a + 1, x).lower;
      assert.ok(Math.abs(before - after - poissonKernel(a, x)) <= 1e-12 * before, `${a}, ${x}`);
    }
  }
});

Deno.test("incompleteGamma: is 0 and 1 at the ends", () => {
  assert.deepEqual(incompleteGamma(3, 0), { lower: 0, upper: 1 });
  assert.deepEqual(incompleteGamma(3, Infinity), { lower: 1, upper: 0 });
});

Deno.test("scaledErfc: is 1 at 0 and keeps its asymptotic series far out (DLMF 7.12.1)", () => {
  assertNear(scaledErfc(0), 1, 5e-16);
  for (const x of [200, 1e3, 1e8]) {
    const t = 1 / (2 * x * x);
    const series = 1 - t * (1 - 3 * t * (1 - 5 * t * (1 - 7 * t)));
    assertNear(scaledErfc(x), series / (x * Math.sqrt(Math.PI)), 1e-15, `${x}`);
  }
});

Deno.test("xMinusLog1p: keeps its digits near 0 and meets the logarithm further out", () => {
  for (const x of [1e-3, -1e-3, 1e-8, -1e-12]) {
    const series = x * x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x * (1 / 5 - x / 6))));
    assertNear(xMinusLog1p(x), series, 1e-15, `${x}`);
  }
  for (const x of [0.5, -0.5]) assertNear(xMinusLog1p(x), x - Math.log1p(x), 1e-15, `${x}`);
});

Deno.test("halfDeviance: is one function on both sides of its seam", () => {
  assert.equal(halfDeviance(7, 7, 0), 0);
  for (const mean of [5, 15, 4.999999, 15.000001, 1e-9, 1e9]) {
    const expected = mean - 10 - 10 * Math.log(mean / 10);
    assertNear(halfDeviance(10, mean, mean - 10), expected, 1e-14, `${mean}`);
  }
});

Deno.test("refineInLog: finds a root far from its start, and refuses what has none", () => {
  const cubeRoot = (start: number) =>
    refineInLog(start, (x) => halleyStep(Math.log(x ** 3 / 5), 3, 0));
  for (const start of [1e-200 ** 0.5, 1, 1e90]) assertNear(cubeRoot(start), Math.cbrt(5), 1e-15);
  assert.throws(() => refineInLog(1, () => 1), /no root in 400 corrections/);
});

Deno.test("halleyStep: cubes the error of each step", () => {
  // log tail of an exponential variable: -x, with slope -x in log x and kernel x exp(-x)
  for (const away of [0.03, -0.03]) {
    const x = 2 * Math.exp(away);
    const left = away + halleyStep(2 - x, -x, 1 - x);
    assert.ok(left !== 0 && Math.abs(left) < Math.abs(away) ** 3, `${left}`);
  }
});

Deno.test("goldenSectionMaximum: climbs a peak to the precision of its steps", () => {
  const height = goldenSectionMaximum((x) => 3 - (x - 0.4) ** 2, 0, 1, 30);
  assert.ok(height <= 3 && height > 3 - 1e-10);
});
