import assert from "node:assert/strict";
import { fisherExactTest } from "../model/fisher_exact.ts";
import { chiSquareTest } from "../model/chi_square.ts";
import { seededRandom } from "../numeric/random.ts";
import { chiSquareCounts } from "./chi_square_counts.ts";
import { blocksInOrder } from "./blocks_in_order.ts";
import type { CountBlock, CountTest } from "./count_block.ts";
import { fisherCounts } from "./fisher_counts.ts";
import type { CountsOfTotal } from "./percentage_counts.ts";
import type { Range } from "./types.ts";

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

/** Blocks that follow one another, as in a search: one person goes from one group to the other. */
function* blocks(): Generator<CountBlock> {
  const random = seededRandom("blocks of counts");
  for (let i = 0; i < 60; i++) {
    const total = 4 + Math.floor((i % 2 === 0 ? 40 : 500) * random());
    const risk = random();
    const other = i % 3 === 0
      ? risk
      : Math.min(1, Math.max(0, risk + (i % 3 === 1 ? 0.2 : 0.8) * (random() - 0.5)));
    const width = i % 4 === 0 ? 0.05 : 0.01;
    const from = 1 + Math.floor((total - 1) * random());
    for (let n = from; n < Math.min(total, from + 12); n++) {
      const one = groupOf(n, risk, width);
      const two = groupOf(total - n, other, width);
      if (one !== null && two !== null) yield* blocksInOrder(one, two);
    }
  }
}

function groupOf(total: number, share: number, width: number): CountsOfTotal | null {
  const least = Math.max(0, Math.ceil((share - width) * total));
  const most = Math.min(total, Math.floor((share + width) * total));
  return least > most ? null : { total, least, most };
}

for (
  const [name, make] of [
    ["Fisher", (range: Range) => fisherCounts(range, 900)],
    ["chi-squared", (range: Range) => chiSquareCounts(range, false)],
    ["Yates", (range: Range) => chiSquareCounts(range, true)],
  ] as const
) {
  Deno.test(`fisherCounts, chiSquareCounts: counts as table by table, ${name}`, () => {
    let [some, found] = [0, 0];
    for (const range of ranges) {
      const test = make(range);
      for (const block of blocks()) {
        const expected = tableByTable(block, test);
        assert.equal(
          test.count(block),
          expected,
          `${JSON.stringify(range)} ${JSON.stringify(block)}`,
        );
        some += expected > 0 ? 1 : 0;
        found += expected;
      }
    }
    assert.ok(some > 50 && found > some, `${found} in ${some} blocks`);
  });
}

function tableByTable(block: CountBlock, { accepts }: CountTest): number {
  const { total1, least1, most1, total2, least2, most2, withTies } = block;
  let found = 0;
  for (let events1 = least1; events1 <= most1; events1++) {
    for (let events2 = least2; events2 <= most2; events2++) {
      const difference = events1 * total2 - events2 * total1;
      if (difference < 0 || (difference === 0 && !withTies)) continue;
      if (accepts(events1, total1, events2, total2)) found += 1;
    }
  }
  return found;
}

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

Deno.test("chiSquareCounts: a limit that is the P value of a table, or just beside it", () => {
  const random = seededRandom("limits on tables");
  let within = 0;
  for (let i = 0; i < 400; i++) {
    const [total1, total2] = [8 + Math.floor(300 * random()), 8 + Math.floor(300 * random())];
    const e1 = 4 + Math.floor((total1 - 6) * random());
    const e2 = 3 + Math.floor((total2 - 6) * random());
    const ends = { least1: e1 - 1, most1: e1 + 1, least2: e2 - 1, most2: e2 + 1 };
    if (ends.least1 * total2 < ends.most2 * total1) continue;
    const block = { total1, ...ends, total2, isInOrder: true, withTies: true, isExchanged: false };
    for (const yates of [false, true]) {
      const pOf = (events: number, other: number) =>
        chiSquareTest({ events, total: total1 }, { events: other, total: total2 }, { yates })
          .pValue!;
      const p = pOf(e1, e2);
      if (p < 1e-12 || p > 0.999) continue;
      for (const beside of [1, 1 - 1e-7, 1 + 1e-7]) {
        for (const range of [{ lower: 0, upper: p * beside }, { lower: p * beside, upper: 1 }]) {
          let expected = 0;
          for (let events = e1 - 1; events <= e1 + 1; events++) {
            for (let other = e2 - 1; other <= e2 + 1; other++) {
              const found = pOf(events, other);
              expected += found >= range.lower * (1 - 1e-8) && found <= range.upper * (1 + 1e-8)
                ? 1
                : 0;
            }
          }
          const message = `${e1}/${total1} and ${e2}/${total2}, Yates ${yates}, ${beside}`;
          assert.equal(chiSquareCounts(range, yates).count(block), expected, message);
          within += expected;
        }
      }
    }
  }
  assert.ok(within > 1000, `${within}`);
});
