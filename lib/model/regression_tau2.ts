import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { tau2OfLikelihood } from "./regression_tau2_likelihood.ts";
import { tau2OfMoments } from "./regression_tau2_moments.ts";
import { tau2OfQ } from "./regression_tau2_q.ts";
import type { RegressionTau2Fit } from "./regression_tau2_types.ts";
import type { RegressionSystem, WeightedFit } from "./regression_weighted.ts";
import type { RegressionTau2 } from "./regression_types.ts";

/** tau2 by any of the estimators; needs more studies than coefficients. */
export function regressionTau2(
  method: RegressionTau2,
  system: RegressionSystem,
  room: WeightedFit,
): RegressionTau2Fit {
  const df = system.k - system.p;
  switch (method) {
    case "ML":
    case "REML":
      return tau2OfLikelihood(method, system, room);
    // The equation of the empirical Bayes estimator (Morris 1983) is that of Paule and Mandel.
    case "EB":
    case "PM":
      return tau2OfQ(df, system, room);
    case "PMM":
      return tau2OfQ(chiSquaredQuantile(0.5, df), system, room);
    default:
      return tau2OfMoments(method, system, room);
  }
}
