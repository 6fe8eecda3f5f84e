import { normalUpperTail } from "../distribution/normal.ts";
import { kendall, kendallTest } from "./kendall.ts";
import type { RankCorrelation } from "./small_study_types.ts";
import { weightedMean } from "./weighted_mean.ts";

/** A computed rank test. */
export interface RankOutcome {
  readonly kind: "rank";
  readonly statistic: number;
  readonly pValue: number;
  readonly rankCorrelation: RankCorrelation;
}

/**
 * Rank correlation of x and y. Answers with a reason where there is no test.
 *
 * @param reference "normal" always (R meta), or "exact" where there are no ties (metafor).
 */
export function rankOutcome(
  x: Float64Array,
  y: Float64Array,
  reference: "normal" | "exact",
): RankOutcome | string {
  const k = x.length;
  if (k < 3) return `a rank correlation needs 3 studies or more, and there are ${k}`;
  const correlation = kendall(x, y);
  const { score, tau, variance, ties } = correlation;
  if (!Number.isFinite(tau) || !(variance > 0)) {
    return "all studies have the same effect or the same precision, so that there are no ranks";
  }
  const scoreError = Math.sqrt(variance);
  const statistic = score / scoreError;
  const { pValue, method } = reference === "normal"
    ? { pValue: 2 * normalUpperTail(Math.abs(statistic)), method: "normal" as const }
    : kendallTest(correlation, k);
  return {
    kind: "rank",
    statistic,
    pValue,
    rankCorrelation: { tau, score, scoreError, ties, pValueMethod: method },
  };
}

/**
 * The rank test of Begg and Mazumdar (1994), https://doi.org/10.2307/2533446: standardised deviation
 * from the common effect against the sampling variance.
 */
export function beggOutcome(
  effects: Float64Array,
  variances: Float64Array,
  reference: "normal" | "exact",
): RankOutcome | string {
  if (effects.length < 3) return rankOutcome(effects, variances, reference);
  const { mean, variance } = weightedMean(effects, variances);
  const deviates = effects.map((effect, i) =>
    (effect - mean) / Math.sqrt(variances[i]! - variance)
  );
  // One study with all of the weight leaves no variance for its deviation.
  if (!deviates.every(Number.isFinite)) {
    return "one study has all of the weight, so that its deviation has no variance";
  }
  return rankOutcome(deviates, variances, reference);
}
