import type { Tau2Estimator } from "../model/types.ts";

/**
 * Name of an estimator of tau², in words.
 *
 * @param estimator Code as in metafor.
 *
 * @example
 * ```ts
 * import { estimatorName } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(estimatorName("REML"), "restricted maximum likelihood");
 * ```
 */
export function estimatorName(estimator: Tau2Estimator): string {
  return names[estimator];
}

const names: Readonly<Record<Tau2Estimator, string>> = {
  DL: "DerSimonian–Laird",
  HE: "Hedges",
  HS: "Hunter–Schmidt",
  HSk: "Hunter–Schmidt, corrected for small samples",
  SJ: "Sidik–Jonkman",
  ML: "maximum likelihood",
  REML: "restricted maximum likelihood",
  EB: "empirical Bayes",
  PM: "Paule–Mandel",
  PMM: "Paule–Mandel, median-unbiased",
  GENQ: "generalised Q with given weights",
};
