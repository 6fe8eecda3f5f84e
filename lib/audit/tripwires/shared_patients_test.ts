import assert from "node:assert/strict";
import { auditedReview, proportion } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { AnalysisPlan, OverlapRule } from "../../analysis/protocol.ts";
import { sharedPatients } from "./shared_patients.ts";

const overlaps: OverlapRule = { table: "overlaps", members: "members", keep: "use" };
const check = (plan: AnalysisPlan) =>
  sharedPatients.check(auditedReview({
    tables: [
      table("groups", ["id", "events", "total"], [
        ["a", 20, 100],
        ["b", 41, 200],
        ["c", 33, 150],
      ]),
      table("overlaps", ["group", "members", "use"], [["One hospital", "a;c", "c"]]),
    ],
    plans: [plan],
  }));
const inSensitivity: AnalysisPlan = {
  ...proportion,
  sensitivity: [{ id: "s", title: "S", why: "W", change: { overlaps } }],
};

Deno.test("sharedPatients: two members in one synthesis, of which the list keeps one", () => {
  const { alarms, rowsLookedAt } = check(inSensitivity);
  assert.equal(rowsLookedAt, 2);
  assert.deepEqual(alarms.map(({ line, studyId, found }) => [line, studyId, found]), [
    [2, "a", 'a and c share patients (One hospital), and are all in "Proportion"'],
  ]);
  assert.deepEqual(alarms[0]?.mended, {
    words: "c alone",
    cells: ["events", "total"].map((column) => ({ table: "groups", line: 2, column, value: null })),
  });
});

Deno.test("sharedPatients: an analysis that keeps one member has no alarm", () => {
  assert.deepEqual(check({ ...proportion, overlaps }).alarms, []);
});

Deno.test("sharedPatients: without a list it says why it looked at nothing", () => {
  assert.equal(check(proportion).reason, "The review has no list of studies that share patients.");
});
