import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import { reviewTripwires } from "../review_tripwires.ts";
import { eventsAboveTotal } from "./events_above_total.ts";

const review = auditedReview({
  tables: [
    table("trials", wideColumns, [["a", 1, 20, 5, 20], ["b", 3, 30, 9, 30], ["c", 25, 10, 9, 25]]),
  ],
  plans: [wide],
});

Deno.test("eventsAboveTotal: rings where events exceed the total, and would exchange the two cells", () => {
  const { alarms, rowsLookedAt } = eventsAboveTotal.check(review);
  assert.equal(rowsLookedAt, 3);
  assert.deepEqual(alarms.map(({ line, columns, found }) => [line, columns, found]), [
    [4, ["et", "nt"], "25 events among 10 people"],
  ]);
  assert.deepEqual(alarms[0]?.mended?.cells, [
    { table: "trials", line: 4, column: "et", value: 10 },
    { table: "trials", line: 4, column: "nt", value: 25 },
  ]);
});

Deno.test("eventsAboveTotal: the report tells the result that there would be, though there is none now", () => {
  const { alarms: [alarm] } = reviewTripwires(review);
  assert.equal(alarm?.notComputable, null);
  assert.equal(alarm?.consequences[0]?.from, null);
  assert.equal(alarm?.consequences[0]?.to?.k, 3);
});
