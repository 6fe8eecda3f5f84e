import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { chiSquaredCdf } from "../distribution/chi_squared.ts";
import { quadraticFormCdf } from "./quadratic_form_cdf.ts";
import { strataOf } from "./strata.ts";

const strata = (variances: readonly number[]) =>
  strataOf([{
    effects: new Float64Array(variances.length),
    variances: Float64Array.from(variances),
  }]);

Deno.test("quadraticFormCdf: equal variances give chi-squared, for any number of studies", () => {
  for (const k of [2, 3, 5, 34, 200, 2000]) {
    const equal = strata(Array.from({ length: k }, () => 0.3));
    const weights = new Float64Array(k).fill(1 / 0.3);
    for (const share of [0.01, 0.5, 0.97, 1, 1.04, 1.5, 7, 100]) {
      const q = (k - 1) * share;
      // Each part of Q has the scale (0.3 + 0.06) / 0.3.
      const found = quadraticFormCdf(equal, weights, 0.06, 1.2 * q);
      assert.ok(Math.abs(found - chiSquaredCdf(q, k - 1)) < 1e-12, `${k}, ${share}: ${found}`);
    }
  }
});

Deno.test("quadraticFormCdf: three studies, two equal: a sum of two parts in closed form", () => {
  // The two parts: the difference of the equal studies, and their mean against the first.
  const [u, v] = [0.2, 0.8];
  const weights = Float64Array.from([1 / u, 1 / v, 1 / v]);
  const tau2 = 0.5;
  const first = (v + tau2) / v;
  const total = 1 / u + 2 / v;
  const second = (1 / u) * (2 / v) / total * ((u + tau2) + (v + tau2) / 2);
  // P(first X + second Y <= q) by the integral over the angle of a circle.
  const q = 3;
  const steps = 20000;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const angle = Math.PI / 2 * (i + 0.5) / steps;
    const scale = 1 / (first * Math.cos(angle) ** 2 + second * Math.sin(angle) ** 2);
    sum += -Math.expm1(-q * scale / 2);
  }
  assertNear(quadraticFormCdf(strata([u, v, v]), weights, tau2, q), sum / steps, 1e-11);
});

Deno.test("quadraticFormCdf: 0 for q = 0, 1 far out, rising in between", () => {
  const some = strata([0.01, 0.01, 0.5, 2, 30, 1000]);
  const weights = some.variances.map((variance) => 1 / Math.sqrt(variance));
  assert.equal(quadraticFormCdf(some, weights, 1, 0), 0);
  assert.equal(quadraticFormCdf(some, weights, 1, 1e9), 1);
  let before = 0;
  for (let q = 1e-3; q < 1e6; q *= 1.5) {
    const now = quadraticFormCdf(some, weights, 1, q);
    assert.ok(now >= before - 1e-14, `${q}`);
    before = now;
  }
});
