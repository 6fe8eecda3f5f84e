import assert from "node:assert/strict";
import { logLikelihood } from "./log_likelihood.ts";
import { type EffectColumns, strataOf } from "./strata.ts";
import { tau2Estimators } from "./tau2_estimators.ts";

const columns = (effects: readonly number[], variances: readonly number[]): EffectColumns => ({
  effects: Float64Array.from(effects),
  variances: Float64Array.from(variances),
});

/** All that need no weights. */
const { GENQ: _, ...ownWeights } = tau2Estimators;

const near = (found: number | null, expected: number, tolerance = 1e-12) =>
  assert.ok(
    found !== null && Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  );

Deno.test("tau2: strata with equal variances share the variance within strata less vi", () => {
  // Sums of squares 2 and 8 about the means of the strata, 2 + 1 degrees of freedom.
  const strata = strataOf([
    columns([1, 2, 3], [0.5, 0.5, 0.5]),
    columns([10, 14], [0.5, 0.5]),
  ]);
  const { DL, HE, REML, EB, PM } = tau2Estimators;
  for (const estimate of [DL, HE, REML, EB, PM]) near(estimate(strata).tau2, (2 + 8) / 3 - 0.5);
  // Q = 20 with 5 studies and weights 2: (Q - k) / 10, and with Q times 5/3.
  near(tau2Estimators.HS(strata).tau2, (20 - 5) / 10);
  near(tau2Estimators.HSk(strata).tau2, (20 * 5 / 3 - 5) / 10);
  near(tau2Estimators.ML(strata).tau2, (2 + 8) / 5 - 0.5);
  // The median of chi-squared with 3 degrees of freedom (R 4.2.2, qchisq(0.5, 3)).
  near(tau2Estimators.PMM(strata).tau2, (2 + 8) / 2.36597388437534 - 0.5);
  // Crude variance about the mean 6 of 1, 2, 3, 10, 14: 130 / 5 = 26.
  near(tau2Estimators.SJ(strata).tau2, 26 * (10 / 26.5) / 3);
});

Deno.test("tau2: GENQ with the weights of Q is DL, with equal weights HE", () => {
  const effects = [0.1, 0.9, -0.4, 0.6, 1.2];
  const variances = [0.1, 0.02, 0.3, 0.07, 0.05];
  const given = (weights: readonly number[]) =>
    strataOf([{ ...columns(effects, variances), weights: Float64Array.from(weights) }]);
  const plain = strataOf([columns(effects, variances)]);
  const pairs = [
    [tau2Estimators.GENQ(given(variances.map((v) => 1 / v))), tau2Estimators.DL(plain)],
    [tau2Estimators.GENQ(given(variances.map(() => 7))), tau2Estimators.HE(plain)],
  ] as const;
  for (const [found, expected] of pairs) {
    near(found.tau2, expected.tau2);
    near(found.standardError, expected.standardError!);
  }
});

Deno.test("tau2: ML takes the highest of several maxima", () => {
  const effects = columns([-1, 2.7, 2.5], [2, 0.4, 0.02]);
  const strata = strataOf([effects]);
  const { tau2 } = tau2Estimators.ML(strata);
  const height = logLikelihood(strata, tau2).ml;
  for (let i = 0; i <= 4000; i++) {
    assert.ok(logLikelihood(strata, 40 * (i / 4000) ** 3).ml <= height + 1e-12);
  }
});

Deno.test("tau2: with equal variances the standard errors have a closed form", () => {
  const strata = strataOf([columns([0.1, 0.9, -0.4, 0.6, 1.2], [0.1, 0.1, 0.1, 0.1, 0.1])]);
  const { tau2, standardError } = tau2Estimators.REML(strata);
  near(standardError, Math.sqrt(2 / 4) * (tau2 + 0.1));
  near(tau2Estimators.DL(strata).standardError, Math.sqrt(2 / 4) * (tau2 + 0.1));
  near(tau2Estimators.PM(strata).standardError, Math.sqrt(2 / 4) * (tau2 + 0.1));
});

/** The restricted likelihood on a fine grid of tau2, highest point first. */
function highestOnGrid(effects: EffectColumns, upper: number): number {
  const strata = strataOf([effects]);
  let best = 0;
  let height = -Infinity;
  for (let i = 0; i <= 20000; i++) {
    const tau2 = upper * (i / 20000) ** 3;
    const { reml } = logLikelihood(strata, tau2);
    if (reml > height) [best, height] = [tau2, reml];
  }
  return best;
}

Deno.test("tau2: REML takes the highest of several maxima, and counts them", () => {
  // Found by a search over random effects; the likelihood falls at 0 and rises again.
  const inside = columns([-1, 2.7, 2.5], [2, 0.4, 0.02]);
  const atBoundary = columns([2.7, 2.6, -0.9], [0.07, 0.1, 2]);
  for (const effects of [inside, atBoundary]) {
    const { tau2, maxima } = tau2Estimators.REML(strataOf([effects]));
    assert.equal(maxima, 2);
    near(tau2, highestOnGrid(effects, 40), 1e-3);
  }
  assert.equal(tau2Estimators.REML(strataOf([atBoundary])).tau2, 0);
  assert.equal(tau2Estimators.REML(strataOf([columns([1, 2, 9], [1, 1, 1])])).maxima, 1);
});

Deno.test("tau2: REML is 0 where the likelihood falls from the start", () => {
  const { tau2, fit } = tau2Estimators.REML(strataOf([columns([0.1, 0.11, 0.1], [1, 2, 3])]));
  assert.equal(tau2, 0);
  assert.deepEqual([fit.converged, fit.reason], [true, "at boundary"]);
});

Deno.test("tau2: equal effects give 0 by every estimator", () => {
  const strata = strataOf([columns([0.3, 0.3, 0.3], [0.1, 0.2, 0.3])]);
  for (const estimate of Object.values(ownWeights)) assert.equal(estimate(strata).tau2, 0);
});

Deno.test("tau2: estimates scale with the square of the unit, to the last bit for powers of 2", () => {
  const effects = [0.1, 0.9, -0.4, 0.6, 1.2];
  const variances = [0.1, 0.02, 0.3, 0.07, 0.05];
  for (const exponent of [-40, 40]) {
    const unit = 2 ** exponent;
    for (const estimate of Object.values(ownWeights)) {
      const original = estimate(strataOf([columns(effects, variances)]));
      const scaled = estimate(strataOf([
        columns(effects.map((y) => y * unit), variances.map((v) => v * unit * unit)),
      ]));
      assert.equal(scaled.tau2, original.tau2 * unit * unit);
    }
  }
});
