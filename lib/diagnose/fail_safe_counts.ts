import { normalUpperTail } from "../distribution/normal.ts";
import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { sum } from "../numeric/sum.ts";
import type { StudyColumns } from "../model/study_columns.ts";
import { weightedMean } from "./weighted_mean.ts";

/** What a closed formula says, before rounding up. */
export interface FailSafeCount {
  readonly n: number;
  readonly estimate: number | null;
  readonly pValue: number | null;
  readonly target: number | null;
}

/** Stouffer's z of all studies falls to the one-sided alpha. */
export function rosenthal({ effects, variances }: StudyColumns, alpha: number): FailSafeCount {
  const k = effects.length;
  const z = Math.abs(sum(effects.map((effect, i) => effect / Math.sqrt(variances[i]!)))) /
    Math.sqrt(k);
  return {
    n: k * (z / normalUpperQuantile(alpha)) ** 2 - k,
    estimate: null,
    pValue: normalUpperTail(z),
    target: null,
  };
}

/** The mean falls to a target; half of the mean when none is given. */
export function orwin(
  { effects, variances }: StudyColumns,
  weighted: boolean,
  target: number | undefined,
): FailSafeCount {
  const k = effects.length;
  const estimate = weighted ? weightedMean(effects, variances).mean : sum(effects) / k;
  const aim = target === undefined ? estimate / 2 : Math.sign(estimate) * Math.abs(target);
  return {
    n: estimate === 0 ? 0 : k * (estimate - aim) / aim,
    estimate,
    pValue: null,
    target: aim,
  };
}

/** The z of the common effect falls to the two-sided alpha, each study added having mean weight. */
export function rosenberg({ effects, variances }: StudyColumns, alpha: number): FailSafeCount {
  const { mean, variance } = weightedMean(effects, variances);
  const z = mean / Math.sqrt(variance);
  return {
    n: effects.length * ((z / normalUpperQuantile(alpha / 2)) ** 2 - 1),
    estimate: mean,
    pValue: 2 * normalUpperTail(Math.abs(z)),
    target: null,
  };
}
