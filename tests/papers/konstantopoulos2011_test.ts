// Konstantopoulos S. Fixed effects and variance components estimation in three-level meta-analysis.
// Research Synthesis Methods 2011; 2: 61-76, https://doi.org/10.1002/jrsm.35. Pages and tables as
// metafor's test of this example names them; where it says that the paper differs, so do we.
import assert from "node:assert/strict";
import { metaRegression } from "../../lib/model/meta_regression.ts";
import { multilevel } from "../../lib/model/multilevel.ts";
import { konstantopoulos } from "../konstantopoulos_effects.ts";

const meanYear = konstantopoulos.reduce(
  (total, { moderators }) => total + Number(moderators["year"]) / konstantopoulos.length,
  0,
);
const effects = konstantopoulos.map((effect) => ({
  ...effect,
  moderators: { year: Number(effect.moderators["year"]) - meanYear },
}));
const ml = { method: "ML", sigma2Interval: "none" } as const;
const digits = (values: readonly number[]) => values.map((value) => value.toFixed(4));

Deno.test("Konstantopoulos 2011, Table 4 (page 70): two levels", () => {
  const { coefficients, residual } = metaRegression(effects, [], { interval: "wald" });
  assert.deepEqual(
    digits([coefficients[0]!.estimate, coefficients[0]!.standardError, residual.tau2]),
    ["0.1279", "0.0439", "0.0884"],
  );
  assert.equal(residual.tau2StandardError?.toFixed(4), "0.0202");
  const { coefficients: slopes } = metaRegression(effects, ["year"], { interval: "wald" });
  assert.deepEqual(digits(slopes.map(({ estimate }) => estimate)), ["0.1258", "0.0052"]);
});

Deno.test("Konstantopoulos 2011, Table 5 (page 71): three levels by maximum likelihood", () => {
  const { coefficients, components } = multilevel(effects, ml);
  assert.deepEqual(digits([coefficients[0]!.estimate, coefficients[0]!.standardError]), [
    "0.1845",
    "0.0805",
  ]);
  assert.deepEqual(digits(components.map(({ sigma2 }) => sigma2)), ["0.0577", "0.0329"]);
});

Deno.test("Konstantopoulos 2011, Table 5 (page 71): three levels with the year", () => {
  const { coefficients, components } = multilevel(effects, { ...ml, moderators: ["year"] });
  // The intercept is printed as 0.183, which seems to be a misprint.
  assert.deepEqual(digits(coefficients.map(({ estimate }) => estimate)), ["0.1780", "0.0051"]);
  assert.deepEqual(digits(coefficients.map(({ standardError }) => standardError)), [
    "0.0805",
    "0.0085",
  ]);
  assert.deepEqual(digits(components.map(({ sigma2 }) => sigma2)), ["0.0565", "0.0329"]);
});
