import { solveIncreasing, type ValueAndSlope } from "./solve_increasing.ts";
import type { Strata } from "./strata.ts";

/** Step of the search for maxima; the score changes over about one factor of e in tau2. */
const ratio = 4;

/** A local maximum of a likelihood in tau2. */
export interface Maximum {
  readonly tau2: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * All local maxima of a likelihood in tau2 that a walk in steps of a factor of 4 tells apart, in
 * rising order; at least one.
 *
 * @param score D / N - 1, as in restrictedScore and fullScore.
 * @param spread Sum of squared residuals over what D counts. Beyond the end of the walk the
 *   likelihood falls: there N <= sum of squares / tau2^2 and D >= count / (tau2 + largest variance).
 */
export function likelihoodMaxima(
  strata: Strata,
  score: (tau2: number) => ValueAndSlope,
  spread: number,
): readonly Maximum[] {
  if (spread === 0) return [{ tau2: 0, converged: true, iterations: 0 }];
  const end = (spread + Math.sqrt(spread * spread + 4 * spread * strata.largestVariance)) / 2 *
    (1 + 1e-9);
  const maxima: Maximum[] = [];
  let left = 0;
  let atLeft = score(0).value;
  if (atLeft >= 0) maxima.push({ tau2: 0, converged: true, iterations: 0 });
  for (let right = strata.smallestVariance / ratio; left < end; right *= ratio) {
    right = Math.min(right, end);
    const atRight = score(right).value;
    if (atLeft < 0 && atRight >= 0) {
      const start = left - atLeft * (right - left) / (atRight - atLeft);
      const { root, converged, iterations } = solveIncreasing(score, left, right, start);
      maxima.push({ tau2: root, converged, iterations });
    }
    left = right;
    atLeft = atRight;
  }
  return maxima;
}

/** The highest of the maxima; of equals the first. */
export function highestMaximum(
  maxima: readonly Maximum[],
  height: (tau2: number) => number,
): Maximum {
  let best = maxima[0]!;
  if (maxima.length === 1) return best;
  let highest = height(best.tau2);
  for (let i = 1; i < maxima.length; i++) {
    const maximum = maxima[i]!;
    const value = height(maximum.tau2);
    if (value > highest) [best, highest] = [maximum, value];
  }
  return best;
}
