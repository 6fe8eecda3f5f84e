import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../tests/fixtures/audited_review.ts";
import { table } from "../../tests/fixtures/small_protocol.ts";
import type { AlarmAnswer } from "../table/recorded_types.ts";
import { tripwireCodes } from "../table/tripwire_codes.ts";
import type { CellValue } from "../table/types.ts";
import { alarmAt, mendedRow } from "./alarm_at.ts";
import { findings } from "./findings.ts";
import { reviewTripwires } from "./review_tripwires.ts";
import { tripwires } from "./tripwires.ts";
import type { Alarm, Tripwire } from "./types.ts";

// Treatment lowers the risk in all four trials.
const rows: readonly CellValue[][] = [
  ["a", 30, 300, 54, 300],
  ["b", 36, 300, 60, 300],
  ["c", 27, 300, 57, 300],
  ["d", 33, 300, 51, 300],
];
const review = (answers: readonly AlarmAnswer[] = []) =>
  auditedReview({ tables: [table("trials", wideColumns, rows)], plans: [wide], answers });

/** A rule that would set the events of the treated arm to these values, by line. */
function madeUpRule(values: Readonly<Record<number, number | null>>): Tripwire {
  return {
    code: "made-up",
    title: "Made up",
    looksFor: "what a test asks for",
    source: "reforest",
    check({ tables }) {
      const trials = tables["trials"]!;
      const alarms = Object.entries(values).map(([line, value]): Alarm => {
        const place = { table: trials, line: Number(line), studyId: `${line}` };
        const mended = value === null ? null : mendedRow("mended", place, { et: value });
        return alarmAt(place, {
          rule: "made-up",
          columns: ["et"],
          found: "x",
          suspicion: "possible",
          mended,
        });
      });
      return findings(trials.rows.map(({ line }) => ({ table: trials, line })), alarms, "");
    },
  };
}
const lines = (report: ReturnType<typeof reviewTripwires>) => report.alarms.map(({ line }) => line);

Deno.test("reviewTripwires: what crosses the decision line comes first, then what moves most", () => {
  const report = reviewTripwires(review(), [madeUpRule({ 2: 30, 3: 37, 4: 120, 5: 45 })]);
  // 120 events in place of 27 make the trials contradict one another; line 2 holds 30 already.
  assert.deepEqual(lines(report), [4, 5, 3, 2]);
  assert.deepEqual(
    report.alarms.map(({ consequences }) => consequences.map(({ crosses }) => crosses)),
    [[true], [false], [false], []],
  );
});

Deno.test("reviewTripwires: the order of rules and rows does not matter", () => {
  const [one, two] = [madeUpRule({ 2: 12, 5: 15 }), madeUpRule({ 3: null, 4: null })];
  assert.deepEqual(
    reviewTripwires(review(), [one, two]).alarms,
    reviewTripwires(review(), [two, one]).alarms,
  );
});

Deno.test("reviewTripwires: a slip mended to impossible counts says so", () => {
  const { alarms: [alarm] } = reviewTripwires(review(), [madeUpRule({ 2: 301 })]);
  assert.deepEqual(alarm?.consequences, []);
  assert.match(alarm?.notComputable ?? "", /^not computable: /);
});

const answer: AlarmAnswer = {
  rule: "made-up",
  table: "trials",
  row: { id: "b" },
  answer: "As printed.",
  source: "Table 2",
  by: "A. Author",
  date: "2026-11-22",
};

Deno.test("reviewTripwires: an answer meets its alarm by rule and row, and by column where it names one", () => {
  const rule = madeUpRule({ 2: 11, 3: 13 });
  const answered = reviewTripwires(review([answer]), [rule]);
  assert.deepEqual(
    answered.alarms.filter((alarm) => alarm.answer !== null).map(({ line }) => line),
    [3],
  );
  assert.deepEqual([answered.unanswered, answered.stale], [1, []]);
  const elsewhere = { ...answer, column: "ec" };
  assert.equal(reviewTripwires(review([elsewhere]), [rule]).unanswered, 2);
  assert.equal(reviewTripwires(review([{ ...answer, column: "et" }]), [rule]).unanswered, 1);
});

Deno.test("reviewTripwires: an answer to an alarm that no longer rings is told", () => {
  const { stale, unanswered } = reviewTripwires(review([answer]), [madeUpRule({ 2: 11 })]);
  assert.deepEqual([stale, unanswered], [[answer], 1]);
});

Deno.test("findings: a row counts once, and of two alarms for the same cells the first is kept", () => {
  const rule = madeUpRule({ 2: 11 });
  const { alarms: [alarm] } = rule.check(review());
  const trials = review().tables["trials"]!;
  const row = { table: trials, line: 2 };
  const twice = findings([row, row], [alarm!, { ...alarm!, found: "again" }], "none");
  assert.deepEqual([twice.rowsLookedAt, twice.reason, twice.alarms], [1, null, [alarm]]);
  assert.deepEqual(findings([], [], "none"), { rowsLookedAt: 0, reason: "none", alarms: [] });
});

Deno.test("tripwires: answers.json knows every rule by its code", () => {
  assert.deepEqual(tripwires.map(({ code }) => code), [...tripwireCodes]);
});

Deno.test("tripwires: every rule looks at nothing and rings nowhere in a review without tables", () => {
  const empty = auditedReview({ tables: [], plans: [] });
  for (const { rules: [rule] } of tripwires.map((one) => reviewTripwires(empty, [one]))) {
    assert.deepEqual([rule?.applied, rule?.rowsLookedAt, rule?.alarms], [false, 0, 0]);
    assert.match(rule?.reason ?? "", /^\S.*\.$/);
  }
});
