import { fullScore } from "./full_score.ts";
import { highestMaximum, likelihoodMaxima, type Maximum } from "./likelihood_maxima.ts";
import { logLikelihood } from "./log_likelihood.ts";
import { totalTraces } from "./moments.ts";
import { restrictedScore } from "./restricted_score.ts";
import { rootTolerance } from "./solve_increasing.ts";
import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";

/** Which likelihood of the normal-normal model is maximised. */
export type Likelihood = "ml" | "reml";

/** Local maxima of the likelihood in tau2, in rising order. */
export function maximaOf(strata: Strata, likelihood: Likelihood): readonly Maximum[] {
  return likelihood === "reml"
    ? likelihoodMaxima(
      strata,
      (tau2) => restrictedScore(strata, tau2),
      strata.sumOfSquares / strata.df,
    )
    : likelihoodMaxima(
      strata,
      (tau2) => fullScore(strata, tau2, null),
      strata.sumOfSquares / strata.variances.length,
    );
}

function sumOfSquaredWeights({ variances }: Strata, tau2: number): number {
  let total = 0;
  for (let i = 0; i < variances.length; i++) total += 1 / (variances[i]! + tau2) ** 2;
  return total;
}

/** The highest maximum with its standard error from the expected information. */
function fitOf(strata: Strata, likelihood: Likelihood): Tau2Fit {
  const maxima = maximaOf(strata, likelihood);
  const best = highestMaximum(maxima, (tau2) => logLikelihood(strata, tau2)[likelihood]);
  const information = likelihood === "reml"
    ? totalTraces(strata, best.tau2).squaredTrace
    : sumOfSquaredWeights(strata, best.tau2);
  return {
    tau2: best.tau2,
    standardError: Math.sqrt(2 / information),
    fit: {
      converged: best.converged,
      iterations: best.iterations,
      tolerance: rootTolerance,
      reason: best.tau2 === 0 ? "at boundary" : best.converged ? "tolerance met" : "limit reached",
    },
    maxima: maxima.length,
  };
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
  return fitOf(strata, "reml");
}

/**
 * ML: the tau2 with the largest full likelihood, found as REML is; too small on average (Hardy and
 * Thompson 1996, https://doi.org/10.1002/(SICI)1097-0258(19960330)15:6%3C619::AID-SIM188%3E3.0.CO;2-A).
 */
export function tau2FullLikelihood(strata: Strata): Tau2Fit {
  return fitOf(strata, "ml");
}
