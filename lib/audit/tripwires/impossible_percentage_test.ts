import assert from "node:assert/strict";
import { auditedReview, proportion } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { impossiblePercentage } from "./impossible_percentage.ts";

const check = (...rows: CellValue[][]) =>
  impossiblePercentage.check(auditedReview({
    tables: [table("groups", ["id", "events", "total", "printed"], rows)],
    plans: [proportion],
    quantities: {
      groups: [{
        quantity: "percentage",
        column: "printed",
        of: { events: "events", total: "total" },
      }],
    },
  }));

Deno.test("impossiblePercentage: says nothing where the count prints as the percentage", () => {
  const { alarms, rowsLookedAt } = check(["a", 36, 42, "85.7"], ["b", 38, 44, "86.3"]);
  assert.deepEqual([alarms, rowsLookedAt], [[], 2]);
});

Deno.test("impossiblePercentage: the count that would fit is the likely one", () => {
  // 36/42 = 85.71 %, 63 of 42 was never meant; 35/42 = 83.3 %.
  const { alarms: [alarm] } = check(["a", 35, 42, "85.7"]);
  assert.equal(alarm?.found, "35 of 42 is not 85.7 %; 36 would be");
  assert.deepEqual(alarm?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["events", 36],
  ]);
});

Deno.test("impossiblePercentage: where no count fits, the nearest one shows the consequence", () => {
  const { alarms: [alarm] } = check(["a", 35, 42, "85.8"]);
  assert.equal(alarm?.found, "no count of 42 is 85.8 %");
  assert.deepEqual(alarm?.mended?.cells.map(({ value }) => value), [36]);
  assert.equal(check(["a", null, 42, "85.8"]).alarms[0]?.mended, null);
});

Deno.test("impossiblePercentage: rows without a percentage or a total are not looked at", () => {
  assert.equal(check(["a", 1, 10, null], ["b", 1, null, "10"]).rowsLookedAt, 0);
  assert.match(
    impossiblePercentage.check(auditedReview({ tables: [], plans: [] })).reason ?? "",
    /^datapackage\.json declares no percentage/,
  );
});
