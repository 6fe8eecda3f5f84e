import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { findRoot } from "../numeric/find_root.ts";
import { logLikelihood } from "./log_likelihood.ts";
import type { Strata } from "./strata.ts";
import { type Likelihood, maximaOf } from "./tau2_likelihood.ts";
import type { Interval } from "./types.ts";

/**
 * Profile likelihood interval of tau2: the values at which twice the log-likelihood lies at most the
 * quantile of chi-squared with one degree of freedom below its maximum (Hardy and Thompson 1996,
 * https://doi.org/10.1002/(SICI)1097-0258(19960330)15:6%3C619::AID-SIM188%3E3.0.CO;2-A; Viechtbauer
 * 2007, https://doi.org/10.1002/sim.2514). Where the likelihood has several maxima, the interval
 * holds all that are high enough.
 */
export function tau2ProfileInterval(
  strata: Strata,
  likelihood: Likelihood,
  level: number,
): Interval {
  const height = (tau2: number) => logLikelihood(strata, tau2)[likelihood];
  const peaks = maximaOf(strata, likelihood).map(({ tau2 }) => ({ tau2, height: height(tau2) }));
  const highest = Math.max(...peaks.map((peak) => peak.height));
  const floor = highest - 0.5 * chiSquaredQuantile(level, 1);
  const inside = peaks.filter((peak) => peak.height >= floor).map(({ tau2 }) => tau2);
  const excess = (tau2: number) => height(tau2) - floor;
  const first = inside[0]!;
  const last = inside.at(-1)!;
  let beyond = Math.max(2 * last, strata.sumOfSquares / strata.df, strata.smallestVariance);
  while (excess(beyond) > 0) beyond *= 2;
  return {
    lower: excess(0) >= 0 ? 0 : findRoot(excess, 0, first, { tolerance: 1e-13 * first }).root,
    upper: findRoot(excess, last, beyond, { tolerance: 1e-13 * beyond }).root,
    level,
    method: "profile-likelihood",
    df: null,
  };
}
