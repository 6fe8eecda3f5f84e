import assert from "node:assert/strict";
import {
  auditedReview,
  proportion,
  wide,
  wideColumns,
} from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { duplicateRows } from "./duplicate_rows.ts";

const groups = (...rows: CellValue[][]) =>
  duplicateRows.check(auditedReview({
    tables: [table("groups", ["id", "events", "total"], rows)],
    plans: [proportion],
  })).alarms;
const trials = (...rows: CellValue[][]) =>
  duplicateRows.check(auditedReview({
    tables: [table("trials", wideColumns, rows)],
    plans: [wide],
  })).alarms;

Deno.test("duplicateRows: two studies with the same four counts", () => {
  const alarms = trials(["a", 2, 20, 5, 21], ["b", 2, 20, 5, 22], ["c", 2, 20, 5, 21]);
  assert.deepEqual(alarms.map(({ studyId, found }) => [studyId, found]), [
    ["c", "a and c have the same numbers: 2, 20, 5, 21"],
  ]);
  assert.deepEqual(alarms[0]?.mended?.cells.map(({ line, value }) => [line, value]), [
    [4, null],
    [4, null],
    [4, null],
    [4, null],
  ]);
});

Deno.test("duplicateRows: small groups have the same counts by chance", () => {
  assert.deepEqual(
    groups(["a", 0, 10], ["b", 0, 10], ["c", 7, 77], ["d", 7, 77], ["e", 12, 77], ["f", 12, 77]),
    [],
  );
  assert.deepEqual(
    trials(["a", 0, 20, 0, 20], ["b", 0, 20, 0, 20], ["c", 1, 9, 2, 9], ["d", 1, 9, 2, 9]),
    [],
  );
});

Deno.test("duplicateRows: large groups do not", () => {
  assert.deepEqual(groups(["a", 41, 255], ["b", 41, 255]).map(({ line }) => line), [3]);
});
