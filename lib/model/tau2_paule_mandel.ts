import { tau2WhereQ } from "./generalised_q.ts";
import { totalMoments } from "./moments.ts";
import { rootTolerance } from "./solve_increasing.ts";
import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";

/**
 * PM: the tau2 at which the generalised Q equals its degrees of freedom, 0 when Cochran's Q is
 * smaller. Paule and Mandel (1982), https://doi.org/10.6028/jres.087.022. The same equation defines
 * the empirical Bayes estimator of Morris (1983), whose standard error is given.
 */
export function tau2PauleMandel(strata: Strata): Tau2Fit {
  const { df } = strata;
  const solution = tau2WhereQ(strata, df, totalMoments(strata, 0).q);
  const tau2 = solution?.root ?? 0;
  const { weightSum } = totalMoments(strata, tau2);
  return {
    tau2,
    standardError: strata.variances.length * Math.sqrt(2 / df) / weightSum,
    fit: {
      converged: solution?.converged ?? true,
      iterations: solution?.iterations ?? 0,
      tolerance: rootTolerance,
      reason: solution === null
        ? "at boundary"
        : solution.converged
        ? "tolerance met"
        : "limit reached",
    },
  };
}
