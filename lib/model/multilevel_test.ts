import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { konstantopoulos as effects } from "../../tests/konstantopoulos_effects.ts";
import { correlatedEffects } from "./correlated_effects.ts";
import { metaRegression } from "./meta_regression.ts";
import { multilevel } from "./multilevel.ts";
import type { MultilevelChoices, MultilevelFit } from "./multilevel_types.ts";
import { pool } from "./pool.ts";

// R 4.2.2, metafor 3.8-1, metadat 1.2-0: dat <- dat.konstantopoulos2011, control = list(rel.tol =
// 1e-11), or 1e-10 where that does not converge. Variances of R have about 7 digits.

const quick: MultilevelChoices = { sigma2Interval: "none" };
const sigma2 = ({ components }: MultilevelFit) => components.map((one) => one.sigma2);

function agrees(fit: MultilevelFit, expected: readonly number[]): void {
  const [mean] = fit.coefficients;
  const { ml, reml } = fit.logLikelihood;
  const values = [
    ...sigma2(fit),
    mean!.estimate,
    mean!.standardError,
    fit.choices.method === "ML" ? ml : reml,
  ];
  expected.forEach((value, i) => assertNear(values[i]!, value, 2e-6, `[${i}]`));
}

Deno.test("multilevel: two and three levels, ML and REML, as rma.mv", () => {
  // rma.mv(yi, vi, random = ~ 1 | district/school, method = "ML")
  agrees(multilevel(effects, { ...quick, method: "ML" }), [
    0.0577383588808566,
    0.0328647918633221,
    0.1844553839659926,
    0.0804816821786417,
    -8.3949355712629874,
  ]);
  // rma.mv(yi, vi, random = ~ 1 | district)
  agrees(multilevel(effects, { ...quick, random: "outer" }), [
    0.0828452325706,
    0.196029914576,
    0.0899834197733,
    -32.216476186,
  ]);
  // dat$pair <- ceiling(dat$school / 2); rma.mv(yi, vi, random = ~ 1 | district/pair)
  const pairs = effects.map((effect) => ({
    ...effect,
    inner: String(Math.ceil(Number(effect.inner) / 2)),
  }));
  agrees(multilevel(pairs, quick), [
    0.0821063498496,
    0.0175089840312,
    0.194006446943,
    0.0932192098475,
    -21.0022986491,
  ]);
  // V <- vcalc(vi, cluster = district, obs = school, rho = 0.4), and the same pairs
  const both = correlatedEffects(pairs, { ...quick, rho: 0.4 });
  agrees(both, [
    0.0877863119189,
    0.0220523015104,
    0.205856445847,
    0.0997840701982,
    -44.6879360372,
  ]);
  assertNear(both.heterogeneityTest.q, 493.355441784, 1e-9);
});

Deno.test("correlatedEffects: sampling errors that correlate by 0.6, as vcalc and rma.mv", () => {
  // V <- vcalc(vi, cluster = district, obs = school, rho = 0.6)
  const che = correlatedEffects(effects, { ...quick, rho: 0.6 });
  agrees(che, [
    0.0563300863,
    0.0480738830643,
    0.191011010896,
    0.0864001007845,
    -9.2926057543,
  ]);
  assertNear(che.heterogeneityTest.q, 614.121276366, 1e-9);
  agrees(correlatedEffects(effects, { ...quick, rho: 0.6, method: "ML" }), [
    0.0489307954105366,
    0.0482130596705040,
    0.1906786857637889,
    0.0822225422022083,
    -9.7503251376967555,
  ]);
});

Deno.test("multilevel: moderators, their F test and the prediction interval as rma.mv", () => {
  // rma.mv(yi, vi, mods = ~ third + school, random = ~ 1 | district/school, test = "t")
  const fit = multilevel(effects, { ...quick, moderators: ["third", "school"] });
  [0.0599110171171, 0.03493171373].forEach((value, i) => assertNear(sigma2(fit)[i]!, value, 2e-6));
  [0.132906036222, 0.125926263212, 0.106472108002, -0.00984651885211].forEach((value, i) =>
    assertNear(fit.coefficients[i]!.estimate, value, 1e-6)
  );
  assertNear(fit.moderatorTest.statistic, 1.13056228147, 1e-6);
  assertNear(fit.moderatorTest.pValue, 0.345305999698, 1e-6);
  // predict(rma.mv(yi, vi, random = ~ 1 | district/school, test = "t"))
  const { prediction } = multilevel(effects, quick);
  assertNear(prediction!.lower, -0.464511255409676, 1e-6);
  assertNear(prediction!.upper, 0.833937582763173, 1e-6);
});

Deno.test("multilevel: limits of the variances lie where the likelihood has fallen by 1.92", () => {
  const fit = multilevel(effects);
  const rounded = fit.components.map(({ interval }) =>
    [interval!.lower, interval!.upper].map((value) => value.toFixed(4))
  );
  // confint(), printed by metafor's test of this example: 0.0222 to 0.2072, 0.0163 to 0.0628
  assert.deepEqual(rounded, [["0.0222", "0.2072"], ["0.0163", "0.0628"]]);
});

Deno.test("multilevel: rows that are their own outer group are the model of pool", () => {
  const alone = effects.map((effect) => ({ ...effect, outer: effect.id }));
  const fit = multilevel(alone, { ...quick, random: "outer" });
  const pooled = pool(alone, { interval: "t" });
  assertNear(sigma2(fit)[0]!, pooled.heterogeneity.tau2, 1e-7);
  assertNear(fit.coefficients[0]!.estimate, pooled.estimate, 1e-7);
  assertNear(fit.i2, pooled.heterogeneity.i2FromTau2, 1e-7);
  assertNear(fit.logLikelihood.reml, pooled.logLikelihood!.reml, 1e-9);
  const regression = metaRegression(alone, ["school"], { tau2: "ML", interval: "t" });
  const nested = multilevel(alone, {
    ...quick,
    random: "outer",
    method: "ML",
    moderators: ["school"],
  });
  assertNear(nested.coefficients[1]!.estimate, regression.coefficients[1]!.estimate, 1e-6);
});

Deno.test("multilevel: the order of rows and the names of groups do not matter", () => {
  const renamed = effects.map((effect) => ({ ...effect, outer: `district ${effect.outer}` }));
  assert.deepEqual(multilevel(effects.toReversed(), quick), multilevel(effects, quick));
  assertNear(sigma2(multilevel(renamed, quick))[0]!, sigma2(multilevel(effects, quick))[0]!, 1e-7);
});

Deno.test("multilevel: effects in other units give variances in their square", () => {
  const large = effects.map((effect) => ({ ...effect, yi: 1000 * effect.yi, vi: 1e6 * effect.vi }));
  const [once, other] = [multilevel(effects, quick), multilevel(large, quick)];
  assertNear(sigma2(other)[0]!, 1e6 * sigma2(once)[0]!, 1e-6);
  assertNear(sigma2(other)[1]!, 1e6 * sigma2(once)[1]!, 1e-6);
});

Deno.test("multilevel: equal effects have no variance, which is said", () => {
  const equal = effects.map((effect) => ({ ...effect, yi: 0.3 }));
  const fit = multilevel(equal, quick);
  assert.deepEqual(sigma2(fit), [0, 0]);
  assert.equal(fit.fit.reason, "at boundary");
  assert.match(fit.warnings.join(" "), /The outer variance is estimated as 0/);
});

Deno.test("multilevel: groups that cannot tell the levels apart are refused", () => {
  const one = effects.filter(({ outer }) => outer === "58");
  assert.throws(() => multilevel(one), /outer: found 1 group; allowed: 2 or more/);
  const single = effects.map((effect) => ({ ...effect, outer: effect.id }));
  assert.throws(() => multilevel(single), /inner: found one inner group in every outer group/);
  assert.throws(() => multilevel(effects, { rho: 1 }), /rho: found 1; allowed/);
});
