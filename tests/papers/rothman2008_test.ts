// Rothman KJ, Greenland S, Lash TL. Modern Epidemiology, 3rd edition, 2008, chapter 15: tolbutamide and
// death (Table 15-1), smoking and coronary death (Table 15-2); intervals of 90 %. What the chapter
// prints otherwise stands beside the number, as metafor's test of this example names it.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { poolGlmm } from "../../lib/model/pool_glmm.ts";
import { poolMantelHaenszel } from "../../lib/model/pool_mantel_haenszel.ts";
import { poolMantelHaenszelRates } from "../../lib/model/pool_mantel_haenszel_rates.ts";
import { poolRateRatioGlmm } from "../../lib/model/pool_rate_ratio_glmm.ts";
import type { NotEstimable, PooledEffect } from "../../lib/model/types.ts";
import { type Cells, printed, tablesOf, twoRatesOf } from "./rows_of.ts";

const tolbutamide: Cells = [[8, 106, 5, 120], [22, 98, 16, 85]];
const smoking: Cells = [
  [32, 5.2407, 2, 1.8790],
  [104, 4.3248, 12, 1.0673],
  [206, 2.8612, 28, 0.5710],
  [186, 1.2663, 28, 0.2585],
  [102, 0.5317, 31, 0.1462],
];

function line(pooled: PooledEffect | NotEstimable): readonly number[] {
  assert(pooled.kind === "pooled-effect");
  return [pooled.estimate, pooled.interval.lower, pooled.interval.upper];
}

Deno.test("Rothman 2008, Table 15-1: risk differences and ratios of two age groups", () => {
  const effects = (measure: "RD" | "RR") =>
    effectSizes(tablesOf(tolbutamide), { measure }).studies.map(({ yi }) => yi);
  assert.deepEqual(printed(effects("RD"), 3), ["0.034", "0.036"]);
  assert.deepEqual(printed(effects("RR").map(Math.exp), 2), ["1.81", "1.19"]);
});

Deno.test("Rothman 2008, chapter 15: Mantel-Haenszel risk difference, risk ratio and odds ratio", () => {
  const by = (measure: "RD" | "RR" | "OR") =>
    line(poolMantelHaenszel(tablesOf(tolbutamide), { measure, level: 0.9 }));
  // The chapter prints the upper limit as 0.088.
  assert.deepEqual(printed(by("RD"), 3), ["0.035", "-0.018", "0.087"]);
  assert.deepEqual(printed(by("RR").map(Math.exp), 2), ["1.33", "0.87", "2.03"]);
  assert.deepEqual(printed(by("OR").map(Math.exp), 2), ["1.40", "0.84", "2.34"]);
});

Deno.test("Rothman 2008, chapter 15: tests of the two tables", () => {
  const pooled = poolMantelHaenszel(tablesOf(tolbutamide), { measure: "OR", continuity: false });
  assert(pooled.kind === "pooled-effect");
  assert.equal(pooled.tableTests?.cochranMantelHaenszel?.pValue.toFixed(3), "0.275");
  assert.equal(pooled.tableTests?.breslowDayTarone?.pValue.toFixed(3), "0.555");
});

Deno.test("Rothman 2008, chapter 15: conditional maximum likelihood odds ratio 1.40", () => {
  const exact = poolGlmm(tablesOf(tolbutamide), { model: "CM.EL", effects: "common" });
  assert(exact.kind === "pooled-glmm");
  assert.equal(Math.exp(exact.estimate).toFixed(2), "1.40");
  // R's Wald test (0.555) has its information from differences, ours (0.556) from the second moments.
  assert.equal(exact.heterogeneity?.wald?.pValue.toFixed(2), "0.56");
  assert.equal(exact.heterogeneity?.likelihoodRatio.pValue.toFixed(3), "0.554");
});

Deno.test("Rothman 2008, Table 15-2: rate ratios, and Mantel-Haenszel 1.42 (1.19 to 1.70)", () => {
  const rows = twoRatesOf(smoking);
  const ratios = effectSizes(rows, { measure: "IRR" }).studies.map(({ yi }) => Math.exp(yi));
  assert.deepEqual(printed(ratios, 1), ["5.7", "2.1", "1.5", "1.4", "0.9"]);
  const differences = effectSizes(rows, { measure: "IRD" }).studies.map(({ yi }) => yi);
  assert.deepEqual(printed(differences, 1), ["5.0", "12.8", "23.0", "38.6", "-20.2"]);
  const pooled = line(poolMantelHaenszelRates(rows, { level: 0.9 }));
  assert.deepEqual(printed(pooled.map(Math.exp), 2), ["1.42", "1.19", "1.70"]);
});

Deno.test("Rothman 2008, chapter 15: maximum likelihood rate ratio 1.43 (1.19 to 1.70)", () => {
  for (const model of ["UM.FS", "CM.EL"] as const) {
    const fit = poolRateRatioGlmm(twoRatesOf(smoking), { model, effects: "common", level: 0.9 });
    assert(fit.kind === "pooled-glmm");
    assert.deepEqual(
      printed([fit.estimate, fit.interval.lower, fit.interval.upper].map(Math.exp), 2),
      ["1.43", "1.19", "1.70"],
    );
    assert.equal(fit.heterogeneity?.likelihoodRatio.pValue.toFixed(3), "0.016");
  }
});
