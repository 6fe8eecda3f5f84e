import assert from "node:assert/strict";
import { valuesOnly } from "../../../tests/fixtures/audited_means.ts";
import type { AnalysisPlan } from "../../analysis/protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { mixedScores } from "./mixed_scores.ts";

const columns = ["id", "d", "se", "kind"];
const review = (kinds: readonly CellValue[], measure: AnalysisPlan["measure"] = "SMD") =>
  valuesOnly(
    columns,
    kinds.map((kind, i) => [`t${i}`, 0.3 + i / 100, 0.2, kind]),
    { yi: "d", sei: "se" },
    measure,
    [{ quantity: "scores", column: "kind" }],
  );

Deno.test("mixedScores: rings at the rarer kind, and would leave its rows out", () => {
  const { alarms, rowsLookedAt } = mixedScores.check(review(["final", "final", "change", "final"]));
  assert.deepEqual(alarms.map(({ studyId, found }) => [studyId, found]), [
    ["t2", '"change", where 3 of 4 studies have "final"'],
  ]);
  assert.deepEqual(
    alarms[0]?.mended?.cells.map(({ column, value }) => [column, value]),
    [["d", null], ["se", null]],
  );
  assert.equal(rowsLookedAt, 4);
});

Deno.test("mixedScores: one kind, empty cells and mean differences are no alarm", () => {
  assert.deepEqual(mixedScores.check(review(["change", "change", null])).alarms, []);
  // Changes and final scores have one mean difference (Cochrane Handbook, 10.5.2).
  assert.equal(mixedScores.check(review(["final", "change"], "MD")).rowsLookedAt, 0);
});
