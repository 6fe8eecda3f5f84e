/** An effect and its sampling variance on the analysis scale; not finite where they do not exist. */
export interface EffectAndVariance {
  readonly yi: number;
  readonly vi: number;
}

/**
 * How a measure is computed from the numbers of a row, in the order of its design:
 *
 * - proportion: events and non-events;
 * - two-by-two: a, b treated with and without event, c, d control;
 * - means: mean, standard deviation and size of the treated, then of the control group;
 * - matched: mean and standard deviation after, mean and standard deviation before, pairs, correlation;
 * - rate: events and person-time; two-rates: those of the treated, then of the control group;
 * - correlation: r and n;
 * - generic: effect and variance; log-rank: observed less expected events, and their variance.
 */
export type EffectFormula = (...values: number[]) => EffectAndVariance;
