import assert from "node:assert/strict";
import { countsBehindPercentages } from "./counts_behind_percentages.ts";
import { fisherCounts } from "./fisher_counts.ts";

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

Deno.test("fisherBand: many totals in a row whose tables all lie beyond the limit", () => {
  const prints = (events: number, total: number, value: number) =>
    Math.abs(100 * events / total - value) <= 0.5 + 1e-12;
  const groups = (value: number) =>
    Array.from({ length: 260 }, (_, n) => n).flatMap((total) =>
      Array.from({ length: total + 1 }, (_, events) => ({ events, total }))
        .filter(({ events }) => prints(events, total, value))
    );
  const [low, high] = [groups(10), groups(30)];
  let [below, above] = [0, 0];
  for (const one of low) {
    for (const two of high) {
      if (one.total + two.total > 260) continue;
      const isBelow = naiveFisher(two.events, two.total, one.events, one.total) <= 0.05;
      [below, above] = isBelow ? [below + 1, above] : [below, above + 1];
    }
  }
  const solutions = (p: string) =>
    countsBehindPercentages({ first: "10", second: "30", p }, { atMost: 260 }).tests[2]!.solutions;
  assert.deepEqual([solutions("< 0.05"), solutions("> 0.05")], [below, above]);
  assert.ok(below > above && above > 100, `${below} ${above}`);
});

Deno.test("fisherBand: tables whose P is smaller although they are nearer to the mode", () => {
  let falls = 0;
  for (let n1 = 2; n1 <= 38; n1++) {
    for (let n2 = 2; n1 + n2 <= 40; n2++) {
      for (let e1 = 1; e1 <= n1; e1++) {
        for (let e2 = 0; e2 < n2 && (e2 + 1) * n1 < e1 * n2; e2++) {
          const [far, near] = [naiveFisher(e1, n1, e2, n2), naiveFisher(e1, n1, e2 + 1, n2)];
          if (near > far * 0.9999) continue;
          falls += 1;
          const block = {
            total1: n1,
            least1: e1,
            most1: e1,
            total2: n2,
            least2: e2,
            most2: e2 + 1,
            isInOrder: true,
            withTies: true,
            isExchanged: false,
          };
          const range = { lower: 0, upper: (far + near) / 2 };
          const found = fisherCounts(range, 40).count(block);
          assert.equal(found, 1, `${e1}/${n1} and ${e2} or ${e2 + 1}/${n2}`);
        }
      }
    }
  }
  assert.ok(falls > 10, `${falls}`);
});

Deno.test("fisherCounts: R 4.2.2, fisher.test of ten tables, limits just beside P", () => {
  // fisher.test(matrix(c(e1, n1 - e1, e2, n2 - e2), 2, byrow = TRUE))$p.value
  const tables = [
    [3, 10, 0, 10, 0.2105263157894737],
    [41, 120, 8, 61, 0.0025358455614104148],
    [20, 100, 10, 100, 0.073427589721376557],
    [150, 280, 125, 280, 0.042393736014531884],
    [55, 100, 50, 100, 0.57124213948297087],
    [330, 600, 300, 600, 0.093615841468664154],
    [15, 50, 12, 48, 0.65411185098489499],
    [8, 100, 1, 100, 0.034899151972115725],
    [550, 1000, 500, 1000, 0.028203568904234012],
    [43, 100, 40, 100, 0.77419442657892834],
  ] as const;
  for (const [e1, total1, e2, total2, p] of tables) {
    const block = {
      total1,
      least1: e1,
      most1: e1,
      total2,
      least2: e2,
      most2: e2,
      isInOrder: true,
      withTies: true,
      isExchanged: false,
    };
    const [less, more] = [p * (1 - 1e-8), p * (1 + 1e-8)];
    for (
      const [lower, upper, expected] of [
        [less, more, 1],
        [0, more, 1],
        [less, 1, 1],
        [0, less, 0],
        [more, 1, 0],
        [more, Math.min(1, p * 1.2), 0],
        [p / 1.2, less, 0],
        // Limits that are far apart have a walk each.
        [less, Math.min(1, p * 2.5), 1],
        [p / 2.5, more, 1],
        [more, Math.min(1, p * 2.5), 0],
        [p / 2.5, less, 0],
        // P values within a relative 1e-9 of an end count as within; direct sums decide.
        [p * (1 + 0.9e-9), Math.min(1, p * 2.5), 1],
        [p / 2.5, p * (1 - 0.9e-9), 1],
        [p * (1 + 1.1e-9), Math.min(1, p * 1.2), 0],
        [p * (1 + 1.1e-9), Math.min(1, p * 2.5), 0],
        [p / 1.2, p * (1 - 1.1e-9), 0],
        [p / 2.5, p * (1 - 1.1e-9), 0],
      ] as const
    ) {
      const { count, accepts } = fisherCounts({ lower, upper }, total1 + total2);
      const message = `${e1}/${total1} and ${e2}/${total2}, ${lower} to ${upper}`;
      assert.equal(count(block), expected, message);
      assert.equal(accepts(e1, total1, e2, total2), expected === 1, message);
    }
  }
});
