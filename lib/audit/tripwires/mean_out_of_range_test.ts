import assert from "node:assert/strict";
import { meansReview, scores, scoresWith } from "../../../tests/fixtures/audited_means.ts";
import type { TableQuantity } from "../../table/quantity_types.ts";
import { meanOutOfRange } from "./mean_out_of_range.ts";

const quantities: readonly TableQuantity[] = [{
  quantity: "mean",
  column: "m2",
  range: [0, 23.4],
}];

Deno.test("meanOutOfRange: rings beyond either end of the scale, and not at it", () => {
  const { alarms, rowsLookedAt } = meanOutOfRange.check(meansReview(scores, "MD", quantities));
  assert.deepEqual([alarms.length, rowsLookedAt], [0, 6]);
  for (const m2 of [23.5, -0.1]) {
    const slip = meansReview(scoresWith("c", { m2 }), "MD", quantities);
    const [alarm] = meanOutOfRange.check(slip).alarms;
    assert.deepEqual([alarm?.studyId, alarm?.columns], ["c", ["m2"]]);
    assert.equal(alarm?.found, `the mean ${m2} on a scale from 0 to 23.4`);
  }
});

Deno.test("meanOutOfRange: without a declared range it says why it looked at nothing", () => {
  const { rowsLookedAt, reason } = meanOutOfRange.check(meansReview(scores));
  assert.equal(rowsLookedAt, 0);
  assert.match(reason ?? "", /declares no mean with the range of its scale/);
});
