import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import type { AnalysisPlan } from "../../analysis/protocol.ts";
import { sharedControl } from "./shared_control.ts";

const check = (rows: CellValue[][], plan: AnalysisPlan = wide) =>
  sharedControl.check(auditedReview({
    tables: [table("trials", [...wideColumns, "outcome"], rows)],
    plans: [plan],
  }));
const twice: CellValue[][] = [
  ["Smith 2001 low dose", 4, 21, 7, 20, "pain"],
  ["Smith 2001 high dose", 2, 22, 7, 20, "pain"],
  ["Jones 2003", 3, 25, 7, 20, "pain"],
];

Deno.test("sharedControl: the control group of two rows is divided between them", () => {
  const { alarms, rowsLookedAt } = check(twice);
  assert.equal(rowsLookedAt, 3);
  assert.deepEqual(alarms.map(({ line, found }) => [line, found]), [[
    2,
    "the control group of 7 of 20 stands in lines 3, 2, of Smith 2001 high dose, " +
    "Smith 2001 low dose",
  ]]);
  // 7 events and 13 others: 4 and 3, 7 and 6.
  assert.deepEqual(
    alarms[0]?.mended?.cells.map(({ line, column, value }) => [line, column, value]),
    [
      [3, "ec", 4],
      [3, "nc", 11],
      [2, "ec", 3],
      [2, "nc", 9],
    ],
  );
});

Deno.test("sharedControl: other control groups of a study, and other studies, are no alarm", () => {
  assert.deepEqual(
    check(twice.map((row, i) => i === 1 ? [...row.slice(0, 4), 24, "pain"] : row)).alarms,
    [],
  );
  assert.deepEqual(check(twice.slice(1)).alarms, []);
});

Deno.test("sharedControl: rows of different outcomes are not pooled together", () => {
  const rows = twice.map((row, i) => i === 1 ? [...row.slice(0, 5), "sleep"] : row);
  const pain: AnalysisPlan = { ...wide, where: [{ column: "outcome", in: ["pain"] }] };
  assert.deepEqual(check(rows, pain).alarms, []);
  assert.equal(check(rows).alarms.length, 1);
});

Deno.test("sharedControl: the same mean, spread and number of people in two rows", () => {
  const means: AnalysisPlan = {
    id: "means",
    title: "Means",
    question: "Is there a difference?",
    design: "comparison",
    table: "scores",
    studyId: "id",
    values: {
      meanTreated: "mt",
      sdTreated: "st",
      totalTreated: "nt",
      meanControl: "mc",
      sdControl: "sc",
      totalControl: "nc",
    },
    measure: "MD",
    pooling: "inverse-variance",
    headline: "pooled",
  };
  const scores = (people: number) =>
    sharedControl.check(auditedReview({
      tables: [
        table("scores", ["id", "mt", "st", "nt", "mc", "sc", "nc"], [
          ["a", 3.1, 1.2, 20, 4.7, 1.4, people],
          ["b", 2.8, 1.1, 21, 4.7, 1.4, people],
          ["c", 2.9, 1.1, 21, 4.7, 1.5, people],
        ]),
      ],
      plans: [means],
    }));
  const { alarms, rowsLookedAt } = scores(25);
  assert.equal(rowsLookedAt, 3);
  assert.deepEqual(alarms.map(({ line, found }) => [line, found]), [
    [3, "the control group with mean 4.7 and 25 people stands in lines 2, 3, of a, b"],
  ]);
  assert.deepEqual(alarms[0]?.mended?.cells.map(({ line, value }) => [line, value]), [
    [2, 13],
    [3, 12],
  ]);
  // Groups of one person have no standard deviation.
  assert.equal(scores(3).alarms[0]?.mended, null);
});
