import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { tau2WhereQ } from "./generalised_q.ts";
import type { Strata } from "./strata.ts";
import type { Interval } from "./types.ts";

/**
 * Q-profile interval of tau2: the values at which the generalised Q equals the quantiles of its
 * chi-squared distribution (Viechtbauer 2007, https://doi.org/10.1002/sim.2514). A limit is 0 where
 * Cochran's Q lies below the quantile; where it lies below both, the interval is 0 to 0.
 */
export function qProfile(strata: Strata, cochranQ: number, level: number): Interval {
  const { df } = strata;
  const tail = (1 - level) / 2;
  const solve = (p: number) => tau2WhereQ(strata, chiSquaredQuantile(p, df), cochranQ)?.root ?? 0;
  return { lower: solve(1 - tail), upper: solve(tail), level, method: "q-profile", df };
}
