import assert from "node:assert/strict";
import { auditedReview, proportion } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { zeroAssumption } from "./zero_assumption.ts";

const check = (...rows: CellValue[][]) =>
  zeroAssumption.check(auditedReview({
    tables: [table("groups", ["id", "events", "total", "basis"], rows)],
    plans: [proportion],
    quantities: {
      groups: [{
        quantity: "basis",
        column: "basis",
        of: "events",
        notReported: ["not reported", "unclear"],
      }],
    },
  }));

Deno.test("zeroAssumption: rings where an unreported outcome stands as 0, and would leave the row out", () => {
  const { alarms, rowsLookedAt } = check(
    ["a", 0, 20, "stated"],
    ["b", 0, 30, "not reported"],
    ["c", 2, 30, "unclear"],
    ["d", 0, null, "unclear"],
  );
  assert.equal(rowsLookedAt, 3);
  assert.deepEqual(alarms.map(({ line, found }) => [line, found]), [
    [3, 'no event, and "basis" is "not reported"'],
  ]);
  assert.deepEqual(alarms[0]?.mended?.cells, [
    { table: "groups", line: 3, column: "events", value: null },
  ]);
});
