import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { tau2WhereQ } from "./generalised_q.ts";
import { totalMoments } from "./moments.ts";
import { rootTolerance } from "./solve_increasing.ts";
import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";

/** The tau2 at which the generalised Q equals a target, 0 when Cochran's Q is smaller. */
function whereQ(strata: Strata, target: number): Tau2Fit {
  const { df } = strata;
  const solution = tau2WhereQ(strata, target, totalMoments(strata, 0).q);
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

/**
 * PM: the tau2 at which the generalised Q equals its degrees of freedom, 0 when Cochran's Q is
 * smaller. Paule and Mandel (1982), https://doi.org/10.6028/jres.087.022. The same equation defines
 * EB, the empirical Bayes estimator of Morris (1983), https://doi.org/10.2307/2287098, whose
 * standard error is given.
 */
export function tau2PauleMandel(strata: Strata): Tau2Fit {
  return whereQ(strata, strata.df);
}

/**
 * PMM: the tau2 at which the generalised Q equals the median of its chi-squared distribution, so
 * that it is too large as often as too small. Viechtbauer (2021), Median-unbiased estimators for the
 * amount of heterogeneity in meta-analysis, European Congress of Methodology, Valencia.
 */
export function tau2MedianPauleMandel(strata: Strata): Tau2Fit {
  return whereQ(strata, chiSquaredQuantile(0.5, strata.df));
}
