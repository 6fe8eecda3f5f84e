import assert from "node:assert/strict";
import type { TwoByTwoRow } from "../../lib/effect/types.ts";
import { poolBetaBinomial } from "../../lib/model/beta_binomial.ts";
import { poolBetaBinomialOddsRatio } from "../../lib/model/beta_binomial_odds_ratio.ts";
import { clusterRobust } from "../../lib/model/cluster_robust.ts";
import { metaRegression } from "../../lib/model/meta_regression.ts";
import { multilevel } from "../../lib/model/multilevel.ts";
import { pool } from "../../lib/model/pool.ts";
import { poolGlmm } from "../../lib/model/pool_glmm.ts";
import { poolMantelHaenszelRates } from "../../lib/model/pool_mantel_haenszel_rates.ts";
import { poolProportionGlmm } from "../../lib/model/pool_proportion_glmm.ts";
import { poolRateGlmm } from "../../lib/model/pool_rate_glmm.ts";
import { poolRateRatioGlmm } from "../../lib/model/pool_rate_ratio_glmm.ts";
import { poolRiskDifference } from "../../lib/model/pool_risk_difference.ts";
import type { RegressionStudy } from "../../lib/model/regression_types.ts";
import type { IntervalMethod, Tau2Estimator } from "../../lib/model/types.ts";
import { answerOrRefusal, assertHolds } from "./answers_hold.ts";
import { randomStudies, randomTables, shuffled } from "./random_studies.ts";

const proportions = (rows: readonly TwoByTwoRow[]) =>
  rows.map(({ id, eventsTreated, totalTreated }) => (
    { id, events: eventsTreated, total: totalTreated }
  ));
const rates = (rows: readonly TwoByTwoRow[]) =>
  rows.map((row) => ({
    id: row.id,
    eventsTreated: row.eventsTreated,
    timeTreated: row.totalTreated / 3,
    eventsControl: row.eventsControl,
    timeControl: row.totalControl / 3,
  }));

/** Every function that pools counts by a likelihood or exactly. */
const models: readonly (readonly [string, (rows: readonly TwoByTwoRow[]) => unknown])[] = [
  ...(["UM.FS", "UM.RS", "CM.EL", "CM.AL"] as const).map((model) =>
    [`poolGlmm ${model}`, (rows: readonly TwoByTwoRow[]) => poolGlmm(rows, { model })] as const
  ),
  ["poolProportionGlmm", (rows) => poolProportionGlmm(proportions(rows))],
  ["poolRateGlmm", (rows) =>
    poolRateGlmm(
      rates(rows).map(({ id, eventsTreated, timeTreated }) => (
        { id, events: eventsTreated, time: timeTreated }
      )),
    )],
  ["poolRateRatioGlmm", (rows) => poolRateRatioGlmm(rates(rows))],
  ["poolMantelHaenszelRates", (rows) => poolMantelHaenszelRates(rates(rows))],
  ["poolBetaBinomial", (rows) => poolBetaBinomial(proportions(rows))],
  ["poolBetaBinomialOddsRatio", (rows) => poolBetaBinomialOddsRatio(rows)],
  ["poolRiskDifference", (rows) => poolRiskDifference(rows)],
];

for (const [name, model] of models) {
  Deno.test(`${name}: any order of the rows gives the same bits`, () => {
    const rows = randomTables("models", 8);
    const expected = model(rows);
    for (let i = 0; i < 2; i++) assert.deepEqual(model(shuffled(`models ${i}`, rows)), expected);
  });

  Deno.test(`${name}: small random tables give finite numbers, intervals that hold, or words`, () => {
    for (let i = 0; i < 24; i++) {
      const rows = randomTables(`models ${i}`, 1 + i % 6);
      assertHolds(model(rows), `${name}, ${JSON.stringify(rows)}: `);
    }
  });
}

Deno.test("poolGlmm: swapping the groups mirrors the odds ratio", () => {
  const rows = randomTables("swapped", 9);
  const swapped = rows.map((row) => ({
    id: row.id,
    eventsTreated: row.eventsControl,
    totalTreated: row.totalControl,
    eventsControl: row.eventsTreated,
    totalControl: row.totalTreated,
  }));
  for (const model of ["UM.FS", "UM.RS", "CM.EL", "CM.AL"] as const) {
    const [a, b] = [rows, swapped].map((of) => poolGlmm(of, { model, effects: "common" }));
    assert(a?.kind === "pooled-glmm" && b?.kind === "pooled-glmm");
    assert.ok(Math.abs(a.estimate + b.estimate) < 1e-7, model);
    assert.ok(Math.abs(a.standardError - b.standardError) < 1e-7, model);
  }
});

const withModerators = (seed: string, k: number, decades: number): readonly RegressionStudy[] =>
  randomStudies(seed, k, { decades }).map((study, i) => ({
    ...study,
    cluster: String(i % 5),
    moderators: { x: (i * 7) % 11, group: ["a", "b"][i % 2]! },
  }));

Deno.test("metaRegression: any order of the rows gives the same bits, other units other numbers", () => {
  const studies = withModerators("regression", 17, 2);
  const fit = metaRegression(studies, ["x", "group"]);
  for (let i = 0; i < 5; i++) {
    assert.deepEqual(metaRegression(shuffled(`r ${i}`, studies), ["x", "group"]), fit);
  }
  const scaled = metaRegression(
    studies.map((study) => ({
      ...study,
      moderators: { ...study.moderators, x: 1000 * Number(study.moderators["x"]) },
    })),
    ["x", "group"],
  );
  const [a, b] = [fit.coefficients[1]!, scaled.coefficients[1]!];
  assert.ok(Math.abs(1000 * b.estimate / a.estimate - 1) < 1e-10);
  assert.ok(Math.abs(b.pValue / a.pValue - 1) < 1e-9);
  assert.ok(Math.abs(scaled.residual.tau2 - fit.residual.tau2) < 1e-11);
});

Deno.test("metaRegression: finite numbers and intervals that hold, or a refusal in words", () => {
  const estimators = ["DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"] as const;
  for (const tau2 of estimators) {
    for (const decades of [0, 3, 8]) {
      for (const k of [1, 2, 3, 4, 9, 30]) {
        const what = `${tau2}, ${decades} decades, k = ${k}: `;
        const studies = withModerators(what, k, decades);
        const fit = answerOrRefusal(what, () => metaRegression(studies, ["x", "group"], { tau2 }));
        if (fit !== null) assertHolds(fit, what);
      }
    }
  }
});

Deno.test("metaRegression: without moderators it is pool, by every estimator", () => {
  const studies = withModerators("no moderators", 12, 3);
  for (const tau2 of ["DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"] as const) {
    const [mean] = metaRegression(studies, [], { tau2 }).coefficients;
    const pooled = pool(studies, { tau2 });
    assert.ok(Math.abs(mean!.estimate - pooled.estimate) < 1e-9, tau2);
    assert.ok(Math.abs(mean!.standardError - pooled.standardError) < 1e-9, tau2);
  }
});

Deno.test("multilevel, clusterRobust: any order gives the same bits, numbers are finite", () => {
  for (const [k, groups] of [[3, 2], [8, 3], [24, 6]] as const) {
    for (const decades of [1, 5]) {
      const effects = randomStudies(`nested ${k}`, k, { decades }).map((study, i) => (
        { ...study, outer: String(i % groups), moderators: { x: i % 4 } }
      ));
      const choices = { sigma2Interval: "none" } as const;
      const fit = multilevel(effects, choices);
      const mixed = shuffled("nested", effects);
      assert.deepEqual(multilevel(mixed, choices), fit);
      assertHolds(fit, `${k} in ${groups}: `);
      for (const estimator of ["CR0", "CR1", "CR2"] as const) {
        const what = `${estimator}, ${k} in ${groups}: `;
        const robust = answerOrRefusal(what, () => clusterRobust(effects, fit, { estimator }));
        assertHolds(robust, what);
        if (robust === null) continue;
        assert.deepEqual(clusterRobust(mixed, fit, { estimator }), robust);
      }
    }
  }
});

Deno.test("multilevel: each effect a group of its own is the plain random-effects model", () => {
  const studies = randomStudies("own groups", 15);
  const nested = studies.map((study) => ({ ...study, outer: study.id }));
  const fit = multilevel(nested, { random: "outer", sigma2Interval: "none" });
  const pooled = pool(studies, { interval: "t" });
  assert.ok(Math.abs(fit.coefficients[0]!.estimate - pooled.estimate) < 1e-6);
  assert.ok(Math.abs(fit.components[0]!.sigma2 - pooled.heterogeneity.tau2) < 1e-6);
});

const estimators: readonly Tau2Estimator[] = [
  ...["DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"] as const,
];
const intervals: readonly IntervalMethod[] = [
  ...["hartung-knapp-or-wald", "hartung-knapp-iqwig", "kenward-roger"] as const,
];

Deno.test("pool: all estimators of tau2, with extreme variances, one study, two studies", () => {
  for (const tau2 of estimators) {
    for (const interval of intervals) {
      for (const decades of [0, 4, 16]) {
        for (const k of [1, 2, 3, 12]) {
          const what = `${tau2}, ${interval}, ${decades} decades, k = ${k}: `;
          const studies = randomStudies(what, k, { decades });
          const answer = answerOrRefusal(what, () => pool(studies, { tau2, interval }));
          if (answer !== null) assertHolds(answer, what);
        }
      }
    }
  }
});

Deno.test("pool: without heterogeneity every estimator that can be 0 gives the common effect", () => {
  const studies = randomStudies("equal", 10).map((study) => ({ ...study, yi: 0.3 }));
  const common = pool(studies, { model: "common" });
  for (const tau2 of estimators.filter((code) => code !== "SJ")) {
    const { estimate, standardError, heterogeneity } = pool(studies, { tau2, interval: "wald" });
    assert.equal(heterogeneity.tau2, 0, tau2);
    assert.ok(Math.abs(estimate - common.estimate) < 1e-15);
    assert.ok(Math.abs(standardError - common.standardError) < 1e-15);
  }
});

Deno.test("pool: 100,000 studies are pooled, and doubling them halves the variance", () => {
  const studies = randomStudies("many", 100_000);
  const twice = [...studies, ...studies.map((study) => ({ ...study, id: `${study.id} again` }))];
  const [one, two] = [studies, twice].map((of) => pool(of, { tau2: "DL", interval: "wald" }));
  assertHolds(one, "100,000 studies: ");
  assert.ok(Math.abs(two!.estimate - one!.estimate) < 1e-6);
  assert.ok(Math.abs(two!.standardError * Math.SQRT2 / one!.standardError - 1) < 1e-4);
});
