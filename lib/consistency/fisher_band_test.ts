import assert from "node:assert/strict";
import { countsBehindPercentages } from "./counts_behind_percentages.ts";

/** Two-sided P of Fisher's test, from nothing but ratios of neighbours; no part of the search. */
function naiveFisher(x: number, n1: number, events2: number, n2: number): number {
  const events = x + events2;
  const lowest = Math.max(0, events - n2);
  const logs = [0];
  for (let z = lowest; z < Math.min(events, n1); z++) {
    const ratio = (n1 - z) * (events - z) / ((z + 1) * (n2 - events + z + 1));
    logs.push(logs.at(-1)! + Math.log(ratio));
  }
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const limit = weights[x - lowest]! * (1 + 1e-7);
  return weights.reduce((sum, weight) => sum + (weight <= limit ? weight : 0), 0) / all;
}

Deno.test("fisherBand: large totals, as a naive count of every table by Fisher's test", () => {
  const cases = [
    ["50", "55", "0.1", [0.05, 0.15], 560, 585],
    ["25", "30", "0.04", [0.035, 0.045], 640, 655],
    ["50", "50", "0.9", [0.85, 0.95], 410, 398],
    ["13", "18", "0.003", [0.0025, 0.0035], 1100, 1150],
    ["50", "51", "> 0.05", [0.05, 1], 1130, 1149],
    ["2", "7", "< 0.001", [0, 0.001], 260, 1200],
  ] as const;
  for (const [first, second, p, [lower, upper], n1, n2] of cases) {
    const prints = (events: number, total: number, value: string) =>
      Math.abs(100 * events / total - Number(value)) <= 0.5 + 1e-12;
    let expected = 0;
    for (let e1 = 0; e1 <= n1; e1++) {
      for (let e2 = 0; prints(e1, n1, first) && e2 <= n2; e2++) {
        if (!prints(e2, n2, second)) continue;
        const found = naiveFisher(e1, n1, e2, n2);
        expected += found >= lower && found <= upper ? 1 : 0;
      }
    }
    const { tests } = countsBehindPercentages({ first, second, p }, {
      atMost: 2279,
      totals: { first: n1, second: n2 },
    });
    assert.equal(tests[2]!.solutions, expected, `${first} % and ${second} %, P ${p}`);
    assert.ok(expected > 0);
  }
});
