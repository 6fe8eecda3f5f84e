import { normalUpperTail } from "../distribution/normal.ts";
import { mostPrecise } from "../model/strata.ts";
import { kendall, kendallTest } from "./kendall.ts";
import type { RankCorrelation } from "./small_study_types.ts";

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
  return rankOutcome(standardisedDeviations(effects, variances), variances, reference);
}

/**
 * (yi - mean) / sqrt(vi - variance of the mean). Effects are measured from that of the most precise
 * study, and its own share of the weight is left out of its sums, so that it keeps its digits where
 * it has nearly all of the weight.
 */
function standardisedDeviations(effects: Float64Array, variances: Float64Array): Float64Array {
  const centre = mostPrecise(variances);
  let [rest, total] = [0, 0];
  for (let i = 0; i < effects.length; i++) {
    if (i === centre) continue;
    const w = 1 / variances[i]!;
    rest += w;
    total += w * (effects[i]! - effects[centre]!);
  }
  const weight = rest + 1 / variances[centre]!;
  const shift = total / weight;
  return effects.map((effect, i) => {
    const others = i === centre ? rest : weight - 1 / variances[i]!;
    return (effect - effects[centre]! - shift) / Math.sqrt(variances[i]! * (others / weight));
  });
}
