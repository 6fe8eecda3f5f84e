import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { normalQuantile } from "../distribution/normal_quantile.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import { seededRandom } from "../numeric/random.ts";
import { pool } from "./pool.ts";
import type { PoolingChoices } from "./types.ts";

// escalc(measure = "RR") on dat.bcg, metafor 3.8-1, R 4.2.2: log risk ratios of the BCG trials.
const yi = [
  -0.889311333920205449,
  -1.58538865720143063,
  -1.34807314829969327,
  -1.441551190021305384,
  -0.21754732221129558,
  -0.786115585818863982,
  -1.620898223598391752,
  0.011952333523840508,
  -0.469417648738149396,
  -1.371344803472784424,
  -0.339358828338390595,
  0.445913400571378737,
  -0.017313948216879815,
];
const vi = [
  0.3255847650039613295,
  0.194581121398143847,
  0.4153679653679653860,
  0.0200100319022475728,
  0.0512101721696308632,
  0.0069056184559087574,
  0.2230172475723151693,
  0.0039615792978177295,
  0.0564342104632489655,
  0.0730247936130289099,
  0.0124122139715597199,
  0.5325058452001527609,
  0.0714046596839862935,
];
const name = (i: number) => `trial ${String(i + 1).padStart(2, "0")}`;
const bcg = yi.map((y, i) => ({ id: name(i), yi: y, vi: vi[i]! }));
const weights = Object.fromEntries(bcg.map(({ id }, i) => [id, i + 1]));

function assertPooled(
  choices: PoolingChoices,
  [estimate, se, lower, upper, p, tau2, seTau2, reml]: readonly number[],
) {
  const found = pool(bcg, choices);
  const near = (value: number | null | undefined, expected: number | undefined, what: string) =>
    assertNear(value ?? NaN, expected ?? NaN, 1e-9, what);
  near(found.estimate, estimate, "estimate");
  near(found.standardError, se, "standard error");
  near(found.interval.lower, lower, "lower");
  near(found.interval.upper, upper, "upper");
  near(found.pValue, p, "P");
  near(found.heterogeneity.tau2, tau2, "tau2");
  near(found.heterogeneity.tau2StandardError, seTau2, "standard error of tau2");
  if (reml !== undefined) near(found.logLikelihood?.reml, reml, "restricted likelihood");
}

// metafor 3.8-1: rma(yi, vi, weights = 1:13), control = list(threshold = 1e-14).
Deno.test("pool: weights of one's own, as metafor has them", () => {
  assertPooled({ weights, interval: "wald" }, [
    -0.521658092102543214,
    0.213238526109496784,
    -0.939597923393560852,
    -0.103718260811525576,
    0.014430703351194781,
    0.313243258136480851,
    0.166425752836970864,
    -12.777849021315665468,
  ]);
  assertPooled({ weights, interval: "hartung-knapp" }, [
    -0.521658092102543214,
    0.214436755670500773,
    -0.988875646509647210,
    -0.054440537695439217,
    0.031576947434310131,
    0.313243258136480851,
    0.166425752836970864,
  ]);
  const { prediction } = pool(bcg, { weights, interval: "hartung-knapp", prediction: "t" });
  assertNear(prediction?.lower ?? NaN, -1.82754039072734686, 1e-9);
  assertNear(prediction?.upper ?? NaN, 0.78422420652226055, 1e-9);
});

// metafor 3.8-1: method = "GENQ"; weighted = FALSE with test = "t"; weights = 1/vi with DL.
Deno.test("pool: GENQ, equal weights and IVhet, as metafor has them", () => {
  assertPooled({ weights, tau2: "GENQ", interval: "wald" }, [
    -0.521658092102543214,
    0.225898780891595513,
    -0.964411566801575360,
    -0.078904617403511124,
    0.020929385370086123,
    0.369456892289506067,
    0.250564283449289715,
  ]);
  assertPooled({ weights: "equal", interval: "t" }, [
    -0.7406503812109365148,
    0.1893399087998737795,
    -1.1531866036721245550,
    -0.3281141587497484746,
    0.0020657014092119426,
    0.3132432581364808510,
    0.1664257528369708639,
    -12.2129240540000942872,
  ]);
  assertPooled({ weights: "ivhet", tau2: "DL", interval: "wald" }, [
    -0.43028516365409092,
    0.28354435135524980,
    -0.98602188033015126,
    0.12545155302196948,
    0.12913461188804559,
    0.30876026286237618,
    0.22986999251102580,
  ]);
});

// metafor 3.8-1: rma(method = "EE", weights = 1:13).
Deno.test("pool: weights of one's own under a common effect, with both likelihoods", () => {
  const found = pool(bcg, { model: "common", weights });
  assertNear(found.estimate, -0.52165809210254321, 1e-12);
  assertNear(found.standardError, 0.12037676920524154, 1e-12);
  assertNear(found.logLikelihood?.ml ?? NaN, -72.76876933828918936, 1e-12);
  assertNear(found.logLikelihood?.reml ?? NaN, -73.77384025365238074, 1e-12);
  assert.equal(found.weights[12]?.percent, 100 * 13 / 91);
});

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
  id: name(i),
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
  const studies = effects.map((y, i) => ({ id: name(i), yi: y, vi: 0.4 }));
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
  const studies = [0.3, 1.4, -0.8, 2.1, 0.9].map((y, i) => ({ id: name(i), yi: y, vi: 0.4 }));
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

Deno.test("pool: what does not go together is refused with what is allowed", () => {
  const refused = (choices: PoolingChoices) => () => pool(bcg, choices);
  assert.throws(refused({ interval: "profile-likelihood" }), /allowed: with tau2 ML/);
  assert.throws(refused({ tau2: "GENQ" }), /weights: found none with tau2 GENQ/);
  assert.throws(refused({ weights, interval: "kenward-roger" }), /weights of one's own/);
  assert.throws(refused({ weights, prediction: "nagashima" }), /weights of one's own/);
  assert.throws(refused({ weights: { [name(0)]: 1 } }), /12 fault\(s\)[^]*found none/);
  assert.throws(refused({ weights: { ...weights, stranger: 1 } }), /found stranger/);
  assert.throws(refused({ model: "common", interval: "kenward-roger" }), /under random effects/);
  assert.throws(
    refused({ prediction: "nagashima", bootstrap: { samples: 10 } }),
    /1000 or more/,
  );
});
