import type { MultilevelChoices, VarianceComponent } from "./multilevel_types.ts";

/** Below this number of outer groups their variance is said to be hardly known. */
const few = 5;

/** What a careful reader must know of a multilevel model, in sentences. */
export function multilevelWarnings(
  components: readonly VarianceComponent[],
  converged: boolean,
  { rho }: Required<MultilevelChoices>,
): readonly string[] {
  const warnings: string[] = [];
  for (const { level, groups, sigma2, interval } of components) {
    if (level === "outer" && groups < few) {
      warnings.push(`Only ${groups} outer groups: the variance between them is hardly known.`);
    }
    if (sigma2 === 0) {
      warnings.push(
        `The ${level} variance is estimated as 0, the smallest value there is. This does not show ` +
          "that the groups are equal.",
      );
    }
    if (interval !== null && !(interval.upper < Infinity)) {
      warnings.push(`No upper limit of the ${level} variance was found.`);
    }
  }
  if (rho !== 0) {
    warnings.push(
      `The sampling errors inside a group are assumed to correlate by ${rho}; vary it, and use ` +
        "cluster-robust intervals.",
    );
  }
  if (!converged) {
    warnings.push("The search for the variances did not converge; do not use this result.");
  }
  return warnings;
}
