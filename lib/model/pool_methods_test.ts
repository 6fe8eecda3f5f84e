import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { bcg, trialName } from "../../tests/fixtures/bcg_log_risk_ratios.ts";
import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { normalQuantile } from "../distribution/normal_quantile.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import { seededRandom } from "../numeric/random.ts";
import { pool } from "./pool.ts";
import type { PoolingChoices } from "./types.ts";

// The profile was taken in R 4.2.2 by optimize() over log tau2 and its crossings by uniroot().
Deno.test("pool: profile likelihood interval of the mean, about the ML estimate", () => {
  const { estimate, interval, statistic } = pool(bcg, {
    tau2: "ML",
    interval: "profile-likelihood",
  });
  assertNear(estimate, -0.71119913547418145, 1e-9);
  assertNear(interval.lower, -1.08878906105276663, 1e-8);
  assertNear(interval.upper, -0.35497579450912925, 1e-8);
  assertNear(statistic, -3.3321533819283915, 1e-8);
});

// The matrices of Kenward and Roger (1997) multiplied out in R 4.2.2 at metafor's REML tau2.
Deno.test("pool: Kenward and Roger's standard error and degrees of freedom", () => {
  const { kenwardRoger, interval } = pool(bcg, { interval: "kenward-roger" });
  assertNear(kenwardRoger?.standardError ?? NaN, 0.18153563641321821, 1e-9);
  assertNear(kenwardRoger?.df ?? NaN, 10.5137107629088149, 1e-8);
  assert.equal(interval.df, kenwardRoger?.df);
});

const alike = [0.10, 0.12, 0.09, 0.13, 0.11, 0.5].map((y, i) => ({
  id: trialName(i),
  yi: y,
  vi: [0.02, 0.03, 0.05, 0.02, 0.04, 0.9][i]!,
}));

Deno.test("pool: Hartung-Knapp narrower than Wald: each correction does what it says", () => {
  // metafor 3.8-1, test = "knha": tau2 0, so that DL's interval is Wald's.
  const plain = pool(alike, { interval: "hartung-knapp" });
  assertNear(plain.interval.lower, 0.076340526712264684, 1e-10);
  assertNear(plain.interval.upper, 0.153318916012193496, 1e-10);
  assert.match(plain.warnings.join(" "), /narrower than Wald's; compare both/);
  const wald = pool(alike, { interval: "wald" });
  const wider = pool(alike, { interval: "hartung-knapp-or-wald" });
  assert.equal(wider.interval.lower, wald.interval.lower);
  assert.deepEqual([wider.interval.df, wider.pValue], [null, wald.pValue]);
  assert.match(wider.warnings.join(" "), /which was taken instead/);
  const iqwig = pool(alike, { interval: "hartung-knapp-iqwig" });
  const t = pool(alike, { interval: "t" });
  assert.deepEqual([iqwig.interval.lower, iqwig.interval.df], [t.interval.lower, 5]);
  for (const interval of ["hartung-knapp-or-wald", "hartung-knapp-iqwig"] as const) {
    const usual = pool(bcg, { interval });
    assert.equal(usual.interval.lower, pool(bcg, { interval: "hartung-knapp" }).interval.lower);
  }
});

Deno.test("pool: prediction intervals of R meta differ in quantile and standard error as stated", () => {
  const half = (choices: PoolingChoices) => {
    const { prediction, estimate } = pool(bcg, choices);
    return (prediction?.upper ?? NaN) - estimate;
  };
  const { heterogeneity: { tau2 }, hartungKnapp } = pool(bcg, { interval: "hartung-knapp" });
  const { kenwardRoger } = pool(bcg, { interval: "kenward-roger" });
  const { classicStandardError: classic = NaN, q = NaN } = hartungKnapp ?? {};
  const { standardError: kr = NaN, df = NaN } = kenwardRoger ?? {};
  const t = (f: number, se: number) => studentTQuantile(0.975, f) * Math.sqrt(tau2 + se * se);
  const hk = classic * Math.sqrt(q);
  const expected = {
    "classic-t": t(12, classic),
    "higgins-thompson-spiegelhalter": t(11, classic),
    "hartung-knapp": t(12, hk),
    "hartung-knapp-adhoc": t(12, classic * Math.sqrt(Math.max(1, q))),
    "hartung-knapp-partlett-riley": t(11, hk),
    "kenward-roger": t(df, kr),
    "kenward-roger-partlett-riley": t(df - 1, kr),
    skipka: normalQuantile(0.975) * Math.sqrt(tau2 + classic * classic),
  } as const;
  for (const prediction of Object.keys(expected) as (keyof typeof expected)[]) {
    for (const interval of ["wald", "hartung-knapp"] as const) {
      assertNear(half({ prediction, interval }), expected[prediction], 1e-12, prediction);
    }
  }
});

Deno.test("pool: the bootstrap prediction interval is that of the confidence distribution", () => {
  // With equal variances v the confidence distribution is known: tau2 = max(0, S / chi2 - v).
  const effects = [0.3, 1.4, -0.8, 2.1, 0.9, 1.7, -0.2, 0.5];
  const studies = effects.map((y, i) => ({ id: trialName(i), yi: y, vi: 0.4 }));
  const mean = effects.reduce((total, y) => total + y, 0) / 8;
  const squares = effects.reduce((total, y) => total + (y - mean) ** 2, 0);
  const random = seededRandom("another sample");
  const draws = Float64Array.from({ length: 100000 }, () => {
    const tau2 = Math.max(0, squares / chiSquaredQuantile(random(), 7) - 0.4);
    return mean + normalQuantile(random()) * Math.sqrt(tau2) -
      studentTQuantile(random(), 7) * Math.sqrt(squares / (7 * 8));
  }).sort();
  const choices = { prediction: "nagashima" } as const;
  const { prediction, choices: inForce } = pool(studies, choices);
  assert.ok(Math.abs(prediction!.lower - draws[2500]!) < 0.08, `${prediction!.lower}`);
  assert.ok(Math.abs(prediction!.upper - draws[97500]!) < 0.08, `${prediction!.upper}`);
  assert.deepEqual(inForce.bootstrap, { samples: 25000, seed: "reforest" });
  assert.deepEqual(pool([...studies].reverse(), choices), pool(studies, choices));
  const other = pool(studies, { ...choices, bootstrap: { seed: 2 } });
  assert.notEqual(other.prediction!.lower, prediction!.lower);
});

Deno.test("pool: with equal variances all exact intervals of tau2 are one", () => {
  const studies = [0.3, 1.4, -0.8, 2.1, 0.9].map((y, i) => ({ id: trialName(i), yi: y, vi: 0.4 }));
  const limits = (tau2Interval: NonNullable<PoolingChoices["tau2Interval"]>) => {
    const { lower = NaN, upper = NaN } = pool(studies, { tau2Interval }).heterogeneity
      .tau2Interval ?? {};
    return [lower, upper] as const;
  };
  const [lower, upper] = limits("q-profile");
  for (const method of ["jackson", "biggerstaff-jackson"] as const) {
    assertNear(limits(method)[0], lower, 1e-9, method);
    assertNear(limits(method)[1], upper, 1e-9, method);
  }
});

Deno.test("pool: few studies, Kenward and Roger: no interval without a warning", () => {
  const two = [{ id: "a", yi: 0, vi: 1 }, { id: "b", yi: 1, vi: 1 }];
  const equal = pool(two, { interval: "kenward-roger" });
  assertNear(equal.kenwardRoger?.df ?? NaN, 1, 1e-12);
  assert.match(equal.warnings.join(" "), /degrees of freedom are 1\.0, below 2/);
  // One study has nearly all of the weight: hardly any degree of freedom, and no number for t.
  const lopsided = [{ id: "a", yi: 0, vi: 1e-9 }, { id: "b", yi: 1e-6, vi: 1 }];
  const fallen = pool(lopsided, { interval: "kenward-roger" });
  assert.deepEqual([fallen.choices.interval, fallen.interval.df], ["wald", null]);
  assert.match(fallen.warnings.join(" "), /does not exist for these studies/);
  const none = pool(bcg.slice(0, 3), { prediction: "kenward-roger-partlett-riley" });
  assert.ok(none.prediction !== null || /no degrees of freedom left/.test(none.warnings.join()));
});
