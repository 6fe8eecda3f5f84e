import { deviationOfForm, quadraticForm } from "./quadratic_form.ts";
import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
import { closedFormFit } from "./tau2_moments.ts";

/** Variance of all effects about their common unweighted mean, with divisor k. */
function crudeVariance({ deviations, starts, centres, sumOfSquares }: Strata): number {
  const k = deviations.length;
  if (centres.length === 1) return sumOfSquares / k;
  const means = centres.map((centre, g) => {
    let total = 0;
    for (let i = starts[g]!; i < starts[g + 1]!; i++) total += deviations[i]!;
    return centre + total / (starts[g + 1]! - starts[g]!);
  });
  const size = (g: number) => starts[g + 1]! - starts[g]!;
  const mean = means.reduce((total, value, g) => total + size(g) * value, 0) / k;
  const between = means.reduce((total, value, g) => total + size(g) * (value - mean) ** 2, 0);
  return (sumOfSquares + between) / k;
}

/**
 * SJ: the two-step estimator of Sidik and Jonkman (2005),
 * https://doi.org/10.1111/j.1467-9876.2005.00489.x. The crude variance of all effects about their
 * common mean (with several strata too, as in metafor) makes weights, and is multiplied by the
 * weighted residual variance. Never 0 unless all effects are equal.
 */
export function tau2SidikJonkman(strata: Strata): Tau2Fit {
  const { variances, weights, df } = strata;
  const start = crudeVariance(strata);
  if (start === 0) return closedFormFit(0, 0);
  for (let i = 0; i < weights.length; i++) weights[i] = 1 / (variances[i]! + start);
  const form = quadraticForm(strata, weights);
  const estimate = start * form.q / df;
  return closedFormFit(estimate, start / df * deviationOfForm(form, estimate));
}
