// Viechtbauer W. Accounting for heterogeneity via random-effects models and moderator analyses in
// meta-analysis. Zeitschrift fuer Psychologie 2007; 215: 104-121,
// https://doi.org/10.1027/0044-3409.215.2.104. St John's wort against placebo in depression (Linde
// 2005), 17 trials; pages, and where the article rounds otherwise, as metafor's test of this example
// names them.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { metaRegression } from "../../lib/model/meta_regression.ts";
import { pool } from "../../lib/model/pool.ts";
import { predictRegression } from "../../lib/model/regression_predict.ts";
import type { PooledEffect } from "../../lib/model/types.ts";
import { printed, tablesOf } from "./rows_of.ts";

/** Responders and patients, treated and placebo; mg a day, weeks, severity at the start. */
const trials = [
  [20, 25, 11, 25, 380, 8, 19.5],
  [14, 20, 9, 20, 900, 4, 12.5],
  [4, 25, 2, 25, 900, 4, 22.7],
  [20, 32, 6, 33, 900, 6, 16.5],
  [28, 50, 13, 55, 900, 4, 15.8],
  [34, 48, 25, 49, 240, 6, 23.6],
  [35, 53, 12, 54, 900, 4, 20.7],
  [24, 49, 16, 49, 900, 6, 21.1],
  [45, 80, 12, 79, 500, 6, 19.4],
  [67, 106, 22, 47, 1050, 6, 22.7],
  [34, 60, 17, 59, 900, 6, 16.7],
  [46, 70, 34, 70, 500, 6, 20.9],
  [55, 123, 57, 124, 900, 6, 21.5],
  [23, 37, 15, 35, 900, 6, 19.9],
  [26, 98, 19, 102, 1050, 8, 22.5],
  [46, 113, 56, 116, 1200, 8, 22.9],
  [98, 186, 80, 189, 900, 6, 21.9],
] as const;
const rows = tablesOf(trials.map(([a, n, c, m]) => [a, n, c, m]));
const studies = effectSizes(rows, { measure: "RR" }).studies.map((study, i) => ({
  ...study,
  moderators: {
    dose: trials[i]![4] * 7 / 1000 * trials[i]![5] - 34,
    severity: trials[i]![6] - 20,
  },
}));

const ratios = ({ estimate, interval }: PooledEffect) =>
  printed([estimate, interval.lower, interval.upper].map(Math.exp), 2);

Deno.test("Viechtbauer 2007, page 107: relative rate 1.39 (1.26 to 1.52) by a common effect", () => {
  const pooled = pool(studies, { model: "common" });
  // The article prints 1.39, and Q as 55.54 where the data give 51.55.
  assert.deepEqual(ratios(pooled), ["1.38", "1.26", "1.52"]);
  assert.equal(pooled.heterogeneity.q.toFixed(2), "51.55");
});

Deno.test("Viechtbauer 2007, page 109: relative rate 1.57 (1.31 to 1.90) by random effects", () => {
  const pooled = pool(studies, { tau2: "DL", interval: "wald" });
  // The article prints 1.90 as the upper limit, and tau2 as 0.091.
  assert.deepEqual(ratios(pooled), ["1.57", "1.31", "1.89"]);
  assert.equal(pooled.heterogeneity.tau2.toFixed(4), "0.0903");
});

Deno.test("Viechtbauer 2007, pages 112 and 113: dose, severity and their interaction", () => {
  const fit = metaRegression(
    studies,
    ["dose", "severity", { interaction: ["dose", "severity"] }],
    { tau2: "DL", interval: "wald" },
  );
  assert.deepEqual(printed(fit.coefficients.map(({ estimate }) => estimate), 4), [
    "0.4763",
    "-0.0058",
    "-0.0672",
    "-0.0016",
  ]);
  assert.deepEqual(printed(fit.coefficients.map(({ standardError }) => standardError), 4), [
    "0.0876",
    "0.0100",
    "0.0352",
    "0.0034",
  ]);
  assert.deepEqual(printed(fit.coefficients.map(({ pValue }) => pValue), 2), [
    "0.00",
    "0.56",
    "0.06",
    "0.65",
  ]);
  // The article prints 48 %.
  assert.equal(fit.r2?.toFixed(1), "47.4");
  const predicted = predictRegression(fit, [
    { dose: 0, severity: 12.5 - 20 },
    { dose: 0, severity: 23.6 - 20 },
  ]).map(({ estimate, interval }) =>
    printed([estimate, interval.lower, interval.upper].map(Math.exp), 2)
  );
  // The article prints 2.66 (1.46 to 4.90).
  assert.deepEqual(predicted, [["2.67", "1.46", "4.88"], ["1.26", "0.99", "1.61"]]);
});
