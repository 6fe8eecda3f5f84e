// van Houwelingen HC, Arends LR, Stijnen T. Advanced methods in meta-analysis: multivariate approach
// and meta-regression. Statistics in Medicine 2002; 21: 589-624, https://doi.org/10.1002/sim.1040.
// BCG trials, log odds ratios; pages as metafor's test of this example names them.
import assert from "node:assert/strict";
import { metaRegression } from "../../lib/model/meta_regression.ts";
import { bcgStudies } from "../bcg_studies.ts";
import { readColumns } from "./read_columns.ts";

const counts = readColumns("bcg/bcg.csv");
const studies = bcgStudies.map((study, i) => {
  const [a, b, c, d] = ["tpos", "tneg", "cpos", "cneg"].map((name) => Number(counts[i]![name]));
  return { ...study, yi: Math.log(a! * d! / (b! * c!)), vi: 1 / a! + 1 / b! + 1 / c! + 1 / d! };
});

Deno.test("van Houwelingen 2002, pages 596 and 597: the mean odds ratio", () => {
  const common = metaRegression(studies, [], { model: "common" }).coefficients[0]!;
  assert.equal(Math.exp(common.estimate).toFixed(3), "0.647");
  assert.equal(Math.exp(common.interval.lower).toFixed(3), "0.595");
  const { coefficients: [mean], residual } = metaRegression(studies, [], {
    tau2: "ML",
    interval: "wald",
  });
  assert.deepEqual(
    [mean!.estimate, mean!.interval.lower, mean!.interval.upper].map((x) => Math.exp(x).toFixed(3)),
    ["0.476", "0.336", "0.675"],
  );
  assert.equal(residual.tau2.toFixed(3), "0.302");
});

Deno.test("van Houwelingen 2002, pages 608 and 609: latitude explains nearly all", () => {
  const fit = metaRegression(studies, ["ablat"], { tau2: "ML", interval: "wald" });
  assert.deepEqual(fit.coefficients.map(({ estimate }) => estimate.toFixed(3)), [
    "0.371",
    "-0.033",
  ]);
  assert.deepEqual(fit.coefficients.map(({ standardError }) => standardError.toFixed(3)), [
    "0.106",
    "0.003",
  ]);
  assert.equal(fit.residual.tau2.toFixed(3), "0.004");
  assert.equal(fit.r2?.toFixed(1), "98.7");
});
