// Stijnen T, Hamza TH, Ozdemir P. Random effects meta-analysis of event outcome in the framework of the
// generalized linear mixed model with applications in sparse data. Statistics in Medicine 2010; 29:
// 3046-3067, https://doi.org/10.1002/sim.4040. Catheter infections (Niel-Weise 2007, 2008), data as in
// R's metadat; pages and tables, and what the paper prints otherwise, as metafor's test names them.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { pool } from "../../lib/model/pool.ts";
import { poolGlmm } from "../../lib/model/pool_glmm.ts";
import { poolProportionGlmm } from "../../lib/model/pool_proportion_glmm.ts";
import { poolRateGlmm } from "../../lib/model/pool_rate_glmm.ts";
import { poolRateRatioGlmm } from "../../lib/model/pool_rate_ratio_glmm.ts";
import type { NotEstimableGlmm, PooledGlmm } from "../../lib/model/glmm_types.ts";
import type { StudyEffect } from "../../lib/effect/types.ts";
import {
  type Cells,
  exchanged,
  printed,
  proportionsOf,
  ratesOf,
  tablesOf,
  twoRatesOf,
} from "./rows_of.ts";

const infections: Cells = [
  [0, 116, 3, 117],
  [1, 44, 3, 35],
  [2, 208, 9, 195],
  [0, 130, 7, 136],
  [5, 151, 6, 157],
  [1, 98, 4, 139],
  [1, 174, 3, 177],
  [1, 74, 2, 39],
  [1, 97, 19, 103],
  [1, 113, 2, 122],
  [0, 66, 7, 64],
  [0, 70, 1, 58],
  [3, 188, 5, 175],
  [6, 187, 11, 180],
  [0, 118, 0, 105],
  [0, 252, 1, 262],
  [1, 345, 3, 362],
  [4, 64, 1, 69],
];
const days: Cells = [
  [7, 1.344, 11, 1.988],
  [8, 1.600, 8, 1.461],
  [3, 12.012, 14, 10.962],
  [6, 1.536, 10, 1.503],
  [1, 0.370, 1, 0.483],
  [1, 0.729, 8, 0.913],
  [17, 6.760, 15, 6.840],
  [3, 1.107, 7, 1.015],
  [2, 0.320, 3, 0.440],
];

/** Estimate, standard error and tau2, normal model with REML. */
function normal(studies: readonly StudyEffect[], digits: number) {
  const { estimate, standardError, heterogeneity } = pool(studies, { interval: "wald" });
  return [...printed([estimate, standardError], digits), heterogeneity.tau2.toFixed(3)];
}

function mixed(fit: PooledGlmm | NotEstimableGlmm, digits: number, digitsOfTau2: number) {
  assert(fit.kind === "pooled-glmm");
  return [
    ...printed([fit.estimate, fit.standardError], digits),
    fit.tau2.toFixed(digitsOfTau2),
  ];
}

Deno.test("Stijnen 2010, Table II (page 3050): logit of infections, normal and binomial models", () => {
  const [control, treated] = [exchanged(infections), infections].map(proportionsOf);
  const logits = (rows: typeof control) => effectSizes(rows!, { measure: "PLO" }).studies;
  assert.deepEqual(normal(logits(control), 2), ["-3.30", "0.24", "0.663"]);
  assert.deepEqual(normal(logits(treated), 2), ["-4.26", "0.26", "0.393"]);
  assert.deepEqual(mixed(poolProportionGlmm(control!), 2, 2), ["-3.50", "0.26", "0.81"]);
  assert.deepEqual(mixed(poolProportionGlmm(treated!), 2, 2), ["-4.81", "0.36", "0.83"]);
});

Deno.test("Stijnen 2010, Table III (page 3052): odds ratio, normal, exact and approximate models", () => {
  const { studies } = effectSizes(tablesOf(infections), { measure: "OR", dropDoubleZero: true });
  const { estimate, standardError, heterogeneity } = pool(studies, { interval: "wald" });
  // The paper prints 0.244 as the standard error.
  assert.deepEqual(printed([estimate, standardError], 3), ["-0.980", "0.243"]);
  assert.equal(Math.sqrt(heterogeneity.tau2).toFixed(2), "0.19");
  const by = (model: "CM.EL" | "CM.AL") => {
    const fit = poolGlmm(tablesOf(infections), { model });
    assert(fit.kind === "pooled-glmm");
    return [
      ...printed([fit.estimate, fit.standardError], 3),
      Math.sqrt(fit.tau2).toFixed(2),
    ];
  };
  assert.deepEqual(by("CM.EL"), ["-1.353", "0.351", "0.83"]);
  // The paper prints 0.77 as tau.
  assert.deepEqual(by("CM.AL"), ["-1.303", "0.339", "0.78"]);
});

Deno.test("Stijnen 2010, Table VII (page 3054): rates per 1,000 days, normal and Poisson models", () => {
  const [control, treated] = [exchanged(days), days].map(ratesOf);
  const logs = (rows: typeof control) => effectSizes(rows!, { measure: "IRLN" }).studies;
  assert.deepEqual(normal(logs(control), 3), ["1.468", "0.243", "0.370"]);
  assert.deepEqual(normal(logs(treated), 3), ["0.981", "0.326", "0.639"]);
  // The paper prints tau2 as 0.316, and 0.850 for 0.849.
  assert.deepEqual(mixed(poolRateGlmm(control!), 3, 3), ["1.401", "0.231", "0.317"]);
  assert.deepEqual(mixed(poolRateGlmm(treated!), 3, 3), ["0.849", "0.330", "0.654"]);
});

Deno.test("Stijnen 2010, Table VIII (page 3055): rate ratio, normal and conditional models", () => {
  const { studies } = effectSizes(twoRatesOf(days), { measure: "IRR" });
  const { estimate, heterogeneity } = pool(studies, { interval: "wald" });
  assert.equal(estimate.toFixed(3), "-0.396");
  assert.equal(Math.sqrt(heterogeneity.tau2).toFixed(2), "0.31");
  const fit = poolRateRatioGlmm(twoRatesOf(days), { model: "CM.EL", interval: "wald" });
  assert(fit.kind === "pooled-glmm");
  assert.deepEqual(printed([fit.estimate, fit.standardError], 3), ["-0.476", "0.238"]);
  assert.deepEqual(
    printed([fit.estimate, fit.interval.lower, fit.interval.upper].map(Math.exp), 2),
    ["0.62", "0.39", "0.99"],
  );
});
