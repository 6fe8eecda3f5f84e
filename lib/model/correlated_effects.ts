import { multilevel } from "./multilevel.ts";
import type { MultilevelChoices, MultilevelFit, NestedEffect } from "./multilevel_types.ts";

/**
 * Effects of the same people: the correlated and hierarchical effects model (CHE).
 *
 * The sampling errors inside an outer group (the study) are assumed to correlate by `rho`, the
 * covariance of two being rho times the root of the product of their variances (metafor's
 * `vcalc(vi, cluster, obs, rho)`); random effects stand for studies and, inside them, for effects:
 * {@linkcode multilevel} with that covariance. rho is an assumption and not an estimate: vary it,
 * and let {@linkcode clusterRobust} give the intervals, which hold when it is wrong.
 *
 * Edges, errors, accuracy: as {@linkcode multilevel}; rho must leave every study a covariance matrix,
 * which 0 to below 1 always does.
 *
 * @param effects Effects with their studies as `outer`.
 * @param choices `rho`, and the other choices of {@linkcode multilevel}.
 *
 * @example Without correlation it is the multilevel model
 * ```ts
 * import { correlatedEffects, multilevel } from "reforest";
 * import assert from "node:assert/strict";
 * const effects = [0.1, 0.4, 0.8].flatMap((yi, study) =>
 *   [0, 0.1].map((more) => ({ id: `${study} ${more}`, outer: `${study}`, yi: yi + more, vi: 0.02 })));
 * const che = correlatedEffects(effects, { rho: 0 });
 * assert.equal(che.coefficients[0]?.estimate, multilevel(effects).coefficients[0]?.estimate);
 * assert.equal(correlatedEffects(effects, { rho: 0.6 }).choices.rho, 0.6);
 * ```
 *
 * @see Pustejovsky and Tipton (2022), https://doi.org/10.1007/s11121-021-01246-3
 */
export function correlatedEffects(
  effects: readonly NestedEffect[],
  choices: MultilevelChoices & { readonly rho: number },
): MultilevelFit {
  return multilevel(effects, choices);
}
