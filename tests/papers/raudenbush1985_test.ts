// Raudenbush SW, Bryk AS. Empirical Bayes meta-analysis. Journal of Educational Statistics 1985; 10:
// 75-98, https://doi.org/10.3102/10769986010002075. Teacher expectancy; pages, and where the paper's last
// digit differs, as metafor's test of this example names them.
import assert from "node:assert/strict";
import { blups } from "../../lib/diagnose/blups.ts";
import { metaRegression } from "../../lib/model/meta_regression.ts";
import { pool } from "../../lib/model/pool.ts";
import { teacherExpectancy } from "./raudenbush_studies.ts";
import { printed } from "./rows_of.ts";

Deno.test("Raudenbush and Bryk 1985, pages 83 to 86: the mean effect of teacher expectancy", () => {
  const { heterogeneity, estimate, statistic } = pool(teacherExpectancy, { interval: "wald" });
  // The paper prints Q as 35.85.
  assert.deepEqual(printed([heterogeneity.tau2, estimate], 3), ["0.019", "0.084"]);
  assert.deepEqual(printed([heterogeneity.q, statistic], 2), ["35.83", "1.62"]);
});

Deno.test("Raudenbush and Bryk 1985, Figure 2: empirical Bayes estimates, by metafor", () => {
  const { studies } = blups(teacherExpectancy, { interval: "wald" });
  assert.deepEqual(printed(studies.slice(0, 6).map(({ estimate }) => estimate), 3), [
    "0.054",
    "0.101",
    "-0.006",
    "0.214",
    "0.105",
    "-0.008",
  ]);
  assert.deepEqual(printed(studies.slice(0, 3).map(({ interval }) => interval.lower), 3), [
    "-0.132",
    "-0.103",
    "-0.223",
  ]);
});

Deno.test("Raudenbush and Bryk 1985, pages 90 and 92: weeks of contact", () => {
  const { coefficients, residual } = metaRegression(teacherExpectancy, ["weeks"], {
    interval: "wald",
  });
  assert.deepEqual(printed(coefficients.map(({ estimate }) => estimate), 2), ["0.41", "-0.16"]);
  assert.deepEqual(printed(coefficients.map(({ statistic }) => statistic), 2), ["4.68", "-4.39"]);
  // The paper prints 16.58.
  assert.equal(residual.q.toFixed(2), "16.57");
});
