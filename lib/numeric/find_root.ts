/** Where a search for a root ended, and why. `converged` is false until it is shown. */
export interface RootRecord {
  /** The best point found; NaN when the search could not start. */
  readonly root: number;
  /** f(root). */
  readonly residual: number;
  readonly converged: boolean;
  readonly iterations: number;
  readonly tolerance: number;
  readonly reason: "exact root" | "tolerance met" | "limit reached" | "not bracketed";
}

/** Choices of {@linkcode findRoot}. */
export interface RootChoices {
  /** Largest allowed distance to a true change of sign, absolute; 4 units in the last place of
   * the root are always allowed. @default 1e-12 */
  readonly tolerance?: number;
  /** @default 200 */
  readonly maxIterations?: number;
}

/**
 * A root of a continuous function between two points where its signs differ.
 *
 * Brent's method: inverse quadratic or secant steps, and bisection whenever these do not halve
 * the bracket fast enough, so that it always ends. Never throws for the function's sake: a
 * bracket without a change of sign (or a value that is NaN at its ends) is reported as
 * "not bracketed" with root NaN, a search cut short as "limit reached".
 *
 * Source: Brent (1971), https://doi.org/10.1093/comjnl/14.4.422.
 */
export function findRoot(
  f: (x: number) => number,
  lower: number,
  upper: number,
  choices: RootChoices = {},
): RootRecord {
  const { tolerance = 1e-12, maxIterations = 200 } = choices;
  // `best` carries the smaller residual, `other` lies across the root, `last` is the best before.
  let best = upper;
  let fBest = f(upper);
  let other = lower;
  let fOther = f(lower);
  const end = (reason: RootRecord["reason"], iterations: number, root = best): RootRecord => ({
    root,
    residual: fBest,
    converged: reason === "exact root" || reason === "tolerance met",
    iterations,
    tolerance,
    reason,
  });
  if (fOther === 0) {
    best = other;
    fBest = 0;
  }
  if (fBest === 0) return end("exact root", 0);
  if ((fBest < 0) === (fOther < 0) || Number.isNaN(fBest) || Number.isNaN(fOther)) {
    return end("not bracketed", 0, NaN);
  }
  let last = other;
  let fLast = fOther;
  let step = best - last;
  let stepBefore = step;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    if (Math.abs(fOther) < Math.abs(fBest)) {
      last = best;
      fLast = fBest;
      best = other;
      fBest = fOther;
      other = last;
      fOther = fLast;
    }
    const near = 2 * Number.EPSILON * Math.abs(best) + tolerance / 2;
    const half = (other - best) / 2;
    if (Math.abs(half) <= near) return end("tolerance met", iteration);
    const proposal = interpolate(best, fBest, last, fLast, other, fOther);
    const accepted = Math.abs(stepBefore) > near && Math.abs(fLast) > Math.abs(fBest) &&
      Math.sign(proposal) === Math.sign(half) &&
      Math.abs(proposal) < Math.min(1.5 * Math.abs(half) - near / 2, Math.abs(stepBefore) / 2);
    stepBefore = accepted ? step : half;
    step = accepted ? proposal : half;
    last = best;
    fLast = fBest;
    best += Math.abs(step) > near ? step : Math.sign(half) * near;
    fBest = f(best);
    if (fBest === 0) return end("exact root", iteration);
    if ((fBest > 0) === (fOther > 0)) {
      other = last;
      fOther = fLast;
      stepBefore = step = best - last;
    }
  }
  return end("limit reached", maxIterations);
}

/** The step from `best` to where a parabola (in f) through three points, or a line through two, is 0. */
function interpolate(
  best: number,
  fBest: number,
  last: number,
  fLast: number,
  other: number,
  fOther: number,
): number {
  const s = fBest / fLast;
  if (last === other) return (other - best) * s / (s - 1);
  const q = fLast / fOther;
  const r = fBest / fOther;
  const above = s * ((other - best) * q * (q - r) - (best - last) * (r - 1));
  return -above / ((q - 1) * (r - 1) * (s - 1));
}
