import assert from "node:assert/strict";
import { tau2WhereQ } from "./generalised_q.ts";
import { hInterval } from "./h_interval.ts";
import { momentsOf, tracesOf } from "./moments.ts";
import { qProfile } from "./q_profile.ts";
import { solveIncreasing } from "./solve_increasing.ts";
import { strataOf } from "./strata.ts";

const near = (found: number, expected: number, tolerance = 1e-13) =>
  assert.ok(
    Math.abs(found - expected) <= tolerance * Math.abs(expected),
    `${found} is not ${expected}`,
  );

const one = (effects: readonly number[], variances: readonly number[]) =>
  strataOf([{ effects: Float64Array.from(effects), variances: Float64Array.from(variances) }]);

Deno.test("tracesOf: two studies keep their digits when one has nearly all of the weight", () => {
  // trace = 2 w1 w2 / (w1 + w2), and the trace of P P is its square.
  for (const ratio of [1, 1e8, 1e20, 1e40]) {
    const { trace, squaredTrace } = tracesOf(one([0, 1], [1 / ratio, 1]), 0, 0);
    near(trace, 2 * ratio / (ratio + 1));
    near(squaredTrace, (2 * ratio / (ratio + 1)) ** 2);
  }
});

Deno.test("momentsOf: a study with nearly all of the weight leaves the others their share of Q", () => {
  // The mean is that of the precise study, so Q is the sum of squares over 1 of the others.
  const { q, mean } = momentsOf(one([5, 6, 3], [1e-40, 1, 1]), 0, 0);
  near(q, 1 + 4);
  near(mean, -1e-40);
});

Deno.test("momentsOf: small parts of Q are not lost beside large ones", () => {
  // Mean 0, so Q is 2e16 + 1000; one by one, the ones would vanish beside 1e16.
  const effects = [1e8, -1e8, ...Array.from({ length: 1000 }, (_, i) => i % 2 === 0 ? 1 : -1)];
  const strata = one(effects, effects.map(() => 1));
  assert.equal(momentsOf(strata, 0, 0).q, 2e16 + 1000);
});

Deno.test("strataOf: the most precise study comes first, deviations are from its effect", () => {
  const strata = one([1, 2, 4], [3, 1, 2]);
  assert.deepEqual([...strata.deviations], [0, -1, 2]);
  assert.deepEqual([...strata.variances], [1, 3, 2]);
  assert.deepEqual(strata.centres, [2]);
  near(strata.sumOfSquares, 14 / 3);
});

Deno.test("solveIncreasing: finds the root of a straight line at once and of a hard one at all", () => {
  const line = solveIncreasing((x) => ({ value: 2 * x - 1, slope: 2 }), 0, 1, 0.3);
  assert.deepEqual([line.root, line.converged], [0.5, true]);
  // Newton alone would leave the bracket from the flat part of the arctangent.
  const root = solveIncreasing(
    (x) => ({ value: Math.atan(50 * (x - 1)), slope: 50 / (1 + 2500 * (x - 1) ** 2) }),
    0,
    1000,
    900,
  );
  near(root.root, 1);
  assert.equal(root.converged, true);
});

Deno.test("solveIncreasing: a function without values is said not to have converged", () => {
  const nothing = () => ({ value: NaN, slope: NaN });
  assert.equal(solveIncreasing(nothing, 0, 1, 0.5).converged, false);
});

Deno.test("tau2WhereQ: Q at the answer is the target", () => {
  const strata = one([0.1, 0.9, -0.4, 0.6], [0.01, 0.02, 0.03, 0.04]);
  const { q } = momentsOf(strata, 0, 0);
  for (const target of [0.01, 1, 3, q / 2]) {
    const root = tau2WhereQ(strata, target, q)?.root ?? NaN;
    near(momentsOf(strata, 0, root).q, target);
  }
  assert.equal(tau2WhereQ(strata, q + 1, q), null);
});

Deno.test("qProfile: limits are 0 where Cochran's Q lies below the quantile", () => {
  const alike = one([0.1, 0.2, 0.15], [1, 1, 1]);
  const { lower, upper } = qProfile(alike, momentsOf(alike, 0, 0).q, 0.95);
  assert.deepEqual([lower, upper], [0, 0]);
  const usual = one([0, 1, 2], [1, 1, 1]);
  const interval = qProfile(usual, momentsOf(usual, 0, 0).q, 0.95);
  assert.equal(interval.lower, 0);
  // Q(t) = 2 / (1 + t), and with 2 degrees of freedom the 2.5 % quantile is -2 log(0.975).
  near(interval.upper, 2 / (-2 * Math.log(0.975)) - 1, 1e-12);
});

Deno.test("hInterval: none for one study, and for two whose Q is not above 2", () => {
  assert.equal(hInterval(0, 1, 0.95), null);
  assert.equal(hInterval(2, 2, 0.95), null);
  assert.notEqual(hInterval(2.1, 2, 0.95), null);
  assert.deepEqual(hInterval(1, 3, 0.95)?.i2.lower, 0);
});
