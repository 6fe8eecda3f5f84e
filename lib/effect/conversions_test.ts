import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { absoluteEffect } from "./absolute_effect.ts";
import { correlationOfChange, sdOfChange } from "./change_from_baseline.ts";
import { designEffect, effectiveEvents } from "./cluster_design_effect.ts";
import { combineEvents, combineMeans } from "./combine_groups.ts";
import { effectFromInterval } from "./effect_from_interval.ts";
import { effectFromP } from "./effect_from_p.ts";
import { effectFromStatistic } from "./effect_from_statistic.ts";
import { sdFromDifference, sdFromInterval, sdFromStandardError } from "./group_sd.ts";
import { meanFromQuantiles } from "./mean_from_quantiles.ts";
import { numberNeededToTreat } from "./number_needed_to_treat.ts";
import { oddsRatioFromSmd, smdFromOddsRatio } from "./smd_and_odds_ratio.ts";
import { splitEvents, splitMeans } from "./split_group.ts";

// R 4.2.2: qnorm(0.975), qt(0.975, 12), qnorm(0.95)
const z = 1.95996398454005423552;
const t12 = 2.17881282966722882353;
const z90 = 1.64485362695147263601;

Deno.test("effectFromInterval: the width over twice the quantile, normal or t, at any level", () => {
  assertNear(effectFromInterval({ lower: -2 * z, upper: 2 * z }).standardError, 2, 1e-14);
  assertNear(effectFromInterval({ lower: 1, upper: 1 + 2 * t12, df: 12 }).standardError, 1, 1e-12);
  const ninety = effectFromInterval({
    lower: Math.exp(-z90),
    upper: Math.exp(z90),
    level: 0.9,
    ratio: true,
  });
  assertNear(ninety.vi, 1, 1e-13);
  assert.equal(ninety.yi, 0);
  assert.match(ninety.assumption, /the 90 % interval is symmetric about the logarithm/);
});

Deno.test("effectFromInterval: an estimate off the middle is kept, and how far off is said", () => {
  const { yi, offCentre } = effectFromInterval({ estimate: 1.5, lower: 0, upper: 2 });
  assert.deepEqual([yi, offCentre], [1.5, 0.5]);
});

Deno.test("effectFromP, effectFromStatistic: lead back to the standard error that made them", () => {
  // R 4.2.2: 2 * pnorm(-1.2), 2 * pt(-1.2, 12)
  assertNear(effectFromP({ estimate: -6, p: 0.23013934044341655 }).standardError, 5, 1e-13);
  assertNear(effectFromP({ estimate: 6, p: 0.25329473025359434, df: 12 }).standardError, 5, 1e-12);
  assert.equal(effectFromStatistic({ estimate: -6, statistic: -1.2 }).standardError, 5);
  const ratio = effectFromStatistic({ estimate: 0.5, statistic: -2, ratio: true });
  assertNear(ratio.standardError, Math.LN2 / 2, 1e-15);
});

Deno.test("conversions: numbers that cannot be right are refused with what is allowed", () => {
  const refused: [() => unknown, RegExp][] = [
    [() => effectFromInterval({ lower: 2, upper: 1 }), /found 2 to 1; allowed: lower < upper/],
    [
      () => effectFromInterval({ lower: -1, upper: 1, ratio: true }),
      /lower: found -1; allowed: a finite number above 0/,
    ],
    [() => effectFromInterval({ lower: 0, upper: 1, level: 95 }), /level: found 95/],
    [() => effectFromP({ estimate: 1, p: 0 }), /p: found 0; allowed: a number between 0 and 1/],
    [() => effectFromP({ estimate: 1, p: 0.3, ratio: true }), /other than 1/],
    [() => effectFromStatistic({ estimate: 1, statistic: -1 }), /with the sign of the effect/],
    [() => sdFromStandardError({ standardError: 0, total: 4 }), /standardError: found 0/],
    [() => sdFromInterval({ lower: 0, upper: 1, total: 1 }), /total: found 1/],
    [
      () => meanFromQuantiles({ q1: 5, median: 4, q3: 9, total: 20 }),
      /median: found 4; allowed: a finite number, q1 or more/,
    ],
    [
      () => meanFromQuantiles({ min: 1, median: 4, total: 20 }),
      /found min, median; allowed: median with min and max/,
    ],
    [() => meanFromQuantiles({ median: 4, total: 20 }), /found median; allowed/],
    [() => smdFromOddsRatio({ yi: 1, vi: 0 }), /vi: found 0/],
    [
      () => smdFromOddsRatio({ yi: 900, vi: 1 }, { method: "probit", baselineRisk: 0.5 }),
      /rarer risk/,
    ],
    [
      () =>
        absoluteEffect({ measure: "RR", estimate: 3, lower: 2, upper: 4 }, { baselineRisk: 0.4 }),
      /use a lower baseline risk/,
    ],
    [() => numberNeededToTreat({ estimate: 0.2, lower: 0.3, upper: 0.4 }), /lower <= estimate/],
    [() => combineMeans([]), /groups: found none/],
    [() => splitEvents({ events: 3, total: 2 }, 2), /events: found 3/],
    [
      () => splitMeans({ mean: 1, sd: 1, total: 5 }, 1),
      /parts: found 1; allowed: a whole number, 2/,
    ],
    [() => designEffect({ averageSize: 0.5, icc: 0 }), /averageSize: found 0.5/],
    [() => sdOfChange({ sdBaseline: 1, sdFinal: 1, correlation: 2 }), /correlation: found 2/],
    [
      () => correlationOfChange({ sdBaseline: 1, sdFinal: 2, sdChange: 4 }),
      /sdChange: found 4; allowed: a number from 1 to 3/,
    ],
  ];
  for (const [call, message] of refused) assert.throws(call, message);
});

Deno.test("sdFromInterval, sdFromDifference: undo the interval and the standard error", () => {
  const half = 2.06389856162802580 * 3 / 5; // qt(0.975, 24), sd 3, n 25
  assertNear(sdFromInterval({ lower: 10 - half, upper: 10 + half, total: 25 }).sd, 3, 1e-12);
  const standardError = 3 * Math.sqrt(1 / 25 + 1 / 22);
  assertNear(sdFromDifference({ standardError, totalTreated: 25, totalControl: 22 }).sd, 3, 1e-15);
});

Deno.test("meanFromQuantiles: symmetric samples have their middle as mean by every method", () => {
  for (const mean of ["luo", "wan"] as const) {
    for (const sd of ["shi", "wan"] as const) {
      const five = { min: 2, q1: 6, median: 8, q3: 10, max: 14, total: 41 };
      assertNear(meanFromQuantiles(five, { mean, sd }).mean, 8, 1e-14);
    }
  }
  const flat = meanFromQuantiles({ min: 3, median: 3, max: 3, total: 9 });
  assert.deepEqual([flat.mean, flat.sd, flat.scenario], [3, 0, "S1"]);
});

Deno.test("meanFromQuantiles: shifting and stretching the data shifts and stretches the answer", () => {
  const five = { min: 1, q1: 3, median: 4, q3: 7, max: 15, total: 33 };
  const moved = { min: 12, q1: 16, median: 18, q3: 24, max: 40, total: 33 };
  const there = meanFromQuantiles(five);
  const back = meanFromQuantiles(moved);
  assertNear(back.mean, 10 + 2 * there.mean, 1e-14);
  assertNear(back.sd, 2 * there.sd, 1e-14);
});

Deno.test("meanFromQuantiles: a large normal sample gives back its mean and standard deviation", () => {
  // R 4.2.2: qnorm(0.75)
  const q = 8 * 0.674489750196081743;
  const { mean, sd } = meanFromQuantiles({ q1: 50 - q, median: 50, q3: 50 + q, total: 1e6 });
  assertNear(mean, 50, 1e-12);
  assertNear(sd, 8, 1e-5);
});

Deno.test("smdFromOddsRatio, oddsRatioFromSmd: there and back is the same, by every method", () => {
  for (
    const choices of [
      {},
      { method: "cox" },
      { method: "probit", baselineRisk: 0.02 },
      { method: "probit", baselineRisk: 0.97 },
    ] as const
  ) {
    for (const yi of [-3, -0.4, 0, 0.7, 5]) {
      const back = smdFromOddsRatio(oddsRatioFromSmd({ yi, vi: 0.3 }, choices), choices);
      assert.ok(Math.abs(back.yi - yi) < 1e-11, `${yi} ${JSON.stringify(choices)}`);
      assertNear(back.vi, 0.3, 1e-10);
    }
  }
});

// R 4.2.2, metafor 3.8-1: escalc(m, ai = 4, n1i = 31, ci = 9, n2i = 29), OR2DL and OR2DN
Deno.test("smdFromOddsRatio: logit and Cox as metafor has them", () => {
  const odds = { yi: -1.11103480866666704, vi: 0.44814814814814813 };
  const logit = smdFromOddsRatio(odds);
  assertNear(logit.yi, -0.61254559383735563, 1e-13);
  assertNear(logit.vi, 0.13622070245247633, 1e-13);
  const cox = smdFromOddsRatio(odds, { method: "cox" });
  assertNear(cox.yi, -0.67335442949494972, 1e-13);
  assertNear(cox.vi, 0.16460905349794239, 1e-13);
});

Deno.test("absoluteEffect: odds ratio, risk ratio and risk difference lead to one another", () => {
  const choices = { baselineRisk: 0.3 };
  const first = absoluteEffect({ measure: "OR", estimate: 0.5, lower: 0.3, upper: 0.9 }, choices);
  for (const [measure, of] of [["RR", first.riskRatio], ["RD", first.riskDifference]] as const) {
    const again = absoluteEffect({ measure, ...of }, choices);
    for (const limit of ["estimate", "lower", "upper"] as const) {
      assertNear(again.oddsRatio[limit], first.oddsRatio[limit], 1e-13);
      assertNear(again.treatedRisk[limit], first.treatedRisk[limit], 1e-13);
    }
  }
  const all = absoluteEffect({ measure: "RR", estimate: 2, lower: 1, upper: 2 }, {
    baselineRisk: 0.5,
  });
  assert.equal(all.oddsRatio.estimate, Number.MAX_VALUE);
});

Deno.test("numberNeededToTreat: no difference has no number", () => {
  const found = numberNeededToTreat({ estimate: 0, lower: -0.1, upper: 0 });
  assert.deepEqual(found.estimate, { number: null, direction: null });
  assert.equal(found.throughInfinity, false);
});

Deno.test("combineMeans: is the mean and standard deviation of the people taken together", () => {
  const people = [[3, 5, 10], [4, 4, 7, 9], [1, 2]];
  const describe = (values: readonly number[]) => {
    const mean = values.reduce((a, b) => a + b) / values.length;
    const squares = values.reduce((total, x) => total + (x - mean) ** 2, 0);
    return { mean, sd: Math.sqrt(squares / (values.length - 1)), total: values.length };
  };
  const together = describe(people.flat());
  const combined = combineMeans(people.map(describe));
  assertNear(combined.mean, together.mean, 1e-15);
  assertNear(combined.sd, together.sd, 1e-15);
  assert.equal(combined.total, 9);
});

Deno.test("splitEvents, splitMeans: the parts together are the group again", () => {
  for (const parts of [2, 3, 7]) {
    const { groups } = splitEvents({ events: 11, total: 32 }, parts);
    assert.equal(groups.length, parts);
    const { events, total } = combineEvents(groups);
    assert.deepEqual([events, total], [11, 32]);
    assert.ok(groups.every((group) => group.events <= group.total));
  }
  assert.equal(splitMeans({ mean: 3, sd: 1, total: 32 }, 5).groups[4]?.total, 6.4);
});

Deno.test("effectiveEvents: clusters of one person, or people no more alike than others, change nothing", () => {
  const group = { events: 7, total: 40 };
  for (const clustering of [{ averageSize: 1, icc: 0.5 }, { averageSize: 30, icc: 0 }]) {
    const { events, total, designEffect } = effectiveEvents(group, clustering);
    assert.deepEqual([events, total, designEffect], [7, 40, 1]);
  }
});

Deno.test("sdOfChange, correlationOfChange: lead back to each other, without digits lost near 1", () => {
  for (const correlation of [-0.5, 0, 0.8, 0.999999]) {
    const { sd } = sdOfChange({ sdBaseline: 6.4, sdFinal: 7.1, correlation });
    const back = correlationOfChange({ sdBaseline: 6.4, sdFinal: 7.1, sdChange: sd });
    assert.ok(Math.abs(back.correlation - correlation) < 1e-14);
  }
});
