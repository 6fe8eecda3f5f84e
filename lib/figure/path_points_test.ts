import assert from "node:assert/strict";
import { pathPoints } from "./path_points.ts";

Deno.test("pathPoints: absolute and relative lines, closed parts", () => {
  assert.deepEqual(pathPoints("M1,2L3,-4"), [[[1, 2], [3, -4]]]);
  assert.deepEqual(pathPoints("M-1,-1h2v2h-2Z"), [[[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]]);
  assert.deepEqual(pathPoints("M0,0H5V.5M7,8L9,1e1"), [[[0, 0], [5, 0], [5, 0.5]], [[7, 8], [
    9,
    10,
  ]]]);
  assert.deepEqual(pathPoints("M0,0L1,1 2,2"), [[[0, 0], [1, 1], [2, 2]]]);
  assert.deepEqual(pathPoints("M0,0 1,1"), [[[0, 0], [1, 1]]]);
  assert.deepEqual(pathPoints(""), []);
});

Deno.test("pathPoints: a curve is an error that names the command", () => {
  assert.throws(() => pathPoints("M0,0C1,1,2,2,3,3"), /found command C; allowed: M, L/);
});
