import assert from "node:assert/strict";
import { risingSums } from "./rising_sums.ts";

Deno.test("risingSums: sums term by term, for small and large steps", () => {
  const cases = [[0.01, 0.3, 200], [0.5, 1e-9, 1000], [1, 0.05, 5000], [1e-3, 2, 40], [0.3, 0, 60]];
  for (const [a = 0, theta = 0, n = 0] of cases) {
    const found = risingSums(a, theta, n);
    let [logs, inverses, shares] = [0, 0, 0];
    for (let j = 0; j < n; j++) {
      logs += Math.log(a + j * theta);
      inverses += 1 / (a + j * theta);
      shares += j / (a + j * theta);
    }
    assert.ok(Math.abs(found.logs - logs) < 1e-11 * Math.max(1, Math.abs(logs)));
    assert.ok(Math.abs(found.inverses / inverses - 1) < 1e-11);
    assert.ok(Math.abs(found.shares / shares - 1) < 1e-11);
  }
});

Deno.test("risingSums: of nothing is 0, of one term that term", () => {
  assert.deepEqual(risingSums(0.5, 1, 0), { logs: 0, inverses: 0, shares: 0 });
  assert.deepEqual(risingSums(0.5, 1, 1), { logs: Math.log(0.5), inverses: 2, shares: 0 });
});
