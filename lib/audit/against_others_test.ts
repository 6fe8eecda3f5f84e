import assert from "node:assert/strict";
import { againstOthers } from "./against_others.ts";

Deno.test("againstOthers: equal others have their common effect, and no variance between them", () => {
  const others = ["a", "b", "c", "d"].map((id) => ({ id, yi: 0.5, vi: 0.4 }));
  const { mean, standardError, z, zReversed } = againstOthers({ id: "x", yi: 2, vi: 0.3 }, others);
  assert.equal(mean, 0.5);
  assert.ok(Math.abs(standardError - Math.sqrt(0.1)) < 1e-12);
  // 1.5 and 2.5 in units of the square root of 0.3 + 0.1.
  assert.ok(Math.abs(z - 1.5 / Math.sqrt(0.4)) < 1e-12);
  assert.ok(Math.abs(zReversed + 2.5 / Math.sqrt(0.4)) < 1e-12);
});

Deno.test("againstOthers: others that differ bring an effect nearer", () => {
  const effect = { id: "x", yi: 3, vi: 0.1 };
  const agreeing = [1, 1, 1].map((yi, i) => ({ id: `${i}`, yi, vi: 0.1 }));
  const differing = [0, 1, 2].map((yi, i) => ({ id: `${i}`, yi, vi: 0.1 }));
  // By DerSimonian and Laird tau2 is (20 - 2) / 20 = 0.9, and the variance of the mean 1/3.
  assert.ok(
    Math.abs(againstOthers(effect, differing).z - 2 / Math.sqrt(0.1 + 0.9 + 1 / 3)) < 1e-12,
  );
  assert.ok(againstOthers(effect, agreeing).z > 5);
});
