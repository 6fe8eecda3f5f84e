import assert from "node:assert/strict";
import { assertNear, choose } from "../../tests/assert_near.ts";
import { fisherExactTest } from "./fisher_exact.ts";

const group = (events: number, total: number) => ({ events, total });

Deno.test("fisherExactTest: R 4.2.2, fisher.test(rbind(first, second), alternative)$p.value", () => {
  const rows: readonly [number, number, number, number, number, number, number][] = [
    [3, 4, 1, 4, 0.4857142857142858, 0.2428571428571429, 0.9857142857142858],
    [20, 44, 30, 98, 0.09204292753126911, 0.06481333263002088, 0.9706061307352869],
    [3, 44, 20, 98, 0.0495009520636259, 0.9924467642601175, 0.03178259642381329],
    [0, 44, 5, 98, 0.3241646262929981, 1, 0.1515622774285163],
    [5, 5, 0, 7, 0.001262626262626264, 0.001262626262626264, 1],
    [6, 18, 12, 17, 0.04371016837622241, 0.9950223915669885, 0.03029382206566106],
    [10, 20, 5, 20, 0.1907925723276116, 0.09539628616380574, 0.97581396747136451],
    [150, 1000, 120, 1000, 0.05759585086892682, 0.02879792543446341, 0.9788193963335934],
    [0, 5, 0, 7, 1, 1, 1],
  ];
  for (const [events1, total1, events2, total2, ...pValues] of rows) {
    (["two-sided", "greater", "less"] as const).forEach((alternative, i) => {
      const found = fisherExactTest(group(events1, total1), group(events2, total2), {
        alternative,
      });
      // R's own last digits: it goes through logarithms of factorials
      assertNear(found.pValue, pValues[i]!, 2e-12, `${events1} of ${total1}, ${alternative}`);
    });
  }
});

Deno.test("fisherExactTest: the odds ratio and its interval, R 4.2.2", () => {
  // fisher.test itself stops at a relative error of 1e-5; these are its equations solved by
  // uniroot(tol = 1e-15) on the log odds ratio, with weights dhyper(x, m, n, k, log = TRUE)
  const rows: readonly [number, number, number, number, number, number, number][] = [
    [3, 4, 1, 4, 6.408319658199668, 0.211735595446579, 626.243530588813883],
    [20, 44, 30, 98, 1.88007135103435, 0.84691509045511, 4.17649007655942],
    [3, 44, 20, 98, 0.2874413151989077, 0.0516884490564035, 1.0547160792279004],
    [6, 18, 12, 17, 0.2189020682014844, 0.0388794092692945, 1.0564918005739827],
    [150, 1000, 120, 1000, 1.293951105407019, 0.992025475369134, 1.690406831161276],
  ];
  for (const [events1, total1, events2, total2, estimate, lower, upper] of rows) {
    const { oddsRatio } = fisherExactTest(group(events1, total1), group(events2, total2));
    assertNear(oddsRatio.estimate ?? NaN, estimate, 1e-12);
    assertNear(oddsRatio.lower ?? NaN, lower, 1e-12);
    assertNear(oddsRatio.upper ?? NaN, upper, 1e-12);
    assert.equal(oddsRatio.note, null);
  }
});

Deno.test("fisherExactTest: the limits solve their polynomial equations (3 of 4, 1 of 4)", () => {
  const { oddsRatio } = fisherExactTest(group(3, 4), group(1, 4), { level: 0.9 });
  const all = (w: number) => 1 + 16 * w + 36 * w ** 2 + 16 * w ** 3 + w ** 4;
  const low = oddsRatio.lower ?? NaN;
  const high = oddsRatio.upper ?? NaN;
  assertNear((16 * low ** 3 + low ** 4) / all(low), 0.05, 1e-12);
  assertNear(1 - high ** 4 / all(high), 0.05, 1e-12);
  const w = oddsRatio.estimate ?? NaN;
  assertNear((16 * w + 72 * w ** 2 + 48 * w ** 3 + 4 * w ** 4) / all(w), 3, 1e-12);
});

Deno.test("fisherExactTest: one-sided alternatives put the whole error on one side", () => {
  const twoSided = fisherExactTest(group(6, 18), group(12, 17), { level: 0.9 }).oddsRatio;
  const choices = { level: 0.95 };
  const greater = fisherExactTest(group(6, 18), group(12, 17), {
    ...choices,
    alternative: "greater",
  }).oddsRatio;
  const less = fisherExactTest(group(6, 18), group(12, 17), { ...choices, alternative: "less" })
    .oddsRatio;
  assertNear(greater.lower ?? NaN, twoSided.lower ?? NaN, 1e-12);
  assertNear(less.upper ?? NaN, twoSided.upper ?? NaN, 1e-12);
  assert.deepEqual([greater.upper, less.lower], [null, 0]);
  assert.deepEqual([greater.note, less.note], [
    "one-sided: no upper limit is asked for",
    "one-sided: no lower limit is asked for",
  ]);
});

Deno.test("fisherExactTest: exchanging the groups inverts the odds ratio", () => {
  const ab = fisherExactTest(group(20, 44), group(30, 98));
  const ba = fisherExactTest(group(30, 98), group(20, 44));
  assertNear(ba.pValue, ab.pValue, 1e-13);
  assertNear(ba.oddsRatio.estimate ?? NaN, 1 / (ab.oddsRatio.estimate ?? NaN), 1e-12);
  assertNear(ba.oddsRatio.lower ?? NaN, 1 / (ab.oddsRatio.upper ?? NaN), 1e-12);
});

Deno.test("fisherExactTest: 0 and infinity are said in words", () => {
  const zero = fisherExactTest(group(0, 44), group(5, 98)).oddsRatio;
  assert.deepEqual([zero.estimate, zero.lower], [0, 0]);
  // (98 choose 5) / sum over x of (44 choose x) (98 choose 5 - x) w^x = 0.025
  const at = (w: number) =>
    [0, 1, 2, 3, 4, 5].reduce(
      (sum, x) => sum + Number(choose(44, x) * choose(98, 5 - x)) * w ** x,
      0,
    );
  assertNear(Number(choose(98, 5)) / at(zero.upper ?? NaN), 0.025, 1e-12);
  assert.match(zero.note ?? "", /^the estimate is 0: the first group has as few events/);
  const infinite = fisherExactTest(group(5, 5), group(0, 7)).oddsRatio;
  assert.deepEqual([infinite.estimate, infinite.upper], [null, null]);
  // w^5 / sum over x of (5 choose x) (7 choose 5 - x) w^x = 0.025
  const w = infinite.lower ?? NaN;
  const all = 21 + 175 * w + 350 * w ** 2 + 210 * w ** 3 + 35 * w ** 4 + w ** 5;
  assertNear(w ** 5 / all, 0.025, 1e-12);
  assert.match(infinite.note ?? "", /^the estimate is infinite, and there is no upper limit/);
});

Deno.test("fisherExactTest: without any event nothing is claimed", () => {
  const { pValue, oddsRatio } = fisherExactTest(group(0, 5), group(0, 7));
  assert.equal(pValue, 1);
  assert.deepEqual([oddsRatio.estimate, oddsRatio.lower, oddsRatio.upper], [null, null, null]);
  assert.match(oddsRatio.note ?? "", /^not defined: /);
});

Deno.test("fisherExactTest: is plain data, and refuses impossible arguments by name", () => {
  const answer = fisherExactTest(group(5, 5), group(0, 7));
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
  assert.deepEqual(answer.choices, { alternative: "two-sided", level: 0.95 });
  assert.throws(() => fisherExactTest(group(5, 4), group(0, 7)), {
    name: "RangeError",
    message:
      "fisherExactTest: the first group's events must be a whole number from 0 to 4, found 5",
  });
});
