import { choleskyFactor, choleskySolve } from "./cholesky.ts";

/** Value of a function at a point; writes its gradient. */
export type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

/** Where a search for a maximum ended, and why. `converged` is false until it is shown. */
export interface MaximumRecord {
  readonly point: Float64Array;
  readonly value: number;
  /** Minus the matrix of second derivatives at the point, row by row. */
  readonly information: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  readonly tolerance: number;
  readonly reason: "tolerance met" | "limit reached";
}

/** The increase that one more Newton step would bring, below which the search has ended. */
const tolerance = 1e-12;
const mostIterations = 100;

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

/** Newton's step; where the function is not concave, the matrix is damped until it is. */
function newtonStep(information: Float64Array, gradient: Float64Array): Float64Array {
  const size = gradient.length;
  const plain = choleskyFactor(information, size);
  if (plain !== null) return choleskySolve(plain, gradient);
  let largest = 1e-8;
  for (const value of information) largest = Math.max(largest, Math.abs(value));
  for (let damping = largest * 1e-3;; damping *= 4) {
    const damped = Float64Array.from(information);
    for (let i = 0; i < size; i++) damped[i * size + i]! += damping;
    const factor = choleskyFactor(damped, size);
    if (factor !== null) return choleskySolve(factor, gradient);
    if (!(damping < 1e300)) return Float64Array.from(gradient);
  }
}

/**
 * A local maximum of a smooth function of a few parameters, by Newton's method.
 *
 * Second derivatives are differences of the gradient; no parameter moves by more than `longest` in
 * a step, and a step that does not rise is halved. The search has converged when Newton's step would
 * raise the value by less than 1e-12, or when rounding forbids any rise and the step promises less than 1e-8.
 * Source: Nocedal and Wright (2006), Numerical Optimization, chapter 3,
 * https://doi.org/10.1007/978-0-387-40065-5.
 */
export function newtonMaximum(
  f: Differentiable,
  start: ArrayLike<number>,
  longest = 1,
): MaximumRecord {
  let point = Float64Array.from(start);
  const size = point.length;
  let gradient = new Float64Array(size);
  let value = f(point, gradient);
  const steps = new Float64Array(size).fill(1e-4);
  const answer = (converged: boolean, iterations: number): MaximumRecord => ({
    point,
    value,
    information: informationAt(f, point, steps),
    converged,
    iterations,
    tolerance,
    reason: converged ? "tolerance met" : "limit reached",
  });
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const step = newtonStep(informationAt(f, point, steps, gradient), gradient);
    const promise = step.reduce((total, move, i) => total + move * gradient[i]!, 0) / 2;
    if (promise <= tolerance) return answer(true, iterations);
    const widest = step.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
    let share = Math.min(1, longest / widest);
    for (; share > 1e-10; share /= 2) {
      const next = point.map((x, i) => x + share * step[i]!);
      const nextGradient = new Float64Array(size);
      const nextValue = f(next, nextGradient);
      if (nextValue > value || (nextValue === value && promise < 1e-8)) {
        [point, value, gradient] = [next, nextValue, nextGradient];
        break;
      }
    }
    if (share <= 1e-10) return answer(promise < 1e-8, iterations);
  }
  return answer(false, mostIterations);
}
