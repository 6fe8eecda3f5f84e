import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { analysedAboveRandomised } from "./analysed_above_randomised.ts";

const check = (...rows: CellValue[][]) =>
  analysedAboveRandomised.check(auditedReview({
    tables: [table("trials", [...wideColumns, "rt"], rows)],
    plans: [wide],
    quantities: { trials: [{ quantity: "randomised", column: "rt", analysed: "nt" }] },
  }));

Deno.test("analysedAboveRandomised: rings only above the number randomised", () => {
  const { alarms, rowsLookedAt } = check(["a", 2, 20, 5, 20, 20], ["b", 2, 52, 5, 20, 25]);
  assert.equal(rowsLookedAt, 2);
  assert.deepEqual(alarms.map(({ line, found }) => [line, found]), [
    [3, "52 people analysed and 25 randomised"],
  ]);
  assert.deepEqual(alarms[0]?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["nt", 25],
  ]);
});

Deno.test("analysedAboveRandomised: does not mend to fewer people than events", () => {
  assert.equal(check(["a", 30, 52, 5, 20, 25]).alarms[0]?.mended, null);
});
