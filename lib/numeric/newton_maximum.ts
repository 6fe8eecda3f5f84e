import { choleskyFactor, choleskySolve } from "./cholesky.ts";

/** Value of a function at a point; writes its gradient. */
export type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

/** Where a search for a maximum ended, and why. `converged` is false until it is shown. */
export interface MaximumRecord {
  readonly point: Float64Array;
  readonly value: number;
  /** Minus the matrix of second derivatives at the point, row by row; worked out when asked for. */
  readonly information: () => Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  readonly tolerance: number;
  readonly reason: "tolerance met" | "limit reached";
}

const mostIterations = 100;

const rounding = (value: number) => 1e-13 * (1 + Math.abs(value));

/**
 * Minus the second derivatives, by differences of the gradient: forward ones on the way, central ones
 * (where no gradient at the point is given) at the end.
 */
function informationAt(
  f: Differentiable,
  point: Float64Array,
  steps: Float64Array,
  gradient?: Float64Array,
): Float64Array {
  const size = point.length;
  const matrix = new Float64Array(size * size);
  const [up, down] = [new Float64Array(size), new Float64Array(size)];
  const moved = Float64Array.from(point);
  for (let i = 0; i < size; i++) {
    const h = steps[i]!;
    moved[i] = point[i]! + h;
    f(moved, up);
    if (gradient === undefined) {
      moved[i] = point[i]! - h;
      f(moved, down);
    } else down.set(gradient);
    moved[i] = point[i]!;
    for (let j = 0; j < size; j++) {
      const slope = (down[j]! - up[j]!) / (gradient === undefined ? 2 * h : h);
      matrix[i * size + j]! += slope / 2;
      matrix[j * size + i]! += slope / 2;
    }
  }
  for (let i = 0; i < size; i++) {
    const curvature = Math.abs(matrix[i * size + i]!);
    // A hundredth of a standard error: far from rounding, close enough for third derivatives.
    steps[i] = Math.min(1e-3, Math.max(1e-6, 0.01 / Math.sqrt(curvature)));
  }
  return matrix;
}

/** Newton's step and the rise it promises; where the function is not concave, the matrix is damped. */
function newtonStep(information: Float64Array, gradient: Float64Array) {
  const size = gradient.length;
  let factor = choleskyFactor(information, size);
  let largest = 1e-8;
  for (const value of information) largest = Math.max(largest, Math.abs(value));
  for (let damping = largest * 1e-3; factor === null && damping < 1e300; damping *= 4) {
    const damped = Float64Array.from(information);
    for (let i = 0; i < size; i++) damped[i * size + i]! += damping;
    factor = choleskyFactor(damped, size);
  }
  const step = factor === null ? gradient : choleskySolve(factor, gradient);
  return { step, promise: step.reduce((total, move, i) => total + move * gradient[i]!, 0) / 2 };
}

/** How {@linkcode newtonMaximum} searches. */
export interface MaximumChoices {
  /** No parameter moves by more in one step. @default 1 */
  readonly longest?: number;
  /** The rise that one more step would bring, below which the search has ended. @default 1e-16 */
  readonly tolerance?: number;
}

/**
 * A local maximum of a smooth function of a few parameters, by Newton's method.
 *
 * Second derivatives are differences of the gradient, and are kept from one step to the next near the
 * top, where they hardly change; a step that does not rise is halved. The search has converged when Newton's
 * step would raise the value by less than the tolerance, or by what rounding allows to be known
 * (less than 1e-10 and shrinking no more; less than 1e-8 where no step rises).
 * Source: Nocedal and Wright (2006), Numerical Optimization, chapter 3,
 * https://doi.org/10.1007/978-0-387-40065-5.
 */
export function newtonMaximum(
  f: Differentiable,
  start: ArrayLike<number>,
  choices: MaximumChoices = {},
): MaximumRecord {
  const { longest = 1, tolerance = 1e-16 } = choices;
  let point = Float64Array.from(start);
  const size = point.length;
  let gradient = new Float64Array(size);
  let value = f(point, gradient);
  const steps = new Float64Array(size).fill(1e-4);
  const answer = (converged: boolean, iterations: number): MaximumRecord => ({
    point,
    value,
    information: () => informationAt(f, point, steps),
    converged,
    iterations,
    tolerance,
    reason: converged ? "tolerance met" : "limit reached",
  });
  let information = informationAt(f, point, steps, gradient);
  let before = Infinity;
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    let { step, promise } = newtonStep(information, gradient);
    if (iterations > 1 && !(promise < 1e-6 && promise < before / 50) && promise > tolerance) {
      information = informationAt(f, point, steps, gradient);
      ({ step, promise } = newtonStep(information, gradient));
    }
    // A rise that is within rounding and no longer shrinks is the noise of the gradient.
    const settled = promise < 1e-10 && promise > before / 2;
    if (promise <= tolerance || settled) return answer(true, iterations);
    before = promise;
    const widest = step.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
    let share = Math.min(1, longest / widest);
    for (; share > 1e-10; share /= 2) {
      const next = point.map((x, i) => x + share * step[i]!);
      const nextGradient = new Float64Array(size);
      const nextValue = f(next, nextGradient);
      // Within rounding of the top the gradient knows the way and the value does not.
      if (nextValue > value || (promise < 1e-10 && nextValue > value - rounding(value))) {
        [point, value, gradient] = [next, nextValue, nextGradient];
        break;
      }
    }
    if (share <= 1e-10) return answer(promise < 1e-8, iterations);
  }
  return answer(false, mostIterations);
}
