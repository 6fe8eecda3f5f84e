import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { bcgStudies as bcg } from "../../tests/bcg_studies.ts";
import { metaRegression } from "./meta_regression.ts";
import { pool } from "./pool.ts";
import { poolSubgroups } from "./pool_subgroups.ts";
import { bubbleData } from "./regression_bubble.ts";
import { predictRegression } from "./regression_predict.ts";
import type { MetaRegression, RegressionTau2 } from "./regression_types.ts";

// R 4.2.2, metafor 3.8-1, metadat 1.2-0, with
// dat <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
// and control = list(threshold = 1e-12, maxiter = 1000, tol = 1e-14).

const all = (actual: readonly number[], expected: readonly number[], tolerance = 1e-7) =>
  expected.forEach((value, i) => assertNear(actual[i] ?? NaN, value, tolerance, `[${i}]`));
const estimates = (fit: MetaRegression) => fit.coefficients.map(({ estimate }) => estimate);

Deno.test("metaRegression: every estimator of tau2, its standard error, I2, H2, R2 as R has them", () => {
  // rma(yi, vi, mods = ~ ablat + alloc, method, test = "knha"): tau2, se.tau2, I2, H2, R2.
  const expected: Record<RegressionTau2, readonly number[]> = {
    DL: [0.117832381426860, 0.100259195853822, 65.653359997768050, 2.911492943516504],
    HE: [0.167974610279721, 0.173041268038391, 73.153692236539669, 3.724907010717760],
    HS: [0.02165560170778748, 0.00969654016160788, 25.99719451916862667, 1.35130012099206920],
    HSk: [0.0407567293876026, 0.0178941424598078, 39.8011469218101368, 1.6611612163127765],
    SJ: [0.235029895996376, 0.135169035800887, 79.221586569052548, 4.812686990386839],
    ML: [0.0293898694391092, 0.0250965658978476, 32.2844861937944785, 1.4767664657494766],
    REML: [0.144594297359287, 0.112363690788991, 70.110248850587070, 3.345628389481059],
    EB: [0.163877803557786, 0.119777995606377, 72.666005222816423, 3.658448053976825],
    PM: [0.163877803557712, 0.119777995606337, 72.666005222807442, 3.658448053975625],
    PMM: [0.187592543648816, 0.132617393176529, 75.266820295684269, 4.043151798333104],
  };
  const r2 = [61.8369344764, 48.8761145841, 90.5170213059, 83.6429984382, 31.9770722694]
    .concat([89.5046727354, 53.8396139092, 48.4771902332, 48.4771902332, 45.3700785958]);
  Object.entries(expected).forEach(([tau2, values], i) => {
    const { residual, r2: share } = metaRegression(bcg, ["ablat", "alloc"], {
      tau2: tau2 as RegressionTau2,
      interval: "hartung-knapp",
    });
    all([residual.tau2, residual.tau2StandardError ?? NaN, residual.i2, residual.h2], values);
    assertNear(share ?? NaN, r2[i]!, 1e-7, tau2);
  });
});

Deno.test("metaRegression: interactions and models without an intercept are coded as in R", () => {
  // rma(yi, vi, mods = ~ ablat * alloc, test = "knha"); order of R's rows: main effects first.
  const crossed = metaRegression(bcg, ["ablat", "alloc", { interaction: ["ablat", "alloc"] }], {
    interval: "hartung-knapp",
  });
  all(estimates(crossed), [
    0.02088453026930439,
    -0.01834091172927658,
    0.00680118660564164,
    0.47105379255785024,
    -0.00981440025433718,
    -0.01249174306425782,
  ], 1e-6);
  assert.deepEqual(crossed.coefficients.map(({ name }) => name), [
    "intercept",
    "ablat",
    "alloc=random",
    "alloc=systematic",
    "ablat:alloc=random",
    "ablat:alloc=systematic",
  ]);
  // rma(yi, vi, mods = ~ alloc - 1, test = "z")
  const cells = metaRegression(bcg, ["alloc"], { intercept: false, interval: "wald" });
  all(estimates(cells), [-0.517955777155300, -0.965774178545824, -0.428917560923592]);
  all([cells.moderatorTest.statistic, cells.moderatorTest.pValue], [
    15.98412742036227741,
    0.00114251290100113,
  ]);
});

Deno.test("metaRegression: standardised residuals, leverages and variance inflation as in R", () => {
  // fit <- rma(yi, vi, mods = ~ ablat + year + alloc, test = "knha"); rstandard, hatvalues, vif
  const fit = metaRegression(bcg, ["ablat", "year", "alloc"], { interval: "hartung-knapp" });
  all(fit.studies.map(({ standardisedResidual }) => standardisedResidual ?? NaN), [
    0.7006234794751274,
    -0.0585264877465351,
    -0.2462788769635503,
    -1.0452748793769231,
    -0.5628718146817888,
    0.5628718148436049,
    -1.8856373080597155,
    1.1221150965086073,
  ], 1e-6);
  all(fit.studies.map(({ leverage }) => leverage), [
    0.3040902616159709,
    0.3435233096793158,
    0.0998678012216487,
    0.8747096959588510,
    0.5945118514179377,
  ], 1e-6);
  all(fit.coefficients.slice(1).map(({ vif }) => vif ?? NaN), [
    1.76973159944811,
    1.91482065805299,
    2.08576503794237,
    2.01931667854697,
  ]);
  assertNear(fit.terms.find(({ term }) => term === "alloc")?.gvif ?? NaN, 1.23392298140479, 1e-7);
});

Deno.test("predictRegression: intervals of the mean and of a new study as in R", () => {
  // predict(rma(yi, vi, mods = ~ ablat, test = "knha"), newmods = c(10, 33.5))
  const fit = metaRegression(bcg, ["ablat"], { interval: "hartung-knapp" });
  const predicted = predictRegression(fit, [{ ablat: 10 }, { ablat: 33.5 }]);
  const of = (value: (one: typeof predicted[number]) => number | undefined) =>
    predicted.map((one) => value(one) ?? NaN);
  all(of((one) => one.estimate), [-0.0395490401094751, -0.7234395778830822], 1e-6);
  all(of((one) => one.standardError), [0.212699037610592, 0.122752025585202], 1e-6);
  all(of((one) => one.interval.lower), [-0.507696465456162, -0.993614964567300], 1e-6);
  all(of((one) => one.interval.upper), [0.428598385237212, -0.453264191198864], 1e-6);
  all(of((one) => one.prediction?.lower), [-0.807023585198563, -1.388909265450395], 1e-6);
  all(of((one) => one.prediction?.upper), [0.7279255049796123, -0.0579698903157698], 1e-6);
  assert.throws(() => predictRegression(fit, [{ year: 1950 }]), /"ablat": found undefined/);
});

Deno.test("metaRegression: without moderators it is pool", () => {
  const choices = { interval: "hartung-knapp" } as const;
  const [mean] = metaRegression(bcg, [], choices).coefficients;
  const pooled = pool(bcg, choices);
  assertNear(mean!.estimate, pooled.estimate, 1e-12);
  assertNear(mean!.standardError, pooled.standardError, 1e-9);
});

Deno.test("metaRegression: a factor alone is the analysis of subgroups with a common tau2", () => {
  const groups = poolSubgroups(
    bcg.map((study) => ({ ...study, level: String(study.moderators["alloc"]) })),
    { interval: "wald" },
    { tau2: "common", minStudies: 2 },
  );
  const fit = metaRegression(bcg, ["alloc"], { interval: "wald" });
  assertNear(fit.residual.tau2, groups.groups[0]?.pooled?.heterogeneity.tau2 ?? NaN, 1e-10);
  assertNear(fit.moderatorTest.statistic, groups.between?.q ?? NaN, 1e-10);
});

Deno.test("metaRegression: units and origin of a moderator do not change the test", () => {
  const moved = bcg.map((study) => ({
    ...study,
    moderators: { year: (Number(study.moderators["year"]) - 1948) * 1e6 },
  }));
  const [, first] = metaRegression(bcg, ["year"]).coefficients;
  const [, second] = metaRegression(moved, ["year"]).coefficients;
  assertNear(first!.statistic, second!.statistic, 1e-9);
  assertNear(first!.estimate, second!.estimate * 1e6, 1e-9);
});

Deno.test("metaRegression: the order of rows does not matter, and every bit is the same", () => {
  assert.deepEqual(
    metaRegression(bcg.toReversed(), ["ablat", "alloc"]),
    metaRegression(bcg, ["ablat", "alloc"]),
  );
});

Deno.test("metaRegression: studies without the moderator are listed, redundant columns named", () => {
  const [first, second, ...rest] = bcg;
  const fit = metaRegression(
    [
      { ...first!, moderators: { ablat: null } },
      { ...second!, moderators: {} },
      ...rest.map((study) => ({
        ...study,
        moderators: { ...study.moderators, copy: 2 * Number(study.moderators["ablat"]) + 1 },
      })),
    ].map((study) => ({ ...study, moderators: { copy: 1, ...study.moderators } })),
    [
      "ablat",
      "copy",
    ],
  );
  assert.deepEqual(
    fit.excluded,
    [first!.id, second!.id].map((id) => ({
      id,
      reason: "moderator not known: ablat",
    })),
  );
  assert.deepEqual(fit.design.redundant, ["copy"]);
  assert.match(fit.warnings.join(" "), /Left out, because others already say the same: copy\./);
});

Deno.test("metaRegression: refuses too few studies and unknown references, and says what to do", () => {
  assert.throws(
    () => metaRegression(bcg.slice(0, 2), ["ablat"]),
    /metaRegression: studies: found 2 for 2 coefficient\(s\); allowed: 3 or more; leave/,
  );
  assert.throws(
    () => metaRegression(bcg, [{ factor: "alloc", reference: "none" }]),
    /reference: found "none"; allowed: alternate, random, systematic/,
  );
});

Deno.test("metaRegression: another reference changes signs and not the joint test", () => {
  const first = metaRegression(bcg, ["alloc"]);
  const other = metaRegression(bcg, [{ factor: "alloc", reference: "systematic" }]);
  assertNear(other.moderatorTest.statistic, first.moderatorTest.statistic, 1e-9);
  assertNear(estimates(other)[1]!, -estimates(first)[2]!, 1e-9);
});

Deno.test("bubbleData: the line goes through the prediction at the means of the others", () => {
  const fit = metaRegression(bcg, ["ablat", "year"]);
  const { line, points, holds } = bubbleData(bcg, fit, { moderator: "ablat", steps: 2 });
  const year = bcg.reduce((total, { moderators }) => total + Number(moderators["year"]), 0) / 13;
  const [predicted] = predictRegression(fit, [{ ablat: line[1]!.x, year }]);
  assertNear(line[1]!.estimate, predicted!.estimate, 1e-9);
  assert.equal(points.length, 13);
  assert.deepEqual(holds, [`year at its mean, ${year}`]);
});
