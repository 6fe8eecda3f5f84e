import { logLikelihood } from "./log_likelihood.ts";
import { totalTraces } from "./moments.ts";
import { restrictedScore } from "./restricted_score.ts";
import { rootTolerance, solveIncreasing } from "./solve_increasing.ts";
import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";

/** Step of the search for maxima; the score changes over about one factor of e in tau2. */
const ratio = 4;

interface Maximum {
  readonly tau2: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * All local maxima of the restricted likelihood that a walk over tau2 in steps of a factor of 4
 * tells apart, in rising order. Beyond its end the likelihood falls: there
 * N <= sumOfSquares / tau2^2 and D >= df / (tau2 + largest variance).
 */
function localMaxima(strata: Strata): readonly Maximum[] {
  const s = strata.sumOfSquares / strata.df;
  if (s === 0) return [{ tau2: 0, converged: true, iterations: 0 }];
  const end = (s + Math.sqrt(s * s + 4 * s * strata.largestVariance)) / 2 * (1 + 1e-9);
  const score = (tau2: number) => restrictedScore(strata, tau2);
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

/**
 * REML: the tau2 with the largest restricted likelihood (Viechtbauer 2005,
 * https://doi.org/10.3102/10769986030003261), 0 where it falls from the start.
 *
 * Newton's method on the score inside brackets that hold one maximum each; where there are
 * several, the likelihood itself decides, and of equals the smaller tau2 is taken. The standard
 * error is from the expected information.
 */
export function tau2RestrictedLikelihood(strata: Strata): Tau2Fit {
  const maxima = localMaxima(strata);
  let best = maxima[0]!;
  if (maxima.length > 1) {
    let highest = logLikelihood(strata, best.tau2).reml;
    for (const maximum of maxima.slice(1)) {
      const height = logLikelihood(strata, maximum.tau2).reml;
      if (height > highest) [best, highest] = [maximum, height];
    }
  }
  return {
    tau2: best.tau2,
    standardError: Math.sqrt(2 / totalTraces(strata, best.tau2).squaredTrace),
    fit: {
      converged: best.converged,
      iterations: best.iterations,
      tolerance: rootTolerance,
      reason: best.tau2 === 0 ? "at boundary" : best.converged ? "tolerance met" : "limit reached",
    },
    maxima: maxima.length,
  };
}
