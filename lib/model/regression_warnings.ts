import type { FittedModel } from "./regression_model.ts";
import type { RegressionChoicesInForce } from "./regression_types.ts";

/** Studies per coefficient below which a meta-regression says little (Cochrane Handbook 10.11.5.1). */
const perModerator = 10;

/** What a careful reader must know of a meta-regression, in sentences. */
export function regressionWarnings(
  k: number,
  p: number,
  choices: RegressionChoicesInForce,
  { tau2, perfect, factor }: FittedModel,
  redundant: readonly string[],
): readonly string[] {
  const warnings: string[] = [];
  const slopes = choices.intercept ? p - 1 : p;
  if (slopes > 0 && k < perModerator * slopes) {
    warnings.push(
      `${k} studies for ${slopes} coefficient(s) of moderators: fewer than ${perModerator} each, ` +
        "so that what is found can easily be chance.",
    );
  }
  if (redundant.length > 0) {
    warnings.push(`Left out, because others already say the same: ${redundant.join(", ")}.`);
  }
  if (choices.tau2 !== null && tau2.tau2 === 0) {
    warnings.push(
      "The residual tau2 is estimated as 0, the smallest value there is. This does not show that " +
        "the moderators explain everything.",
    );
  }
  if ((tau2.maxima ?? 1) > 1) {
    warnings.push(`The likelihood has ${tau2.maxima} local maxima in tau2; the highest was taken.`);
  }
  if (!tau2.fit.converged) {
    warnings.push("The estimate of tau2 did not converge; do not use this result.");
  }
  if (choices.interval === "hartung-knapp" && perfect) {
    warnings.push(
      "The residuals vanish, so that the plain Knapp-Hartung interval has no width; the factor " +
        "max(1, q) was used instead.",
    );
  } else if (choices.interval === "hartung-knapp" && factor < 1) {
    warnings.push("Knapp and Hartung's factor is below 1: the intervals are narrower than with t.");
  }
  return warnings;
}
