// Raudenbush SW. Analyzing effect sizes: random-effects models. In: Cooper, Hedges, Valentine (eds),
// The Handbook of Research Synthesis and Meta-Analysis, 2nd edition, 2009, 295-315. Data of
// Raudenbush (1985): weeks of contact before the test, effect, variance. Pages as metafor's test of
// this example names them.
import assert from "node:assert/strict";
import { clusterRobust } from "../../lib/model/cluster_robust.ts";
import { metaRegression } from "../../lib/model/meta_regression.ts";
import type { RegressionTau2 } from "../../lib/model/regression_types.ts";
import { teacherExpectancy as studies } from "./raudenbush_studies.ts";

Deno.test("Raudenbush 2009, Table 16.2 (page 301): weeks of contact explain the differences", () => {
  const { coefficients, residual, r2 } = metaRegression(studies, ["weeks"], { interval: "wald" });
  assert.deepEqual(coefficients.map(({ estimate }) => estimate.toFixed(3)), ["0.407", "-0.157"]);
  assert.deepEqual(coefficients.map(({ statistic }) => statistic.toFixed(2)), ["4.68", "-4.39"]);
  assert.equal(residual.tau2.toFixed(3), "0.000");
  assert.equal(residual.q.toFixed(2), "16.57");
  assert.equal(r2?.toFixed(2), "100.00");
});

/** tau2, mean; then standard error and interval: Wald, Knapp-Hartung, Huber-White. */
const table: Readonly<Record<string, readonly (readonly string[])[]>> = {
  FE: [["0.000", "0.060"], ["0.036", "-0.011", "0.132"], ["0.051", "-0.048", "0.168"], [
    "0.040",
    "-0.023",
    "0.144",
  ]],
  ML: [["0.013", "0.078"], ["0.047", "-0.015", "0.171"], ["0.059", "-0.047", "0.202"], [
    "0.047",
    "-0.022",
    "0.178",
  ]],
  REML: [["0.019", "0.084"], ["0.052", "-0.018", "0.185"], ["0.062", "-0.046", "0.213"], [
    "0.050",
    "-0.021",
    "0.189",
  ]],
  DL: [["0.026", "0.089"], ["0.056", "-0.020", "0.199"], ["0.064", "-0.044", "0.223"], [
    "0.052",
    "-0.020",
    "0.199",
  ]],
  HE: [["0.080", "0.114"], ["0.079", "-0.041", "0.270"], ["0.071", "-0.035", "0.264"], [
    "0.062",
    "-0.015",
    "0.244",
  ]],
};

Deno.test("Raudenbush 2009, Table 16.3 (page 309): five estimators, three standard errors", () => {
  for (const [method, [first, ...inferences]] of Object.entries(table)) {
    const model = method === "FE"
      ? { model: "common" as const }
      : { tau2: method as RegressionTau2 };
    const wald = metaRegression(studies, [], { ...model, interval: "wald" });
    const knapp = metaRegression(studies, [], { ...model, interval: "hartung-knapp" });
    const huber = clusterRobust(studies, wald, { estimator: "CR0" });
    assert.deepEqual(
      [wald.residual.tau2, wald.coefficients[0]!.estimate].map((value) => value.toFixed(3)),
      first,
    );
    [wald, knapp, huber].forEach(({ coefficients: [mean] }, i) => {
      const { standardError, interval } = mean!;
      assert.deepEqual(
        [standardError, interval.lower, interval.upper].map((value) => value.toFixed(3)),
        inferences[i],
        method,
      );
    });
  }
});
