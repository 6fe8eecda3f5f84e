import assert from "node:assert/strict";
import { newcombeRiskDifference } from "./newcombe_risk_difference.ts";

Deno.test("newcombeRiskDifference: the contrasts of Newcombe (1998), Table II, methods 10 and 11", () => {
  const rows: readonly [number, number, number, number, number, number, number, number][] = [
    [56, 70, 48, 80, 0.0524, 0.3339, 0.0428, 0.3422],
    [9, 10, 3, 10, 0.1705, 0.8090, 0.1013, 0.8387],
    [6, 7, 2, 7, 0.0582, 0.8062, -0.0290, 0.8423],
    [5, 56, 0, 29, -0.0381, 0.1926, -0.0667, 0.2037],
    [0, 10, 0, 20, -0.1611, 0.2775, -0.2005, 0.3445],
    [0, 10, 0, 10, -0.2775, 0.2775, -0.3445, 0.3445],
    [10, 10, 0, 20, 0.6791, 1, 0.6014, 1],
    [10, 10, 0, 10, 0.6075, 1, 0.5128, 1],
  ];
  for (const [events1, total1, events2, total2, ...printed] of rows) {
    const limits = [false, true].flatMap((continuityCorrection) => {
      const { interval } = newcombeRiskDifference(
        { events: events1, total: total1 },
        { events: events2, total: total2 },
        { continuityCorrection },
      );
      return [interval.lower, interval.upper];
    });
    limits.forEach((limit, i) => {
      assert.ok(Math.abs(limit - printed[i]!) <= 0.5e-4 + 1e-12, `${limit} for ${printed[i]}`);
    });
  }
});

Deno.test("newcombeRiskDifference: exchanging the groups changes the signs", () => {
  const a = { events: 20, total: 44 };
  const b = { events: 30, total: 98 };
  for (const continuityCorrection of [false, true]) {
    const ab = newcombeRiskDifference(a, b, { continuityCorrection });
    const ba = newcombeRiskDifference(b, a, { continuityCorrection });
    assert.equal(ba.estimate, -ab.estimate);
    assert.deepEqual([ba.interval.lower, ba.interval.upper], [
      -ab.interval.upper,
      -ab.interval.lower,
    ]);
  }
});

Deno.test("newcombeRiskDifference: carries how it was made, as plain data", () => {
  const answer = newcombeRiskDifference({ events: 1, total: 2 }, { events: 1, total: 4 }, {
    level: 0.9,
    continuityCorrection: true,
  });
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
  assert.deepEqual([answer.kind, answer.estimate, answer.risks], [
    "risk-difference",
    0.25,
    [0.5, 0.25],
  ]);
  assert.deepEqual([answer.interval.level, answer.interval.method], [0.9, "newcombe-corrected"]);
});

Deno.test("newcombeRiskDifference: refuses impossible counts, by name", () => {
  assert.throws(() => newcombeRiskDifference({ events: 1, total: 2 }, { events: 3, total: 2 }), {
    name: "RangeError",
    message: "newcombeRiskDifference: the second group's events must be a whole number " +
      "from 0 to 2, found 3",
  });
});
