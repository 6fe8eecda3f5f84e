import assert from "node:assert/strict";
import { newtonMaximum } from "./newton_maximum.ts";

Deno.test("newtonMaximum: the top and the curvature of a quadratic", () => {
  // -(x - 1)^2 - 2 (y + 3)^2 - (x - 1)(y + 3)
  const found = newtonMaximum(([x = 0, y = 0], gradient) => {
    const [a, b] = [x - 1, y + 3];
    gradient[0] = -2 * a - b;
    gradient[1] = -4 * b - a;
    return -a * a - 2 * b * b - a * b;
  }, [5, 5]);
  assert.ok(found.converged);
  assert.ok(Math.abs(found.point[0]! - 1) < 1e-9 && Math.abs(found.point[1]! + 3) < 1e-9);
  [2, 1, 1, 4].forEach((value, i) => assert.ok(Math.abs(found.information()[i]! - value) < 1e-6));
});

Deno.test("newtonMaximum: starts where the function is not concave", () => {
  // exp(-x^2 / 2) is convex beyond 1 and -1.
  const found = newtonMaximum(([x = 0], gradient) => {
    const value = Math.exp(-x * x / 2);
    gradient[0] = -x * value;
    return value;
  }, [3]);
  assert.ok(found.converged && Math.abs(found.point[0]!) < 1e-6);
});

Deno.test("newtonMaximum: a function without a maximum does not converge", () => {
  const found = newtonMaximum(([x = 0], gradient) => {
    gradient[0] = 1;
    return x;
  }, [0]);
  assert.equal(found.converged, false);
  assert.equal(found.reason, "limit reached");
});
