// van Houwelingen HC, Zwinderman KH, Stijnen T. A bivariate approach to meta-analysis. Statistics in
// Medicine 1993; 12: 2273-2284, https://doi.org/10.1002/sim.4780122405. Endoscopic treatment of
// bleeding ulcers (Collins 1985), data as in R's metadat; pages as metafor's test names them.
import assert from "node:assert/strict";
import { poolGlmm } from "../../lib/model/pool_glmm.ts";
import { assertNear } from "../assert_near.ts";
import { type Cells, exchanged, printed, tablesOf } from "./rows_of.ts";

/** Rebleeding among the treated, then the untreated patients. */
const rebleeding: Cells = [
  [8, 50, 16, 50],
  [11, 56, 12, 53],
  [5, 18, 1, 12],
  [2, 14, 6, 15],
  [12, 33, 10, 36],
  [9, 40, 11, 48],
  [7, 20, 8, 20],
  [5, 46, 12, 47],
  [0, 18, 3, 19],
  [9, 45, 3, 43],
  [10, 21, 8, 19],
  [44, 153, 30, 132],
  [0, 14, 0, 14],
  [1, 10, 4, 9],
  [4, 24, 5, 24],
  [14, 78, 21, 80],
  [50, 259, 51, 260],
  [3, 10, 1, 11],
  [6, 31, 12, 29],
  [16, 51, 15, 54],
  [16, 106, 15, 107],
  [6, 33, 7, 39],
  [11, 36, 5, 26],
  [3, 34, 13, 31],
  [2, 15, 3, 14],
];
const rows = tablesOf(exchanged(rebleeding));
const choices = { model: "CM.EL", interval: "wald" } as const;

Deno.test("van Houwelingen 1993, page 2275: conditional likelihood, one odds ratio", () => {
  const fit = poolGlmm(rows, { ...choices, effects: "common" });
  assert(fit.kind === "pooled-glmm");
  assert.deepEqual(printed([fit.estimate, fit.logLikelihood], 3), ["0.122", "-53.679"]);
  // The paper prints 0.099 and -0.073. The conditional variances of the events, summed in R 4.2.2 at
  // the estimate, are an information of 0.09955789399^-2.
  assert.deepEqual(printed([fit.standardError, fit.interval.lower], 2), ["0.10", "-0.07"]);
  assertNear(fit.standardError, 0.09955789399, 1e-7);
});

Deno.test("van Houwelingen 1993, page 2277: conditional likelihood, normal odds ratios", () => {
  const fit = poolGlmm(rows, choices);
  assert(fit.kind === "pooled-glmm");
  const { estimate, standardError, interval, tau2, logLikelihood } = fit;
  assert.deepEqual(printed([standardError, tau2], 3), ["0.136", "0.119"]);
  // The paper prints 0.175 (-0.092 to 0.441) and -52.989; metafor 3.8.1 finds 0.17440621 and
  // -52.99008615, as here.
  assert.deepEqual(printed([estimate, interval.lower, interval.upper], 2), [
    "0.17",
    "-0.09",
    "0.44",
  ]);
  assertNear(estimate, 0.17440621, 1e-6);
  assertNear(logLikelihood, -52.99008615, 1e-9);
});
