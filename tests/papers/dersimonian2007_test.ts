// DerSimonian R, Kacker R. Random-effects model for meta-analysis of clinical trials: an update.
// Contemporary Clinical Trials 2007; 28: 105-114, https://doi.org/10.1016/j.cct.2006.04.004. CLASP
// (aspirin and pre-eclampsia); Tables 3 and 4, pages as metafor's test of this example names them.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { pool } from "../../lib/model/pool.ts";
import type { PooledEffect, Tau2Estimator } from "../../lib/model/types.ts";
import { type Cells, printed, tablesOf } from "./rows_of.ts";

const aspirin: Cells = [
  [5, 156, 8, 74],
  [5, 303, 17, 303],
  [12, 565, 9, 477],
  [69, 1570, 94, 1565],
  [9, 103, 11, 105],
  [313, 4659, 352, 4650],
];
const { studies } = effectSizes(tablesOf(aspirin), { measure: "OR" });

const by = (tau2: Tau2Estimator) => pool(studies, { tau2, interval: "wald" });

/** The two-step estimators: a moment estimator with the weights that the first one gives. */
function twoSteps(first: "HE" | "DL"): PooledEffect {
  const { tau2 } = by(first).heterogeneity;
  const weights = Object.fromEntries(studies.map(({ id, vi }) => [id, 1 / (vi + tau2)]));
  const second = pool(studies, { tau2: "GENQ", weights, interval: "wald" });
  return pool(studies, { tau2Value: second.heterogeneity.tau2, interval: "wald" });
}

Deno.test("DerSimonian and Kacker 2007, Tables 3 and 4 (pages 111 and 112): nine estimators", () => {
  const table: readonly (readonly [PooledEffect, readonly string[]])[] = [
    [by("PM"), ["0.3681", "-0.3811", "0.2060"]],
    [by("HE"), ["0.4410", "-0.4035", "0.2327"]],
    [by("DL"), ["0.2323", "-0.3240", "0.1540"]],
    [twoSteps("HE"), ["0.3831", "-0.3861", "0.2115"]],
    [twoSteps("DL"), ["0.3254", "-0.3655", "0.1901"]],
    [by("EB"), ["0.3681", "-0.3811", "0.2060"]],
    [by("REML"), ["0.1843", "-0.2980", "0.1343"]],
    [by("HS"), ["0.1330", "-0.2666", "0.1125"]],
    [by("SJ"), ["0.4572", "-0.4079", "0.2386"]],
  ];
  for (const [{ heterogeneity: { tau2 }, estimate, standardError }, expected] of table) {
    assert.deepEqual(printed([Math.sqrt(tau2), estimate, standardError], 4), expected);
  }
});

// metafor's iteration stops at tau = 0.0023 and -0.1974; the likelihood falls from 0 on.
Deno.test("DerSimonian and Kacker 2007, Table 4 (page 112): maximum likelihood is at no heterogeneity", () => {
  const { heterogeneity, estimate, standardError, logLikelihood } = by("ML");
  assert.equal(heterogeneity.tau2, 0);
  assert.deepEqual(printed([estimate, standardError], 3), ["-0.197", "0.069"]);
  const there = pool(studies, { tau2Value: 0.0023 ** 2 }).logLikelihood!.ml;
  assert.ok(logLikelihood!.ml > there);
});
