import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { direction } from "./direction.ts";

const check = (...rows: CellValue[][]) =>
  direction.check(auditedReview({
    tables: [table("trials", [...wideColumns, "said"], rows)],
    plans: [wide],
    quantities: {
      trials: [{
        quantity: "direction",
        column: "said",
        higher: { treated: ["more with treatment"], control: ["fewer with treatment"] },
      }],
    },
  }));

Deno.test("direction: rings where the counts say the opposite of the authors", () => {
  const { alarms, rowsLookedAt } = check(
    ["a", 2, 20, 5, 20, "fewer with treatment"],
    ["b", 5, 20, 2, 20, "fewer with treatment"],
    ["c", 5, 20, 5, 20, "more with treatment"],
    ["d", 5, 20, 2, 20, "no difference"],
  );
  assert.equal(rowsLookedAt, 3);
  assert.deepEqual(alarms.map(({ studyId, found }) => [studyId, found]), [
    ["b", "the authors say that the control arm is higher; the treated arm is"],
  ]);
  assert.deepEqual(alarms[0]?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["et", 2],
    ["ec", 5],
    ["nt", 20],
    ["nc", 20],
  ]);
});

Deno.test("direction: risks are compared, not counts of events", () => {
  // 6/60 is below 5/20 though 6 is above 5.
  assert.deepEqual(check(["a", 6, 60, 5, 20, "fewer with treatment"]).alarms, []);
});
