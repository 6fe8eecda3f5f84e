import assert from "node:assert/strict";
import { binomialProbability } from "../distribution/binomial.ts";
import { exactDifferenceTail } from "./exact_difference_tail.ts";
import { exactRiskDifference } from "./exact_risk_difference.ts";
import { restrictedSecondRisk, scoreDifference } from "./score_difference.ts";

const group = (events: number, total: number) => ({ events, total });

/** Log likelihood of two binomial counts; 0 log 0 is 0. */
function logLikelihood(counts: readonly number[], first: number, second: number): number {
  const [events1 = 0, total1 = 0, events2 = 0, total2 = 0] = counts;
  const term = (count: number, risk: number) =>
    count === 0 ? 0 : count * Math.log(Math.max(0, risk));
  return term(events1, first) + term(total1 - events1, 1 - first) +
    term(events2, second) + term(total2 - events2, 1 - second);
}

Deno.test("exactRiskDifference: limits published from StatXact, SAS and R", () => {
  const rows: readonly [number, number, number, number, number, number, number][] = [
    // StatXact 11, as the tests of R exact2x2 1.6 (inst/slowTests/test_StatXact.R) print it
    [6, 13, 2, 7, -0.3108, 0.5787, 4],
    [13, 13, 0, 7, 0.5904, 1, 4],
    [24, 61, 10, 35, -0.09922, 0.2949, 4],
    // SAS 9.4, PROC FREQ, EXACT RISKDIFF(METHOD=SCORE), as test_SAS.R of the same package prints it
    [9, 11, 4, 12, 0.0616, 0.7968, 4],
    // R lrstat, riskDiffExactCI(n1 = 30, y1 = 2, n2 = 30, y2 = 1), as its own tests print it
    [2, 30, 1, 30, -0.111153, 0.200071, 6],
  ];
  for (const [events1, total1, events2, total2, lower, upper, decimals] of rows) {
    const { interval } = exactRiskDifference(group(events1, total1), group(events2, total2));
    const half = 0.51 * 10 ** -decimals;
    assert.ok(Math.abs(interval.lower - lower) <= half, `${interval.lower} for ${lower}`);
    assert.ok(Math.abs(interval.upper - upper) <= half, `${interval.upper} for ${upper}`);
  }
});

Deno.test("exactRiskDifference: covers at least as often as it says, whatever the risks", () => {
  for (const [total1, total2, level] of [[7, 9, 0.95], [12, 4, 0.8], [1, 5, 0.9]] as const) {
    const intervals = Array.from(
      { length: (total1 + 1) * (total2 + 1) },
      (_, i) => {
        const events1 = Math.floor(i / (total2 + 1));
        const events2 = i % (total2 + 1);
        const first = group(events1, total1);
        const second = group(events2, total2);
        const { interval } = exactRiskDifference(first, second, { level });
        return { events1, events2, ...interval };
      },
    );
    for (let risk1 = 0; risk1 <= 1; risk1 += 0.04) {
      for (let risk2 = 0; risk2 <= 1; risk2 += 0.04) {
        let covered = 0;
        for (const { events1, events2, lower, upper } of intervals) {
          if (risk1 - risk2 < lower || risk1 - risk2 > upper) continue;
          covered += binomialProbability(events1, total1, risk1) *
            binomialProbability(events2, total2, risk2);
        }
        assert.ok(covered >= level - 1e-9, `${covered} at ${risk1}, ${risk2}`);
      }
    }
  }
});

Deno.test("exactRiskDifference: the P value at a limit is that of a plain enumeration", () => {
  const [events1, total1, events2, total2] = [7, 15, 3, 19];
  const { interval } = exactRiskDifference(group(events1, total1), group(events2, total2));
  /** Every table, with risks from a search of the likelihood; then 2000 values of the risk. */
  const plain = (delta: number) => {
    const z = (x1: number, x2: number) => {
      let from = Math.max(0, -delta);
      let to = Math.min(1, 1 - delta);
      for (let i = 0; i < 100; i++) {
        const [left, right] = [from + (to - from) / 3, to - (to - from) / 3];
        const counts = [x1, total1, x2, total2];
        const better = logLikelihood(counts, left + delta, left) >
          logLikelihood(counts, right + delta, right);
        if (better) to = right;
        else from = left;
      }
      const [p1, p2] = [from + delta, from];
      return (x1 / total1 - x2 / total2 - delta) /
        Math.sqrt(p1 * (1 - p1) / total1 + p2 * (1 - p2) / total2);
    };
    const observed = z(events1, events2);
    const tail: [number, number][] = [];
    for (let x1 = 0; x1 <= total1; x1++) {
      for (let x2 = 0; x2 <= total2; x2++) {
        if (z(x1, x2) >= observed - 1e-6) tail.push([x1, x2]);
      }
    }
    let largest = 0;
    const [lowest, highest] = [Math.max(0, -delta), Math.min(1, 1 - delta)];
    for (let i = 1; i < 2000; i++) {
      const risk2 = lowest + (highest - lowest) * i / 2000;
      const probability = tail.reduce((sum, [x1, x2]) =>
        sum +
        binomialProbability(x1, total1, risk2 + delta) * binomialProbability(x2, total2, risk2), 0);
      largest = Math.max(largest, probability);
    }
    return largest;
  };
  const found = exactDifferenceTail(group(events1, total1), group(events2, total2), 0.05);
  assert.ok(Math.abs(found - plain(0.05)) < 1e-6, `${found}`);
  // just outside the lower limit the P value is at most 0.025, just inside it is above
  assert.ok(plain(interval.lower - 1e-6) <= 0.025 + 1e-7);
  assert.ok(plain(interval.lower + 1e-5) > 0.025 - 1e-7);
});

Deno.test("exactRiskDifference: exchanging the groups changes the signs, to the bit", () => {
  for (const [a, b] of [[group(3, 44), group(20, 98)], [group(0, 5), group(5, 5)]] as const) {
    const ab = exactRiskDifference(a, b);
    const ba = exactRiskDifference(b, a);
    assert.equal(ba.estimate, -ab.estimate);
    assert.equal(ba.interval.lower, -ab.interval.upper);
    assert.equal(ba.interval.upper, -ab.interval.lower);
  }
});

Deno.test("exactRiskDifference: counting the others changes the signs", () => {
  const some = exactRiskDifference(group(3, 20), group(9, 31)).interval;
  const others = exactRiskDifference(group(17, 20), group(22, 31)).interval;
  assert.ok(Math.abs(others.lower + some.upper) < 1e-6);
  assert.ok(Math.abs(others.upper + some.lower) < 1e-6);
});

Deno.test("exactRiskDifference: holds the estimate, and grows with the level", () => {
  for (const [a, b] of [[group(0, 9), group(0, 14)], [group(5, 9), group(5, 14)]] as const) {
    let before = exactRiskDifference(a, b, { level: 0.5 });
    for (const level of [0.8, 0.95, 0.99]) {
      const now = exactRiskDifference(a, b, { level });
      assert.ok(now.interval.lower < before.interval.lower);
      assert.ok(now.interval.upper > before.interval.upper);
      assert.ok(before.interval.lower <= now.estimate && now.estimate <= before.interval.upper);
      before = now;
    }
  }
});

Deno.test("exactRiskDifference: one patient against one leaves nearly everything open", () => {
  // no event against no event: a difference of d > 0 gives this table with probability
  // (1 - p - d) (1 - p) <= 1 - d, which is 0.025 at d = 0.975
  const { interval } = exactRiskDifference(group(0, 1), group(0, 1));
  assert.ok(Math.abs(interval.upper - 0.975) < 2e-7 && interval.upper >= 0.975);
  assert.ok(Math.abs(interval.lower + 0.975) < 2e-7 && interval.lower <= -0.975);
  const all = exactRiskDifference(group(1, 1), group(0, 1));
  assert.equal(all.interval.upper, 1);
});

Deno.test("restrictedSecondRisk: no other risk is more likely", () => {
  for (const [x1, n1, x2, n2] of [[3, 9, 5, 8], [0, 9, 5, 8], [9, 9, 0, 8], [44, 44, 98, 98]]) {
    for (const delta of [-0.7, -0.1, 0, 0.3, 0.95]) {
      const best = restrictedSecondRisk(x1!, n1!, x2!, n2!, delta);
      assert.ok(best >= Math.max(0, -delta) && best <= Math.min(1, 1 - delta));
      const at = (risk: number) => logLikelihood([x1!, n1!, x2!, n2!], risk + delta, risk);
      const height = at(best);
      for (let i = 1; i < 500; i++) {
        const risk = Math.max(0, -delta) + (1 - Math.abs(delta)) * i / 500;
        assert.ok(at(risk) <= height + 1e-9, `${risk} against ${best}`);
      }
    }
  }
});

Deno.test("scoreDifference: at 0 it is the pooled z statistic", () => {
  const pooled = 22 / 71;
  const z = (7 / 30 - 15 / 41) / Math.sqrt(pooled * (1 - pooled) * (1 / 30 + 1 / 41));
  assert.ok(Math.abs(scoreDifference(7, 30, 15, 41, 0) - z) < 1e-12);
});

Deno.test("scoreDifference: rises with the first group's events, falls with the second's", () => {
  // what exactDifferenceTail relies on
  for (const [total1, total2] of [[1, 7], [7, 1], [9, 9], [44, 30], [2, 60]] as const) {
    for (let delta = -0.99; delta < 1; delta += 0.03) {
      for (let x1 = 0; x1 <= total1; x1++) {
        for (let x2 = 0; x2 <= total2; x2++) {
          const here = scoreDifference(x1, total1, x2, total2, delta);
          const slack = 1e-9 * Math.max(1, Math.abs(here));
          if (x1 > 0) assert.ok(scoreDifference(x1 - 1, total1, x2, total2, delta) <= here + slack);
          if (x2 > 0) assert.ok(scoreDifference(x1, total1, x2 - 1, total2, delta) >= here - slack);
        }
      }
    }
  }
});

Deno.test("exactRiskDifference: carries how it was made, and refuses impossible arguments", () => {
  const answer = exactRiskDifference(group(1, 3), group(1, 4), { level: 0.8 });
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
  const { level, method, df } = answer.interval;
  assert.deepEqual({ level, method, df }, { level: 0.8, method: "chan-zhang", df: null });
  assert.throws(() => exactRiskDifference(group(1, 3), group(5, 4)), {
    name: "RangeError",
    message:
      "exactRiskDifference: the second group's events must be a whole number from 0 to 4, found 5",
  });
});
