import type { GlmmFit } from "./glmm_fit.ts";
import type { GlmmChoicesInForce } from "./glmm_types.ts";

/** Below this number of studies tau2 is said to rest on few studies. */
const few = 5;

/** Beyond this, on a logarithmic scale, study effects differ by factors of thousands. */
const enormousTau = 5;

/** What a careful reader must know of a fitted mixed model, in sentences. */
export function glmmWarnings(
  choices: GlmmChoicesInForce,
  { fit, tau, standardError }: GlmmFit,
  k: number,
  intervalMethod: string,
  profiled: boolean,
): readonly string[] {
  const warnings: string[] = [];
  const random = choices.effects === "random";
  if (!fit.converged) warnings.push("The fit did not converge; do not use this result.");
  if (k === 1) {
    warnings.push(
      "One study: the estimate is its effect, and the interval is Wald's" +
        (random ? "; tau2 cannot be estimated and is taken as 0." : "."),
    );
  } else if (random && k < few) {
    warnings.push(
      `Only ${k} studies: tau2 is hardly known, and intervals that rest on it are unsure.`,
    );
  }
  if (choices.prediction !== "none" && k < 3) {
    warnings.push("No prediction interval is given with fewer than 3 studies.");
  }
  if (random && k > 1 && fit.converged && tau === 0) {
    warnings.push(
      "tau2 is estimated as 0, the smallest value there is: the fit is that of the common-effect " +
        "model. Maximum likelihood underestimates tau2 when studies are few; this does not show that " +
        "the effects are equal.",
    );
  }
  if (tau > enormousTau) {
    warnings.push(
      `tau is ${
        tau.toFixed(1)
      } on the scale of analysis: the counts are too sparse to tell the mean ` +
        "effect from its spread.",
    );
  }
  if (choices.interval === "profile-likelihood" && !profiled && standardError > 0) {
    warnings.push(
      `The profile likelihood has no limit on at least one side; the interval is ${intervalMethod}.`,
    );
  }
  return warnings;
}
