import assert from "node:assert/strict";
import { sequence } from "./made_up_results_test.ts";
import { swarm } from "./swarm.ts";

Deno.test("swarm: dots with room around the line do not touch each other", () => {
  const random = sequence(5);
  const points = Array.from({ length: 60 }, () => ({ x: 300 * random(), r: 1.5 + 4 * random() }));
  const offsets = swarm(points, 60);
  points.forEach((one, i) => {
    assert.ok(Math.abs(offsets[i]!) + one.r <= 60);
    points.slice(0, i).forEach((other, j) => {
      const apart = Math.hypot(one.x - other.x, offsets[i]! - offsets[j]!);
      assert.ok(apart >= one.r + other.r, `${i} and ${j}: ${apart}`);
    });
  });
});

Deno.test("swarm: a dot alone lies on the line; the second of two equal ones lies beside it", () => {
  assert.deepEqual(swarm([{ x: 0, r: 3 }, { x: 100, r: 3 }], 20), [0, 0]);
  const [first, second] = swarm([{ x: 0, r: 3 }, { x: 0, r: 3 }], 20);
  assert.equal(first, 0);
  assert.ok(Math.abs(second!) >= 6.6 && Math.abs(second!) < 7.4);
});

Deno.test("swarm: without room the dots stay within it", () => {
  const offsets = swarm(Array.from({ length: 9 }, () => ({ x: 0, r: 3 })), 8);
  assert.ok(offsets.every((y) => Math.abs(y) <= 5));
  assert.deepEqual(swarm([{ x: 0, r: 3 }, { x: 0, r: 3 }], 1), [0, 0]);
});
