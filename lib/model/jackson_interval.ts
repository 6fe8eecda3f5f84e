import { findRoot } from "../numeric/find_root.ts";
import { quadraticForm } from "./quadratic_form.ts";
import { quadraticFormCdf } from "./quadratic_form_cdf.ts";
import type { Strata } from "./strata.ts";
import type { Interval } from "./types.ts";

/**
 * The tau2 at which P(Q > q) = `tail` for the generalised Q and its observed value q; 0 where it is
 * larger at tau2 = 0 already. P(Q > q) rises with tau2.
 */
function tau2WhereTail(strata: Strata, weights: Float64Array, q: number, tail: number): number {
  const excess = (tau2: number) => 1 - quadraticFormCdf(strata, weights, tau2, q) - tail;
  if (q === 0 || excess(0) >= 0) return 0;
  let upper = Math.max(strata.sumOfSquares / strata.df, strata.smallestVariance);
  let lower = 0;
  while (excess(upper) < 0) {
    lower = upper;
    upper *= 4;
  }
  return findRoot(excess, lower, upper, { tolerance: 1e-13 * upper }).root;
}

/**
 * Interval of tau2 from the exact distribution of a generalised Q with fixed weights.
 * "biggerstaff-jackson": weights 1 / vi, those of Cochran's Q (Biggerstaff and Jackson 2008,
 * https://doi.org/10.1002/sim.3428); "jackson": 1 / root of vi (Jackson 2013,
 * https://doi.org/10.1002/jrsm.1081). A limit is 0 where no larger value is needed. One stratum.
 */
export function jacksonInterval(
  strata: Strata,
  method: "biggerstaff-jackson" | "jackson",
  level: number,
): Interval {
  const weights = strata.variances.map((variance) =>
    1 / (method === "jackson" ? Math.sqrt(variance) : variance)
  );
  const { q } = quadraticForm(strata, weights);
  const tail = (1 - level) / 2;
  return {
    lower: tau2WhereTail(strata, weights, q, tail),
    upper: tau2WhereTail(strata, weights, q, 1 - tail),
    level,
    method,
    df: null,
  };
}
