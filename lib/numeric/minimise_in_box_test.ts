import assert from "node:assert/strict";
import { type Curvature, minimiseInBox } from "./minimise_in_box.ts";

const all = [-Infinity, -Infinity] as const;
const none = [Infinity, Infinity] as const;

/** Rosenbrock's valley: minimum 0 at (1, 1). */
function valley([x, y]: Float64Array): Curvature {
  const [a, b] = [x!, y!];
  return {
    value: (1 - a) ** 2 + 100 * (b - a * a) ** 2,
    gradient: Float64Array.of(-2 * (1 - a) - 400 * a * (b - a * a), 200 * (b - a * a)),
    hessian: Float64Array.of(2 - 400 * (b - 3 * a * a), -400 * a, -400 * a, 200),
  };
}

Deno.test("minimiseInBox: a curved valley is followed to its end", () => {
  const { at, converged, reason, limits, decrement } = minimiseInBox(valley, [-1.2, 1], all, none);
  assert.ok(converged && reason === "tolerance met" && decrement <= 1e-7);
  at.forEach((value) => assert.ok(Math.abs(value - 1) < 1e-9));
  assert.deepEqual(limits, [0, 0]);
});

Deno.test("minimiseInBox: a limit is held where the function falls beyond it, and only there", () => {
  // On x = 0.5 the valley is lowest at y = x^2.
  const { at, converged, limits } = minimiseInBox(valley, [0, 0], all, [0.5, Infinity]);
  assert.ok(converged);
  assert.ok(at[0] === 0.5 && Math.abs(at[1]! - 0.25) < 1e-9);
  assert.deepEqual(limits, [1, 0]);
  const inside = minimiseInBox(valley, [0, 0], [-2, -2], [2, 2]);
  assert.deepEqual(inside.limits, [0, 0]);
});

Deno.test("minimiseInBox: numbers whose limits coincide stay where they are", () => {
  const { at, converged, limits } = minimiseInBox(valley, [3, 0], [3, -Infinity], [3, Infinity]);
  assert.ok(converged && limits[0] !== 0);
  assert.ok(at[0] === 3 && Math.abs(at[1]! - 9) < 1e-9);
});

Deno.test("minimiseInBox: a function that falls for ever does not converge", () => {
  const falling = ([x]: Float64Array): Curvature => ({
    value: Math.exp(-x!),
    gradient: Float64Array.of(-Math.exp(-x!)),
    hessian: Float64Array.of(-Math.exp(-x!)),
  });
  const end = minimiseInBox(falling, [0], [-Infinity], [Infinity], { maxIterations: 30 });
  assert.equal(end.converged, false);
});

Deno.test("minimiseInBox: a start outside the function's domain is said", () => {
  const nowhere = (): Curvature => ({
    value: Infinity,
    gradient: Float64Array.of(0),
    hessian: Float64Array.of(1),
  });
  const end = minimiseInBox(nowhere, [0], [-1], [1]);
  assert.deepEqual([end.converged, end.reason], [false, "not finite"]);
});

Deno.test("minimiseInBox: units do not matter", () => {
  const scaled = (at: Float64Array): Curvature => {
    const { value, gradient, hessian } = valley(Float64Array.of(at[0]! * 1e6, at[1]! * 1e-6));
    return {
      value,
      gradient: Float64Array.of(gradient[0]! * 1e6, gradient[1]! * 1e-6),
      hessian: Float64Array.of(hessian[0]! * 1e12, hessian[1]!, hessian[2]!, hessian[3]! * 1e-12),
    };
  };
  const { at, converged } = minimiseInBox(scaled, [-1.2e-6, 1e6], all, none);
  assert.ok(converged && Math.abs(at[0]! * 1e6 - 1) < 1e-8 && Math.abs(at[1]! * 1e-6 - 1) < 1e-8);
});
