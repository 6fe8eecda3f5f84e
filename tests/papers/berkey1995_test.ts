// Berkey CS, Hoaglin DC, Mosteller F, Colditz GA. A random-effects regression model for meta-analysis.
// Statistics in Medicine 1995; 14: 395-411, https://doi.org/10.1002/sim.4780140406. BCG trials, log
// risk ratios with "smoothed" sampling variances; page 408 as metafor's test of this example names it.
import assert from "node:assert/strict";
import { metaRegression } from "../../lib/model/meta_regression.ts";
import { predictRegression } from "../../lib/model/regression_predict.ts";
import { bcgStudies } from "../bcg_studies.ts";
import { readColumns } from "./read_columns.ts";

const counts = readColumns("bcg/bcg.csv").map((row) =>
  ["tpos", "tneg", "cpos", "cneg"].map((name) => Number(row[name])) as [
    number,
    number,
    number,
    number,
  ]
);
const treated = counts.reduce((total, [tpos, tneg]) => total + tneg / tpos, 0);
const control = counts.reduce((total, [, , cpos, cneg]) => total + cneg / cpos, 0);
const studies = bcgStudies.map((study, i) => {
  const [tpos, tneg, cpos, cneg] = counts[i]!;
  return {
    ...study,
    vi: treated / (13 * (tneg + tpos)) + control / (13 * (cneg + cpos)),
    moderators: { latitude: Number(study.moderators["ablat"]) - 33.46 },
  };
});

Deno.test("Berkey 1995, page 408: empirical Bayes without and with latitude", () => {
  const choices = { tau2: "EB", interval: "wald" } as const;
  const mean = metaRegression(studies, [], choices);
  assert.deepEqual(
    [mean.coefficients[0]!.estimate, mean.coefficients[0]!.standardError].map((x) => x.toFixed(4)),
    ["-0.5429", "0.1842"],
  );
  assert.equal(mean.residual.tau2.toFixed(3), "0.268");
  const fit = metaRegression(studies, ["latitude"], choices);
  // The intercept is printed as -0.6304.
  assert.deepEqual(fit.coefficients.map(({ estimate }) => estimate.toFixed(4)), [
    "-0.6303",
    "-0.0268",
  ]);
  assert.deepEqual(fit.coefficients.map(({ standardError }) => standardError.toFixed(4)), [
    "0.1591",
    "0.0110",
  ]);
  assert.equal(fit.residual.tau2.toFixed(3), "0.157");
  assert.equal(fit.r2?.toFixed(0), "41");
  const risks = predictRegression(fit, [{ latitude: 0 }, { latitude: 42 - 33.46 }]);
  assert.deepEqual(risks.map(({ estimate }) => Math.exp(estimate).toFixed(2)), ["0.53", "0.42"]);
});

Deno.test("Berkey 1995, page 408: a common effect with latitude", () => {
  const { coefficients } = metaRegression(studies, ["latitude"], { model: "common" });
  // Printed as -0.5950 and 0.0039.
  assert.deepEqual(coefficients.map(({ estimate }) => estimate.toFixed(4)), ["-0.5949", "-0.0282"]);
  assert.deepEqual(coefficients.map(({ standardError }) => standardError.toFixed(4)), [
    "0.0696",
    "0.0040",
  ]);
});
