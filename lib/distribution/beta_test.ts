import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { betaKernel } from "../numeric/incomplete_beta.ts";
import { betaCdf, betaQuantile, betaUpperTail } from "./beta.ts";

const shapes = [0.1, 0.5, 1, 2, 3.7, 9.9, 10, 40, 400, 1e5];

Deno.test("betaCdf: is a power when one shape is 1, down to 1e-300", () => {
  for (const a of shapes) {
    for (const x of [1e-3, 0.2, 0.5, 0.9, 0.999]) {
      const power = Math.exp(a * Math.log(x));
      if (power < 1e-300) continue;
      // the logarithm in our own check loses |a log x| units
      const tolerance = 1e-15 * (20 + a * -Math.log(x));
      assertNear(betaCdf(x, a, 1), power, tolerance, `${x}, ${a}, 1`);
    }
  }
  assertNear(betaUpperTail(0.5, 1, 990), 0.5 ** 990, 1e-12);
});

Deno.test("betaCdf: is the arcsine law when both shapes are 1/2", () => {
  for (const x of [1e-12, 0.01, 0.3, 0.5, 0.8]) {
    assertNear(betaCdf(x, 0.5, 0.5), 2 / Math.PI * Math.asin(Math.sqrt(x)), 1e-14, `${x}`);
  }
});

Deno.test("betaUpperTail: is the other side with the shapes exchanged", () => {
  for (const a of shapes) {
    for (const b of shapes) {
      for (const x of [0.125, 0.5, 0.75]) {
        const mirrored = betaCdf(1 - x, b, a);
        if (mirrored > 1e-300) {
          assertNear(betaUpperTail(x, a, b), mirrored, 1e-12, `${x} ${a} ${b}`);
        }
        assert.ok(Math.abs(betaCdf(x, a, b) + betaUpperTail(x, a, b) - 1) <= 2 ** -52);
      }
    }
  }
});

Deno.test("beta: outside 0 to 1 the tails are 0 and 1", () => {
  assert.deepEqual([-1, 0, 1, 2].map((x) => betaCdf(x, 2, 3)), [0, 0, 1, 1]);
  assert.deepEqual([-1, 0, 1, 2].map((x) => betaUpperTail(x, 2, 3)), [1, 1, 0, 0]);
  assert.deepEqual([0, 1].map((p) => betaQuantile(p, 2, 3)), [0, 1]);
});

Deno.test("betaQuantile: is closed when one shape is 1", () => {
  for (const a of [0.5, 1, 3, 60]) {
    for (const p of [1e-12, 1e-3, 0.4, 0.975, 1 - 1e-9]) {
      assertNear(betaQuantile(p, a, 1), p ** (1 / a), 1e-13, `${p}, ${a}, 1`);
      assertNear(betaQuantile(p, 1, a), -Math.expm1(Math.log1p(-p) / a), 1e-13, `${p}, 1, ${a}`);
    }
  }
});

Deno.test("betaQuantile: inverts the cdf", () => {
  for (const a of shapes) {
    for (const b of shapes) {
      for (const p of [1e-12, 0.025, 0.5]) {
        const x = betaQuantile(p, a, b);
        if (x < 1e-290 || x === 1) continue;
        // x is rounded: the log tail moves by its slope in log x
        const slope = betaKernel(a, b, x, 1 - x) / (1 - x) / p;
        assertNear(betaCdf(x, a, b), p, 1e-15 * (300 + 3 * slope), `${p} ${a} ${b}`);
      }
    }
  }
});

Deno.test("betaQuantile: rises with p", () => {
  for (const [a, b] of [[0.5, 0.5], [1, 20], [45, 55], [3.7, 400], [0.5, 400]] as const) {
    let before = 0;
    for (let i = 1; i < 1000; i++) {
      const now = betaQuantile(i / 1000, a, b);
      assert.ok(now > before, `${i}, ${a}, ${b}`);
      before = now;
    }
  }
});

Deno.test("betaQuantile: is 0 or 1 where no number is near enough", () => {
  assert.equal(betaQuantile(1e-40, 0.01, 1), 0); // 1e-4000
  assert.equal(betaQuantile(0.9, 1, 0.01), 1); // 1 - 1e-100
});

Deno.test("beta: refuses impossible arguments, by name", () => {
  for (const f of [betaCdf, betaUpperTail, betaQuantile]) {
    assert.throws(() => f(0.5, 0, 1), {
      name: "RangeError",
      message: `${f.name}: a must be finite and greater than 0, found 0`,
    });
    assert.throws(() => f(0.5, 1, Infinity), /b must be finite and greater than 0, found Infinity/);
    assert.throws(() => f(NaN, 1, 1), /NaN/);
  }
});
