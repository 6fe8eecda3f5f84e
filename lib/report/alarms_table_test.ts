import assert from "node:assert/strict";
import type { Consequence } from "../analysis/consequences.ts";
import type { ReportedAlarm, TripwireReport } from "../audit/types.ts";
import type { AlarmAnswer } from "../table/recorded_types.ts";
import { alarmsTable } from "./alarms_table.ts";
import { describeAlarms } from "./describe_alarms.ts";
import { tableToMarkdown } from "./table_to_markdown.ts";
import { tripwiresTable } from "./tripwires_table.ts";

const result = {
  analysis: "rate",
  title: "Rate",
  measure: "OR",
  stratum: null,
  k: 3,
  reason: null,
  conclusion: "undecided",
} as const;
const reported = (estimate: number) => ({
  estimate,
  lower: estimate / 2,
  upper: estimate * 2,
  predictionLower: null,
  predictionUpper: null,
  unit: "ratio" as const,
});
const consequence: Consequence = {
  analysis: "rate",
  title: "Rate",
  stratum: null,
  measure: "OR",
  from: { ...result, reported: reported(1) },
  to: { ...result, reported: reported(0.4), conclusion: "below" },
  crosses: true,
};
const answer: AlarmAnswer = {
  rule: "arm-swap",
  table: "trials",
  row: { id: "b" },
  answer: "As printed.",
  source: "Table 2, page 4",
  by: "A. Author",
  date: "2026-11-22",
};
const alarm: ReportedAlarm = {
  rule: "arm-swap",
  table: "trials",
  file: "trials.csv",
  line: 4,
  studyId: "b",
  columns: ["et"],
  found: "the other way round",
  suspicion: "possible",
  mended: { words: "the arms exchanged", cells: [] },
  consequences: [consequence],
  notComputable: null,
  answer: null,
};
const report = (
  alarms: readonly ReportedAlarm[],
  stale: readonly AlarmAnswer[] = [],
): TripwireReport => ({
  kind: "tripwires",
  review: "made-up",
  rules: [
    {
      code: "arm-swap",
      title: "Arms exchanged",
      looksFor: "exchanged arms",
      source: "reforest",
      applied: true,
      reason: null,
      rowsLookedAt: 3,
      alarms: alarms.length,
    },
    {
      code: "direction",
      title: "Direction",
      looksFor: "the other direction",
      source: "reforest",
      applied: false,
      reason: "No column says it.",
      rowsLookedAt: 0,
      alarms: 0,
    },
  ],
  alarms,
  unanswered: alarms.filter((one) => one.answer === null).length,
  stale,
  inputs: ["trials.csv"],
  libraryVersion: "0",
});

Deno.test("alarmsTable: the row, the slip, its consequence and its answer in words", () => {
  const table = alarmsTable(report([alarm, {
    ...alarm,
    line: 5,
    mended: null,
    consequences: [],
    answer,
  }, { ...alarm, line: 6, consequences: [], notComputable: "not computable: a count" }]));
  assert.ok("rows" in table);
  assert.equal(table.title, "What looks like a slip: 3 alarms, 2 unanswered");
  assert.deepEqual(table.rows[0], {
    place: "trials.csv, line 4",
    study: "b",
    rule: "arm-swap",
    found: "the other way round",
    suspicion: "possible",
    mended: "the arms exchanged",
    consequence: "Rate: 0.40 (0.20 to 0.80) instead of 1.00 (0.50 to 2.00); " +
      "crosses the decision line",
    crosses: "yes",
    answer: null,
  });
  assert.equal(table.rows[1]?.["answer"], "As printed. (Table 2, page 4; A. Author, 2026-11-22)");
  assert.equal(table.rows[2]?.["consequence"], "not computable: a count");
  const printed = tableToMarkdown(table);
  for (const words of ["none yet", "no one likely slip", "no primary result changes"]) {
    assert.ok(printed.includes(words), words);
  }
});

Deno.test("alarmsTable: answers to alarms that no longer ring are named", () => {
  const table = alarmsTable(report([alarm], [answer]));
  assert.ok("rows" in table);
  assert.match(
    table.note ?? "",
    / 1 answer to alarms that no longer ring: arm-swap in trials, \{"id":"b"\}\.$/,
  );
});

Deno.test("alarmsTable: where nothing rings, says what was looked at, and forgets no old answer", () => {
  const table = alarmsTable(report([], [answer]));
  assert.ok("reason" in table);
  assert.match(table.reason, /^No alarm: 1 rule of 2 found something to look at, and none rings\./);
  assert.match(table.reason, /1 answer to alarms that no longer ring: arm-swap in trials/);
});

Deno.test("tripwiresTable: a rule without rows says why, and has no number of alarms", () => {
  const table = tripwiresTable(report([alarm]));
  assert.equal(table.title, "Rules that look for slips: 1 of 2 had rows to look at");
  assert.deepEqual(table.rows.map(({ rows, alarms, reason }) => [rows, alarms, reason]), [
    [3, 1, null],
    [0, null, "No column says it."],
  ]);
  assert.ok(tableToMarkdown(table).includes("not applied"));
});

Deno.test("describeAlarms: counts what rings, what is unanswered, what crosses, what is old", () => {
  assert.equal(
    describeAlarms(report([alarm, { ...alarm, consequences: [], answer }], [answer])),
    "2 alarms that look like slips of extraction, 1 unanswered; mended, 1 would move a primary " +
      "result across its decision line. 1 answer in answers.json to alarms that no longer ring.",
  );
  assert.equal(
    describeAlarms(report([])),
    "No alarm from the 1 rule that had rows to look at.",
  );
});
