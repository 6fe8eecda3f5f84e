import { choleskyFactor, choleskySolve } from "./cholesky.ts";

/** A function of n numbers at one point, with its first and second derivatives. */
export interface Curvature {
  /** Infinity where the function does not exist. */
  readonly value: number;
  readonly gradient: Float64Array;
  /** Row by row, n times n. */
  readonly hessian: Float64Array;
}

/** Where a search for a minimum ended, and why. `converged` is false until it is shown. */
export interface MinimumRecord {
  readonly at: readonly number[];
  readonly converged: boolean;
  readonly iterations: number;
  /** At the point before the last step, from which it differs by half of the decrement squared. */
  readonly value: number;
  /**
   * Newton decrement: the length of the last Newton step in units of the square root of the inverse
   * Hessian. For a likelihood these are standard errors.
   */
  readonly decrement: number;
  readonly tolerance: number;
  /** For each number: 0 inside the box, -1 at its lower and 1 at its upper limit. */
  readonly limits: readonly (-1 | 0 | 1)[];
  readonly reason: "tolerance met" | "limit reached" | "no descent" | "not finite";
}

/** Choices of {@linkcode minimiseInBox}. */
export interface BoxChoices {
  /** Largest Newton decrement at the end. @default 1e-7 */
  readonly tolerance?: number;
  /** @default 200 */
  readonly maxIterations?: number;
}

interface Active {
  readonly free: readonly number[];
  readonly limits: (-1 | 0 | 1)[];
}

/** Which numbers are held at a limit because the function falls beyond it. */
function activeSet(x: Float64Array, gradient: Float64Array, box: Box): Active {
  const free: number[] = [];
  const limits = Array.from(x, (value, j) => {
    const held = value <= box.lower[j]! && gradient[j]! >= 0
      ? -1
      : value >= box.upper[j]! && gradient[j]! <= 0
      ? 1
      : 0;
    if (held === 0) free.push(j);
    return held;
  });
  return { free, limits };
}

interface Box {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Damped Newton step of the free numbers; null where the damped Hessian is not positive. */
function stepOf(
  { gradient, hessian }: Curvature,
  free: readonly number[],
  damping: number,
): { readonly step: Float64Array; readonly decrement: number } | null {
  const n = free.length;
  const all = gradient.length;
  const matrix = new Float64Array(n * n);
  const slope = new Float64Array(n);
  free.forEach((j, a) => {
    free.forEach((l, b) => matrix[a * n + b] = hessian[j * all + l]!);
    // Relative to the diagonal, so that the units of the numbers do not matter (Marquardt 1963).
    matrix[a * n + a]! += damping * (Math.abs(hessian[j * all + j]!) + Number.MIN_VALUE);
    slope[a] = gradient[j]!;
  });
  const factor = choleskyFactor(matrix, n);
  if (factor === null) return null;
  const step = choleskySolve(factor, slope);
  let squared = 0;
  for (let a = 0; a < n; a++) squared += step[a]! * slope[a]!;
  return { step, decrement: Math.sqrt(Math.max(0, squared)) };
}

/**
 * A local minimum of a smooth function of a few numbers, each within its own limits.
 *
 * Newton's method on the numbers that are not held at a limit, damped after Levenberg and Marquardt
 * wherever the full step does not descend. Converged means: the undamped Hessian of the free
 * numbers is positive definite, its Newton decrement is below the tolerance, and at every limit the
 * function falls only outwards (Bertsekas 1982, https://doi.org/10.1137/0320018). Never throws for
 * the function's sake.
 */
export function minimiseInBox(
  evaluate: (at: Float64Array) => Curvature,
  start: ArrayLike<number>,
  lower: readonly number[],
  upper: readonly number[],
  choices: BoxChoices = {},
): MinimumRecord {
  const { tolerance = 1e-7, maxIterations = 200 } = choices;
  const box = { lower, upper };
  const clip = (value: number, j: number) => Math.min(Math.max(value, lower[j]!), upper[j]!);
  let x = Float64Array.from(start, clip);
  let here = evaluate(x);
  let active = activeSet(x, here.gradient, box);
  let damping = 0;
  let decrement = Infinity;
  const end = (reason: MinimumRecord["reason"], iterations: number): MinimumRecord => ({
    at: [...x],
    value: here.value,
    converged: reason === "tolerance met",
    iterations,
    decrement,
    tolerance,
    limits: active.limits,
    reason,
  });
  if (!Number.isFinite(here.value)) return end("not finite", 0);
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    active = activeSet(x, here.gradient, box);
    const newton = stepOf(here, active.free, 0);
    decrement = newton?.decrement ?? Infinity;
    if (decrement <= tolerance) {
      // The step that was measured is taken as well: its error is the square of its length.
      if (newton !== null) active.free.forEach((j, a) => x[j] = clip(x[j]! - newton.step[a]!, j));
      return end("tolerance met", iteration);
    }
    let accepted = false;
    while (!accepted) {
      const proposal = damping === 0 ? newton : stepOf(here, active.free, damping);
      if (proposal !== null) {
        const next = Float64Array.from(x);
        active.free.forEach((j, a) => next[j] = clip(x[j]! - proposal.step[a]!, j));
        const there = evaluate(next);
        // Near the end the value cannot tell a better point any more, and the gradient still can.
        const near = decrement < 1e-4 &&
          there.value <= here.value + 1e-12 * (1 + Math.abs(here.value));
        if (there.value < here.value || near) {
          x = next;
          here = there;
          damping = damping < 1e-6 ? 0 : damping / 10;
          accepted = true;
          continue;
        }
      }
      damping = damping === 0 ? 1e-4 : damping * 10;
      if (damping > 1e12) {
        // Rounding of the value hides any further descent.
        return end("no descent", iteration);
      }
    }
  }
  return end("limit reached", maxIterations);
}
