import { deviationOfForm, type QuadraticForm, quadraticForm } from "./quadratic_form.ts";
import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";

/** A moment estimate, truncated at 0, as a record. */
export function closedFormFit(estimate: number, standardError: number): Tau2Fit {
  return {
    tau2: estimate > 0 ? estimate : 0,
    standardError,
    fit: {
      converged: true,
      iterations: 0,
      tolerance: 0,
      reason: estimate > 0 ? "closed form" : "at boundary",
    },
  };
}

/**
 * The tau2 at which a quadratic form of the residuals equals its expectation,
 * trace(P V) + tau2 trace(P), with the standard error of the moment estimate. DerSimonian and Kacker
 * (2007), https://doi.org/10.1016/j.cct.2006.04.004.
 */
export function tau2FromForm(form: QuadraticForm): Tau2Fit {
  const estimate = (form.q - form.traceV) / form.trace;
  const standardError = deviationOfForm(form, Math.max(0, estimate)) / form.trace;
  return closedFormFit(estimate, standardError);
}

/** The same from weights in the order of the strata. */
export function tau2FromWeights(strata: Strata, weights: ArrayLike<number>): Tau2Fit {
  return tau2FromForm(quadraticForm(strata, weights));
}
