import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { chiSquareTest } from "../model/chi_square.ts";
import { fisherExactTest } from "../model/fisher_exact.ts";
import { seededRandom } from "../numeric/random.ts";
import { countsBehindPercentages } from "./counts_behind_percentages.ts";

/** Solutions, then least and most total, first and second group. */
type Found = readonly [number, number, number, number, number, number, number] | readonly [0];

function summary(first: string, second: string, p: string, atMost: number) {
  const { withoutP, tests } = countsBehindPercentages({ first, second, p }, { atMost });
  const found = tests.map(({ solutions, total, first: one, second: two }) =>
    total === null || one === null || two === null
      ? [solutions]
      : [solutions, total.lower, total.upper, one.lower, one.upper, two.lower, two.upper]
  );
  return { withoutP, found };
}

Deno.test("countsBehindPercentages: R 4.2.2, chisq.test and fisher.test of every table", () => {
  // For each pair of tables that prints both percentages (half a unit either way) and has a total
  // of at most N: chisq.test(m, correct = FALSE), chisq.test(m), fisher.test(m).
  const cases: readonly [string, string, string, number, number, readonly Found[]][] = [
    ["20", "60", "0.03", 60, 90, [
      [5, 30, 45, 10, 20, 10, 35],
      [10, 40, 60, 15, 50, 10, 30],
      [6, 35, 60, 10, 20, 15, 50],
    ]],
    ["13.0", "34.2", "< 0.05", 120, 9, [
      [5, 84, 119, 46, 77, 38, 73],
      [5, 84, 119, 46, 77, 38, 73],
      [5, 84, 119, 46, 77, 38, 73],
    ]],
    ["50", "0", "0.03", 12, 30, [[2, 11, 12, 2, 4, 8, 9], [0], [0]]],
    ["25", "25", "0.90", 80, 288, [[0], [0], [0]]],
    ["33", "40", "0.66", 70, 232, [[7, 41, 68, 15, 30, 15, 53], [0], [0]]],
    ["8.3", "16.7", "> 0.99", 90, 49, [[0], [8, 18, 90, 12, 84, 6, 12], [
      2,
      18,
      24,
      12,
      12,
      6,
      12,
    ]]],
    ["100", "75", "<0.01", 60, 445, [
      [152, 30, 60, 23, 56, 4, 36],
      [29, 53, 60, 32, 52, 8, 28],
      [59, 48, 60, 22, 48, 12, 36],
    ]],
  ];
  for (const [first, second, p, atMost, withoutP, found] of cases) {
    assert.deepEqual(summary(first, second, p, atMost), { withoutP, found }, `${first} ${second}`);
  }
});

Deno.test("countsBehindPercentages: the crude recurrence of Kim 2026, by R over 11,281 pairs", () => {
  assert.deepEqual(summary("0.96", "2.96", "0.003", 2279), {
    withoutP: 11281,
    found: [
      [842, 1542, 2279, 726, 1975, 304, 1553],
      [898, 1722, 2279, 830, 1874, 405, 1421],
      [875, 1612, 2279, 726, 1874, 405, 1553],
    ],
  });
  const printed = { first: "0.96", second: "2.96", p: "0.003" };
  assert.deepEqual(countsBehindPercentages(printed, { atMost: 2279 }).underAny, {
    total: { lower: 1542, upper: 2279 },
    first: { lower: 726, upper: 1975 },
    second: { lower: 304, upper: 1553 },
  });
});

/** Every table with a total up to a bound, by the tests of the library. */
function bruteForce(first: number, second: number, decimals: number, p: Range, atMost: number) {
  const prints = (events: number, total: number, value: number) =>
    Math.abs(100 * events / total - value) <= 0.5 * 10 ** -decimals + 1e-9;
  const counts = [0, 0, 0];
  for (let n1 = 1; n1 < atMost; n1++) {
    for (let n2 = 1; n1 + n2 <= atMost; n2++) {
      for (let e1 = 0; e1 <= n1; e1++) {
        if (!prints(e1, n1, first)) continue;
        for (let e2 = 0; e2 <= n2; e2++) {
          if (!prints(e2, n2, second)) continue;
          const groups = [{ events: e1, total: n1 }, { events: e2, total: n2 }] as const;
          const found = [
            chiSquareTest(...groups).pValue,
            chiSquareTest(...groups, { yates: true }).pValue,
            fisherExactTest(...groups).pValue,
          ];
          found.forEach((value, index) => {
            if (value !== null && value >= p.lower - 1e-10 && value <= p.upper + 1e-10) {
              counts[index]! += 1;
            }
          });
        }
      }
    }
  }
  return counts;
}

interface Range {
  readonly lower: number;
  readonly upper: number;
}

Deno.test("countsBehindPercentages: finds what looking at every table finds", () => {
  const random = seededRandom("counts behind percentages");
  const printed = [
    ["< 0.05", { lower: 0, upper: 0.05 }],
    ["0.3", { lower: 0.25, upper: 0.35 }],
    ["1.0", { lower: 0.95, upper: 1 }],
    ["0.9", { lower: 0.85, upper: 0.95 }],
    ["0.04", { lower: 0.035, upper: 0.045 }],
    ["> 0.2", { lower: 0.2, upper: 1 }],
    ["0.002", { lower: 0.0015, upper: 0.0025 }],
    ["0.667", { lower: 0.6665, upper: 0.6675 }],
  ] as const;
  for (let i = 0; i < 120; i++) {
    const first = i % 5 === 0 ? 50 : Math.floor(101 * random());
    // Often close or equal percentages, of which either group can have the larger share.
    const second = i % 4 === 0
      ? first
      : Math.min(100, i % 4 === 1 ? first + Math.floor(12 * random()) : Math.floor(101 * random()));
    const [p, range] = printed[i % printed.length]!;
    const atMost = 30 + i % 21;
    const { tests } = countsBehindPercentages(
      { first: `${first}`, second: `${second}`, p },
      { atMost },
    );
    assert.deepEqual(
      tests.map(({ solutions }) => solutions),
      bruteForce(first, second, 0, range, atMost),
      `${first} % and ${second} %, P ${p}, at most ${atMost}`,
    );
  }
});

Deno.test("countsBehindPercentages: close percentages, limits of P that are far apart or close", () => {
  const random = seededRandom("close percentages");
  // The limits of the first three are far apart, one over the other, and have a walk each.
  const printed = [
    ["0.1", { lower: 0.05, upper: 0.15 }],
    ["0.2", { lower: 0.15, upper: 0.25 }],
    ["0.01", { lower: 0.005, upper: 0.015 }],
    ["0.79", { lower: 0.785, upper: 0.795 }],
    ["0.7", { lower: 0.65, upper: 0.75 }],
    ["0.4", { lower: 0.35, upper: 0.45 }],
  ] as const;
  const solved = printed.map(() => 0);
  for (let i = 0; i < 90; i++) {
    const [p, range] = printed[i % printed.length]!;
    const first = Math.floor(75 * random());
    const second = first + Math.floor((p === "0.01" ? 60 : 25) * random());
    const atMost = 50 + i % 17;
    const { tests } = countsBehindPercentages(
      { first: `${first}`, second: `${Math.min(100, second)}`, p },
      { atMost },
    );
    const found = tests.map(({ solutions }) => solutions);
    const expected = bruteForce(first, Math.min(100, second), 0, range, atMost);
    assert.deepEqual(found, expected, `${first} % and ${second} %, P ${p}, at most ${atMost}`);
    solved[i % printed.length]! += found.reduce((sum, solutions) => sum + solutions, 0);
  }
  assert.ok(solved.every((solutions) => solutions > 10), solved.join(" "));
});

Deno.test("countsBehindPercentages: exchanging the groups exchanges the answer", () => {
  const [one, two] = [summary("12", "31", "0.02", 150), summary("31", "12", "0.02", 150)];
  assert.equal(one.withoutP, two.withoutP);
  one.found.forEach((found, index) => {
    const [solutions, least, most, a, b, c, d] = found;
    assert.deepEqual(two.found[index], [solutions, least, most, c, d, a, b]);
  });
});

Deno.test("countsBehindPercentages: known totals leave those tables alone", () => {
  const printed = { first: "20", second: "60", p: "0.03" };
  const all = countsBehindPercentages(printed, { atMost: 60, examples: 1000 }).tests[0]!.examples;
  const total = ({ first, second }: typeof all[number]) => first.total + second.total;
  const { first, second } = all[0]!;
  const known = [
    [{ first: first.total }, all.filter((one) => one.first.total === first.total)],
    [{ second: second.total }, all.filter((one) => one.second.total === second.total)],
    [{ sum: total(all[0]!) }, all.filter((one) => total(one) === total(all[0]!))],
    [{ first: first.total, second: second.total }, [all[0]!]],
    [{ first: first.total, sum: total(all[0]!) }, [all[0]!]],
    [{ first: first.total, second: second.total, sum: total(all[0]!) + 1 }, []],
  ] as const;
  assert.ok(all.length > 1);
  for (const [totals, examples] of known) {
    const answer = countsBehindPercentages(printed, { atMost: 60, totals, examples: 1000 });
    assert.deepEqual(answer.tests[0]!.examples, examples, JSON.stringify(totals));
  }
});

Deno.test("countsBehindPercentages: examples are solutions, smallest totals first", () => {
  const { tests } = countsBehindPercentages({ first: "13.1", second: "34.2", p: "0.003" }, {
    atMost: 300,
  });
  assert.deepEqual(tests.map(({ examples }) => examples.length), [5, 5, 5]);
  const [chiSquared, , fisher] = tests;
  for (const { first, second, pValue } of chiSquared!.examples) {
    assert.equal((100 * first.events / first.total).toFixed(1), "13.1");
    assert.equal((100 * second.events / second.total).toFixed(1), "34.2");
    assert.equal(pValue.toFixed(3), "0.003");
  }
  assert.ok(fisher);
  const [example] = fisher.examples;
  assert.ok(example);
  const { first, second, pValue } = example;
  assert.equal(first.total + second.total, fisher.total?.lower);
  // R: fisher.test(rbind(c(8, 53), c(41, 79)))$p.value
  assert.deepEqual([first, second], [{ events: 8, total: 61 }, { events: 41, total: 120 }]);
  assertNear(pValue, 0.0025358455614104183, 1e-9);
});

Deno.test("countsBehindPercentages: nobody and everybody have no chi-squared test, and P = 1 by Fisher", () => {
  const { tests } = countsBehindPercentages({ first: "0", second: "0", p: "1.00" }, { atMost: 4 });
  assert.deepEqual(tests.map(({ solutions }) => solutions), [0, 0, 6]);
});

Deno.test("countsBehindPercentages: equal percentages, where either share can be the larger", () => {
  // Of 150, 37 and 38 print as 25 %. Equal counts have P = 1; 37 and 38 have P = 1 by Yates, since
  // they differ by one, and by Fisher, since no table is likelier; by chi-squared 0.89.
  const { tests } = countsBehindPercentages({ first: "25", second: "25", p: "1.00" }, {
    atMost: 300,
    totals: { first: 150, second: 150 },
  });
  assert.deepEqual(tests.map(({ solutions }) => solutions), [2, 4, 4]);
});

Deno.test("countsBehindPercentages: refuses what is not printed so, by name", () => {
  const printed = { first: "13", second: "34", p: "0.05" };
  const run = (change: object, choices: object = {}) => () =>
    countsBehindPercentages({ ...printed, ...change }, { atMost: 100, ...choices });
  assert.throws(run({ first: "101" }), /^RangeError: countsBehindPercentages, first: found "101"/);
  assert.throws(run({ second: "< 5" }), /second: found "< 5"; allowed: a percentage from 0 to 100/);
  assert.throws(run({ p: "1.2" }), /p: found "1.2"; allowed: a probability from 0 to 1/);
  assert.throws(run({ p: "NS" }), /p: found "NS"; allowed: a number as printed/);
  assert.throws(run({}, { atMost: 1 }), /atMost: found 1; allowed: a whole number from 2 to 20000/);
  assert.throws(
    run({}, { totals: { sum: 101 } }),
    /totals\.sum: found 101; allowed: a whole number from 2 to 100/,
  );
});
