// Viechtbauer W. Confidence intervals for the amount of heterogeneity in meta-analysis. Statistics in
// Medicine 2007; 26: 37-52, https://doi.org/10.1002/sim.2514. Diuretics and pre-eclampsia (Collins
// 1985); Table II on page 44 as metafor's test of this example prints it, with fewer steps of rounding.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { pool } from "../../lib/model/pool.ts";
import type { PoolingChoices } from "../../lib/model/types.ts";
import { type Cells, printed, tablesOf } from "./rows_of.ts";

const preEclampsia: Cells = [
  [14, 131, 14, 136],
  [21, 385, 17, 134],
  [14, 57, 24, 48],
  [6, 38, 18, 40],
  [12, 1011, 35, 760],
  [138, 1370, 175, 1336],
  [15, 506, 20, 524],
  [6, 108, 2, 103],
  [65, 153, 40, 102],
];
const { studies } = effectSizes(tablesOf(preEclampsia), { measure: "OR" });

Deno.test("Viechtbauer 2007, Table II (page 44): tau2 by DL, ML, REML and SJ", () => {
  const found = (["DL", "ML", "REML", "SJ"] as const)
    .map((tau2) => pool(studies, { tau2 }).heterogeneity.tau2);
  assert.deepEqual(printed(found, 3), ["0.230", "0.239", "0.301", "0.456"]);
});

Deno.test("Viechtbauer 2007, Table II (page 44): Q-profile and profile likelihood intervals of tau2", () => {
  const limits = (choices: PoolingChoices) => {
    const { lower, upper } = pool(studies, choices).heterogeneity.tau2Interval!;
    return printed([lower, upper], 3);
  };
  assert.deepEqual(limits({ tau2: "DL", tau2Interval: "q-profile" }), ["0.072", "2.203"]);
  const profile = "profile-likelihood" as const;
  assert.deepEqual(limits({ tau2: "ML", tau2Interval: profile }), ["0.027", "1.131"]);
  assert.deepEqual(limits({ tau2: "REML", tau2Interval: profile }), ["0.043", "1.475"]);
});

Deno.test("Viechtbauer 2007, Table II (page 44): Wald intervals show the standard errors of tau2", () => {
  const limits = (tau2: "ML" | "REML") => {
    const { heterogeneity } = pool(studies, { tau2 });
    const half = 1.96 * heterogeneity.tau2StandardError!;
    return printed([heterogeneity.tau2 - half, heterogeneity.tau2 + half], 3);
  };
  assert.deepEqual(limits("ML"), ["-0.101", "0.578"]);
  assert.deepEqual(limits("REML"), ["-0.131", "0.732"]);
});
