import type { SignedRanks } from "./signed_ranks.ts";

/** Estimators of the number of missing studies by the names of Duval and Tweedie. */
export type MissingEstimator = "L0" | "R0" | "Q0";

/** Estimated number of missing studies, before rounding. */
export interface MissingStudies {
  /** NaN or infinite where the estimator does not exist. */
  readonly count: number;
  readonly standardError: number;
}

type Estimate = (ranks: SignedRanks, k: number) => MissingStudies;

/** Variance of the rank sum when `count` studies are missing (Duval and Tweedie 2000, appendix). */
function rankSumVariance(k: number, count: number): number {
  const n = count;
  return (k * (k + 1) * (2 * k + 1) + 10 * n ** 3 + 27 * n ** 2 + 17 * n - 18 * k * n ** 2 -
    18 * k * n + 6 * k ** 2 * n) / 24;
}

/** From the length of the run of the most distant effects on one side. */
const r0: Estimate = ({ largestRankBelow }, k) => {
  const count = largestRankBelow === 0 ? Infinity : k - largestRankBelow - 1;
  return { count, standardError: Math.sqrt(2 * Math.max(0, count) + 2) };
};

/** Linear in the rank sum. */
const l0: Estimate = ({ rankSumAbove }, k) => {
  const count = (4 * rankSumAbove - k * (k + 1)) / (2 * k - 1);
  return { count, standardError: 4 * Math.sqrt(rankSumVariance(k, count)) / (2 * k - 1) };
};

/** Quadratic in the rank sum. */
const q0: Estimate = ({ rankSumAbove }, k) => {
  const count = k - 0.5 - Math.sqrt(2 * k * k - 4 * rankSumAbove + 0.25);
  return {
    count,
    standardError: 2 * Math.sqrt(rankSumVariance(k, count)) /
      Math.sqrt((k - 0.5) ** 2 - count * (2 * k - count - 1)),
  };
};

/** Duval and Tweedie (2000), https://doi.org/10.1111/j.0006-341X.2000.00455.x */
export const missingEstimators: Readonly<Record<MissingEstimator, Estimate>> = {
  L0: l0,
  R0: r0,
  Q0: q0,
};
