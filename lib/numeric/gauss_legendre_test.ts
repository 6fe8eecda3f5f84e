import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { gaussLegendrePanels } from "./gauss_legendre.ts";

function integrate(f: (x: number) => number, breaks: readonly number[]): number {
  const { nodes, weights } = gaussLegendrePanels(breaks);
  return nodes.reduce((total, x, i) => total + weights[i]! * f(x), 0);
}

Deno.test("gaussLegendrePanels: polynomials of degree 15 are integrated exactly", () => {
  assertNear(integrate((x) => x ** 15, [0, 1]), 1 / 16, 1e-14);
  assertNear(integrate((x) => x ** 14, [-2, 0.5, 1]), (1 + 2 ** 15) / 15, 1e-14);
  assert.ok(Math.abs(integrate((x) => x ** 16, [0, 1]) - 1 / 17) > 1e-12);
});

Deno.test("gaussLegendrePanels: nodes rise through the panels, weights add up to the length", () => {
  const { nodes, weights } = gaussLegendrePanels([-1, 0, 3]);
  assert.equal(nodes.length, 16);
  nodes.forEach((x, i) => assert.ok(i === 0 || x > nodes[i - 1]!));
  assertNear(weights.reduce((a, b) => a + b), 4, 1e-15);
  assert.equal(gaussLegendrePanels([0]).nodes.length, 0);
});
