import assert from "node:assert/strict";
import { auditedReview, proportion } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { arithmetic } from "./arithmetic.ts";

const check = (...rows: CellValue[][]) =>
  arithmetic.check(auditedReview({
    tables: [table("groups", ["id", "events", "total", "sums"], rows)],
    plans: [proportion],
    quantities: {
      groups: [{
        quantity: "arithmetic",
        column: "sums",
        of: { events: "events", total: "total" },
      }],
    },
  }));

Deno.test("arithmetic: says nothing where a calculation gives a count of the row", () => {
  const { alarms, rowsLookedAt } = check(
    ["a", 6, 42, "85.7% of 42 = 36; 42-36"],
    ["b", 0, 59, "no recurrence in either arm; 31+28"],
    ["c", 5, 5, "all 14 index therapies R1: 5+3+6"],
    ["d", 1, 9, "words alone"],
  );
  assert.deepEqual([alarms, rowsLookedAt], [[], 3]);
});

Deno.test("arithmetic: a calculation that does not hold is a likely slip", () => {
  const { alarms: [alarm] } = check(["a", 9, 42, "85.7% of 42 = 33; 42-33"]);
  assert.equal(alarm?.found, "33 of 42 is not 85.7 %; 36 would be");
  assert.equal(alarm?.suspicion, "likely");
  assert.equal(alarm?.mended, null);
});

Deno.test("arithmetic: a calculation that gives another count would replace it", () => {
  // 58-43 = 15, typed as 51.
  const { alarms: [alarm] } = check(["a", 51, 58, "43/58 complete stated; 58-43"]);
  assert.equal(alarm?.found, "the calculation gives 15; the row holds 51 of 58");
  assert.equal(alarm?.suspicion, "possible");
  assert.deepEqual(alarm?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["events", 15],
  ]);
});
