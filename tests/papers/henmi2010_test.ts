// Henmi M, Copas JB. Confidence intervals for random effects meta-analysis and robustness to publication
// bias. Statistics in Medicine 2010; 29: 2969-2983, https://doi.org/10.1002/sim.4029. P6 acupoint
// stimulation against nausea (Lee 2004), data as in R's metadat; page as metafor's test names it.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { henmiCopas } from "../../lib/model/henmi_copas.ts";
import { pool } from "../../lib/model/pool.ts";
import type { Interval } from "../../lib/model/types.ts";
import { type Cells, printed, tablesOf } from "./rows_of.ts";

const nausea: Cells = [
  [18, 100, 20, 100],
  [5, 50, 18, 50],
  [9, 20, 7, 20],
  [32, 135, 31, 139],
  [9, 23, 10, 23],
  [11, 18, 12, 18],
  [69, 122, 80, 122],
  [3, 25, 12, 25],
  [1, 30, 1, 30],
  [11, 30, 19, 30],
  [7, 44, 16, 39],
  [4, 47, 6, 47],
  [1, 30, 13, 30],
  [24, 40, 71, 80],
  [16, 50, 53, 88],
  [28, 110, 25, 111],
];
const { studies } = effectSizes(tablesOf(nausea), { measure: "OR" });
const line = (answer: { readonly estimate: number; readonly interval: Interval }) =>
  printed([answer.estimate, answer.interval.lower, answer.interval.upper], 3);

Deno.test("Henmi and Copas 2010, page 2978: DerSimonian and Laird, -0.679 (-1.066 to -0.291)", () => {
  const pooled = pool(studies, { tau2: "DL", interval: "wald" });
  assert.equal(pooled.heterogeneity.tau2.toFixed(4), "0.3325");
  assert.deepEqual(line(pooled), ["-0.679", "-1.066", "-0.291"]);
});

Deno.test("Henmi and Copas 2010, page 2978: their interval, -0.514 (-0.999 to -0.030)", () => {
  const { estimate, interval } = henmiCopas(studies);
  assert.equal(estimate.toFixed(4), "-0.5145");
  // R's search of the quantile stops in the fifth digit.
  assert.deepEqual(printed([interval.lower, interval.upper], 3), ["-0.999", "-0.030"]);
});
