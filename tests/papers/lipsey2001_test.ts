// Lipsey MW, Wilson DB. Practical Meta-Analysis. Sage, 2001: ten treatment studies with their design
// and intensity. Exhibits and pages, and where the book's last digit differs, as metafor's test of this
// example names them.
import assert from "node:assert/strict";
import { metaRegression } from "../../lib/model/meta_regression.ts";
import { pool } from "../../lib/model/pool.ts";
import { poolSubgroups } from "../../lib/model/pool_subgroups.ts";
import type { MetaRegression } from "../../lib/model/regression_types.ts";
import type { PooledEffect } from "../../lib/model/types.ts";
import { printed, studiesOf } from "./rows_of.ts";

const random = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1];
const intensity = [7, 3, 7, 5, 7, 7, 4, 4, 5, 6];
const studies = studiesOf(
  [-0.33, 0.32, 0.39, 0.31, 0.17, 0.64, -0.33, 0.15, -0.02, 0.00],
  [0.084, 0.035, 0.017, 0.034, 0.072, 0.117, 0.102, 0.093, 0.012, 0.067],
).map((study, i) => ({
  ...study,
  level: random[i] === 1 ? "random" : "not random",
  moderators: { random: random[i]!, intensity: intensity[i]! },
}));

const line = ({ estimate, standardError, statistic, pValue, interval }: PooledEffect) =>
  printed([estimate, standardError, statistic, pValue, interval.lower, interval.upper], 4);

Deno.test("Lipsey and Wilson 2001, Exhibit 7.3 (page 133): common and random effects", () => {
  const common = pool(studies, { model: "common" });
  assert.deepEqual(line(common), ["0.1549", "0.0609", "2.5450", "0.0109", "0.0356", "0.2742"]);
  assert.deepEqual(printed([common.heterogeneity.q, common.heterogeneity.qPValue], 4), [
    "14.7640",
    "0.0976",
  ]);
  const dl = pool(studies, { tau2: "DL", interval: "wald" });
  assert.deepEqual(line(dl), ["0.1534", "0.0858", "1.7893", "0.0736", "-0.0146", "0.3215"]);
  assert.equal(dl.heterogeneity.tau2.toFixed(6), "0.025955");
});

Deno.test("Lipsey and Wilson 2001, Exhibit 7.4 (page 138): by design, as an analysis of variance", () => {
  const { groups, between } = poolSubgroups(studies, { model: "common" });
  const means = groups.map(({ pooled }) =>
    printed(
      [pooled!.estimate, pooled!.standardError, pooled!.interval.lower, pooled!.interval.upper],
      4,
    )
  );
  assert.deepEqual(means, [
    ["0.2984", "0.0813", "0.1390", "0.4578"],
    ["-0.0277", "0.0917", "-0.2075", "0.1521"],
  ]);
  // The book prints 7.0738 and 6.4383.
  assert.deepEqual(printed([between!.q, between!.pValue], 4), ["7.0739", "0.0078"]);
  assert.deepEqual(printed(groups.map(({ pooled }) => pooled!.heterogeneity.q), 4), [
    "6.4382",
    "1.2519",
  ]);
});

function columnsOf({ coefficients }: MetaRegression) {
  return coefficients.map(({ estimate, standardError, pValue, interval }) =>
    printed([estimate, standardError, pValue, interval.lower, interval.upper], 4)
  );
}

Deno.test("Lipsey and Wilson 2001, Exhibit 7.6 (page 141): regression without random effects", () => {
  const fit = metaRegression(studies, ["random", "intensity"], { model: "common" });
  assert.deepEqual(columnsOf(fit), [
    ["0.3223", "0.2998", "0.2823", "-0.2652", "0.9099"],
    ["-0.3298", "0.1304", "0.0115", "-0.5854", "-0.0742"],
    ["-0.0041", "0.0493", "0.9339", "-0.1007", "0.0925"],
  ]);
  assert.equal(fit.moderatorTest.statistic.toFixed(4), "7.0807");
  // The book prints 7.6833.
  assert.equal(fit.residual.q.toFixed(4), "7.6832");
});

Deno.test("Lipsey and Wilson 2001, Exhibit 7.7 (page 141): regression with random effects", () => {
  const fit = metaRegression(studies, ["random", "intensity"], { tau2: "DL", interval: "wald" });
  assert.deepEqual(columnsOf(fit), [
    ["0.3311", "0.3198", "0.3006", "-0.2958", "0.9579"],
    ["-0.3269", "0.1439", "0.0231", "-0.6090", "-0.0448"],
    ["-0.0068", "0.0528", "0.8972", "-0.1103", "0.0967"],
  ]);
  assert.equal(fit.residual.tau2.toFixed(5), "0.00488");
});
