import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";

/** How far an effect lies from those of other studies. */
export interface AgainstOthers {
  /** Pooled effect of the others, and its standard error. */
  readonly mean: number;
  readonly standardError: number;
  /** Distance of the effect from `mean` in standard errors of that distance. */
  readonly z: number;
  /** The same for an effect with the opposite sign and the same variance. */
  readonly zReversed: number;
}

/**
 * Sets an effect against the random-effects mean (DerSimonian and Laird) of others, which
 * heterogeneity between them widens: the externally standardised residual.
 *
 * @param others Two effects or more.
 */
export function againstOthers(effect: StudyEffect, others: readonly StudyEffect[]): AgainstOthers {
  const fit = pool(others, { tau2: "DL", interval: "wald", prediction: "none" });
  const { estimate: mean, standardError } = fit;
  const spread = Math.sqrt(effect.vi + fit.heterogeneity.tau2 + standardError ** 2);
  return {
    mean,
    standardError,
    z: (effect.yi - mean) / spread,
    zReversed: (-effect.yi - mean) / spread,
  };
}
