import assert from "node:assert/strict";
import { fisherExactTest } from "../model/fisher_exact.ts";
import { chiSquareTest } from "../model/chi_square.ts";
import { seededRandom } from "../numeric/random.ts";
import { chiSquareCounts } from "./chi_square_counts.ts";
import type { CountTest } from "./count_block.ts";
import { fisherCounts } from "./fisher_counts.ts";

const ranges = [
  { lower: 0, upper: 0.001 },
  { lower: 0.0025, upper: 0.0035 },
  { lower: 0.045, upper: 0.055 },
  { lower: 0.25, upper: 0.35 },
  { lower: 0.895, upper: 0.905 },
  { lower: 0.99, upper: 1 },
];

Deno.test("fisherCounts: takes a table exactly when fisherExactTest has such a P value", () => {
  const random = seededRandom("fisher counts");
  const tests = ranges.map((range) => ({ range, test: fisherCounts(range, 3000) }));
  for (let i = 0; i < 600; i++) {
    const size = [12, 80, 1400][i % 3]!;
    const [n1, n2] = [1 + Math.floor(size * random()), 1 + Math.floor(size * random())];
    const risk = random();
    const near = Math.min(1, Math.max(0, risk + 0.1 * (random() - 0.5)));
    const [e1, e2] = [Math.floor((n1 + 1) * risk * 0.999), Math.floor((n2 + 1) * near * 0.999)];
    const { pValue } = fisherExactTest({ events: e1, total: n1 }, { events: e2, total: n2 });
    for (const { range: { lower, upper }, test } of tests) {
      assert.equal(
        test.accepts(e1, n1, e2, n2),
        pValue >= lower * (1 - 1e-9) && pValue <= upper * (1 + 1e-9),
        `${e1}/${n1} and ${e2}/${n2}: P ${pValue} in [${lower}, ${upper}]`,
      );
    }
  }
});

/** What is said of a block holds for each of its tables. */
function assertBlocksHold(name: string, make: (index: number) => CountTest): Map<string, number> {
  const random = seededRandom(`blocks ${name}`);
  const said = new Map<string, number>();
  ranges.forEach((_, index) => {
    const test = make(index);
    for (let i = 0; i < 400; i++) {
      const size = i % 2 === 0 ? 30 : 400;
      const [total1, total2] = [2 + Math.floor(size * random()), 2 + Math.floor(size * random())];
      const least1 = Math.floor(total1 * random());
      const most1 = Math.min(total1, least1 + Math.floor(6 * random()));
      const most2 = Math.floor(least1 * total2 / total1 * random() ** 0.3);
      const least2 = Math.max(0, most2 - Math.floor(6 * random()));
      const verdict = test.ofBlock({ total1, least1, most1, total2, least2, most2 });
      said.set(verdict, (said.get(verdict) ?? 0) + 1);
      if (verdict === "some") continue;
      for (let events1 = least1; events1 <= most1; events1++) {
        for (let events2 = least2; events2 <= most2; events2++) {
          assert.equal(
            test.accepts(events1, total1, events2, total2),
            verdict === "all",
            `${name}: ${events1}/${total1} and ${events2}/${total2} in range ${index}`,
          );
        }
      }
    }
  });
  return said;
}

Deno.test("fisherCounts, chiSquareCounts: what is said of a block holds for all of it", () => {
  const all = [
    assertBlocksHold("Fisher", (index) => fisherCounts(ranges[index]!, 900)),
    assertBlocksHold("chi-squared", (index) => chiSquareCounts(ranges[index]!, false)),
    assertBlocksHold("Yates", (index) => chiSquareCounts(ranges[index]!, true)),
  ];
  for (const said of all) {
    assert.ok((said.get("none") ?? 0) > 500 && (said.get("all") ?? 0) > 30, `${[...said]}`);
  }
});

Deno.test("chiSquareCounts: takes a table exactly when chiSquareTest has such a P value", () => {
  const random = seededRandom("chi-squared counts");
  for (let i = 0; i < 2000; i++) {
    const [n1, n2] = [1 + Math.floor(90 * random()), 1 + Math.floor(90 * random())];
    const [e1, e2] = [Math.floor((n1 + 1) * random()), Math.floor((n2 + 1) * random())];
    for (const yates of [false, true]) {
      const groups = [{ events: e1, total: n1 }, { events: e2, total: n2 }] as const;
      const { pValue } = chiSquareTest(...groups, { yates });
      for (const range of ranges) {
        const isWithin = pValue !== null && pValue >= range.lower * (1 - 1e-9) &&
          pValue <= range.upper * (1 + 1e-9);
        const message = `${e1}/${n1} and ${e2}/${n2}, Yates ${yates}`;
        assert.equal(chiSquareCounts(range, yates).accepts(e1, n1, e2, n2), isWithin, message);
      }
    }
  }
});
