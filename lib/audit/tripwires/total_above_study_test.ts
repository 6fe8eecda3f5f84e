import assert from "node:assert/strict";
import { auditedReview, proportion } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { totalAboveStudy } from "./total_above_study.ts";

const check = (...rows: CellValue[][]) =>
  totalAboveStudy.check(auditedReview({
    tables: [
      table("groups", ["id", "events", "total", "method"], rows),
      table("studies", ["id", "patients", "lesions"], [
        ["a", 134, 136],
        ["b", 50, 48],
        ["c", 99, null],
      ]),
    ],
    plans: [{ ...proportion, sumWithin: ["method"] }],
    quantities: {
      studies: [
        { quantity: "patients", column: "patients" },
        { quantity: "patients", column: "lesions" },
      ],
    },
  }));

Deno.test("totalAboveStudy: as many people as the study has, or its lesions, are fine", () => {
  const { alarms, rowsLookedAt } = check(["a", 3, 100, "x"], ["a", 3, 36, "y"], ["b", 1, 50, "x"]);
  assert.deepEqual([alarms, rowsLookedAt], [[], 3]);
});

Deno.test("totalAboveStudy: digits exchanged that give just the people of the study are mended", () => {
  const { alarms: [alarm] } = check(["a", 3, 163, "x"]);
  assert.equal(alarm?.found, "163 people; the study has 136");
  assert.equal(alarm?.suspicion, "likely");
  assert.deepEqual(alarm?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["total", 136],
  ]);
});

Deno.test("totalAboveStudy: a zero too many in one of two rows", () => {
  const { alarms: [alarm] } = check(["a", 3, 106, "x"], ["a", 3, 300, "y"]);
  assert.equal(alarm?.found, "106 + 300 = 406 people; the study has 136");
  assert.deepEqual(alarm?.mended?.cells.map(({ line, value }) => [line, value]), [[3, 30]]);
});

Deno.test("totalAboveStudy: what no one slip explains is possible, and not mended", () => {
  const { alarms: [alarm] } = check(["b", 1, 77, "x"]);
  assert.deepEqual([alarm?.suspicion, alarm?.mended], ["possible", null]);
});

Deno.test("totalAboveStudy: where either of two rows may hold the slip, neither is mended", () => {
  // 36 + 63 and 63 + 36 both are the 99 people of the study.
  const { alarms: [alarm] } = check(["c", 1, 63, "x"], ["c", 1, 63, "y"]);
  assert.deepEqual([alarm?.suspicion, alarm?.mended], ["likely", null]);
});
