import assert from "node:assert/strict";
import { gaussHermite } from "./gauss_hermite.ts";

Deno.test("gaussHermite: the rule of 7 points is that of the tables", () => {
  // Abramowitz and Stegun, table 25.10, n = 7, in units of the standard normal.
  const { nodes, weights } = gaussHermite(7);
  const tabled = [2.651961356835233, 1.673551628767471, 0.816287882858965];
  const weighed = [9.71781245099519e-4, 5.45155828191270e-2, 0.425607252610128];
  tabled.forEach((node, i) => {
    assert.ok(Math.abs(nodes[6 - i]! / Math.SQRT2 - node) < 1e-14);
    assert.ok(Math.abs(weights[i]! * Math.sqrt(Math.PI) - weighed[i]!) < 1e-14);
    assert.equal(nodes[i]!, -nodes[6 - i]!);
  });
  assert.equal(nodes[3], 0);
});

Deno.test("gaussHermite: even moments of the standard normal are exact up to degree 2n - 1", () => {
  for (const n of [1, 2, 3, 7, 21, 51]) {
    const { nodes, weights } = gaussHermite(n);
    let moment = 1;
    for (let degree = 0; degree < Math.min(2 * n, 24); degree += 2) {
      const found = nodes.reduce((total, x, i) => total + weights[i]! * x ** degree, 0);
      assert.ok(Math.abs(found / moment - 1) < 1e-12, `${n} points, degree ${degree}: ${found}`);
      moment *= degree + 1;
    }
  }
});
