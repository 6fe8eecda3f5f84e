/** Value and slope of a function at one point. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

/** Where an increasing function is 0, and how the search ended. */
export interface IncreasingRoot {
  readonly root: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/** Relative length of the last step. Newton's error is then its square, below 1e-17. */
export const rootTolerance = 1e-9;

/** Equations are dimensionless (near 0 at the root); below this, rounding decides. */
const rounding = 1e-14;

const mostIterations = 200;

/**
 * Newton's method for a function that is negative at `lower` and positive at `upper` (0 <= lower),
 * kept inside the bracket by bisection. All equations for tau2 are posed so that they are nearly
 * straight lines; three or four steps are usual.
 */
export function solveIncreasing(
  evaluate: (at: number) => ValueAndSlope,
  lower: number,
  upper: number,
  start: number,
): IncreasingRoot {
  let low = lower;
  let high = upper;
  let at = start > low && start < high ? start : (low + high) / 2;
  let previousStep = high - low;
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const { value, slope } = evaluate(at);
    if (value < 0) low = at;
    else high = at;
    const newton = at - value / slope;
    const inside = newton >= low && newton <= high;
    if (inside && (Math.abs(newton - at) <= rootTolerance * at || Math.abs(value) <= rounding)) {
      return { root: newton, converged: true, iterations };
    }
    if (high - low <= Number.EPSILON * high) return { root: high, converged: true, iterations };
    const next = inside && Math.abs(newton - at) < 0.5 * previousStep ? newton : (low + high) / 2;
    previousStep = Math.abs(next - at);
    at = next;
  }
  return { root: at, converged: false, iterations: mostIterations };
}
