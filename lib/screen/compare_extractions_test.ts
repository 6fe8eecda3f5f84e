import assert from "node:assert/strict";
import { applyVocabulary } from "./apply_vocabulary.ts";
import { compareAgreement } from "./compare_agreement.ts";
import { compareExtractions } from "./compare_extractions.ts";
import { tableOf } from "./table_of_test.ts";

const columns = ["study_id", "method", "detail", "n", "events"];
const first = tableOf("a", columns, [
  ["abe2008", "ESD", "ESD", 20, 2],
  ["chen2021", "ESD", "ESD", 59, 4],
  ["ito2024", "EMR", "EMR-C", 35, null],
  ["kim2019", "ESD", "ESD", 7, null],
]);
const second = tableOf("b", columns, [
  ["abe2008", "ESD", "ESD", 20, 3],
  ["chen2021", "ESD", "ESD < 7 mm", 34, 3],
  ["chen2021", "ESD", "ESD 7-15 mm", 25, 1],
  ["ito2024", "EMR", "EMR-C", 35, null],
  ["lee2020", "EMR", "EMR", 9, 1],
]);
const consensus = tableOf("c", columns, [
  ["lee2020", "EMR", "EMR", 9, 1],
  ["abe2008", "ESD", "ESD", 20, 3],
  ["chen2021", "ESD", "ESD", 59, 4],
]);
const choices = { key: ["method"], detail: "detail", compare: ["n", "events"] };
const comparison = compareExtractions({ first, second, consensus }, choices);

Deno.test("compareExtractions: each cell has its status and its lines in three files", () => {
  const seen = comparison.cells.filter(({ field }) => field === "events").map((cell) => [
    cell.studyId,
    cell.first,
    cell.second,
    cell.status,
    cell.linesFirst.join(),
    cell.linesSecond.join(),
    cell.consensus,
    cell.linesConsensus.join(),
  ]);
  assert.deepEqual(seen, [
    ["abe2008", 2, 3, "differ", "2", "2", 3, "3"],
    ["chen2021", 4, 4, "agree", "3", "3,4", 4, "4"],
    ["ito2024", null, null, "agree", "4", "5", null, ""],
    ["kim2019", null, null, "only first", "5", "", null, ""],
    ["lee2020", null, 1, "only second", "", "6", 1, "2"],
  ]);
});

Deno.test("compareExtractions: rows and fields are counted so that nothing is lost", () => {
  assert.deepEqual(comparison.rows, { matched: 3, summed: 1, onlyFirst: 1, onlySecond: 1 });
  const [method, n, events] = comparison.perField;
  assert.deepEqual([method?.compared, method?.kappa?.kappa], [3, 1]);
  assert.deepEqual([n?.compared, n?.agreed, n?.onlyFirst, n?.onlySecond], [3, 3, 1, 1]);
  assert.deepEqual(
    [events?.compared, events?.agreed, events?.agreement, events?.bothMissing, events?.onlySecond],
    [2, 1, 0.5, 1, 1],
  );
  assert.equal(events?.kappa, null);
});

Deno.test("compareExtractions: a value that only one gives is not a difference of values", () => {
  const one = tableOf("a", columns, [["s", "ESD", "ESD", 418, 23]]);
  const other = tableOf("b", columns, [["s", "ESD", "ESD", 421, null]]);
  const { cells, perField } = compareExtractions({ first: one, second: other }, choices);
  assert.deepEqual(cells.map(({ status }) => status), ["agree", "differ", "only first"]);
  assert.deepEqual(perField.map(({ compared }) => compared), [1, 1, 0]);
  assert.equal(perField[2]?.agreement, null);
});

Deno.test("compareAgreement: finds what a list made by hand says otherwise", () => {
  const names = ["table", "study_id", "key", "field", "value_a", "value_b", "status"];
  const list = tableOf("agreement", names, [
    ["resection", "abe2008", "ESD", "events", "2", "3", "differ"],
    ["resection", "chen2021", "ESD", "events", "4", "3", "differ"],
    ["resection", "ito2024", "EMR", "events", null, null, "agree"],
    ["salvage", "abe2008", "ESD", "events", "2", "3", "differ"],
  ]);
  const check = compareAgreement(comparison, list, { topic: "resection" });
  assert.deepEqual([check.computed, check.listed, check.same], [5, 3, 2]);
  assert.deepEqual(check.onlyComputed.map(({ studyId }) => studyId), [
    "chen2021",
    "kim2019",
    "lee2020",
  ]);
  assert.deepEqual(check.onlyListed.map(({ line }) => line), [3]);
  const wrong = tableOf("agreement", names, [["resection", "s", "", "n", "1", "1", "yes"]]);
  assert.throws(
    () => compareAgreement(comparison, wrong, { topic: "resection" }),
    /agreement\.csv, line 2, column "status": found "yes"; allowed: agree, differ/,
  );
});

Deno.test("applyVocabulary: rewrites codes, leaves gaps, and lists every unknown code", () => {
  const vocabulary = tableOf("vocabulary", ["table", "column", "code", "code_in_b"], [
    ["resection", "method", "TEM/surgery", "TEM"],
    ["resection", "method", "ESD", "ESD"],
    ["recurrence", "method", "other", "X"],
  ]);
  const spelt = (codes: (string | null)[]) =>
    applyVocabulary(
      tableOf("b", ["study_id", "method"], codes.map((code) => ["s", code])),
      vocabulary,
      {
        topic: "resection",
        spelling: "code_in_b",
      },
    );
  assert.deepEqual(spelt(["TEM", "ESD", null]).rows.map(({ values }) => values["method"]), [
    "TEM/surgery",
    "ESD",
    null,
  ]);
  assert.throws(
    () => spelt(["X", "TEM", "esd"]),
    /b\.csv, line 2, column "method": found "X"; line 4, column "method": found "esd"; allowed/,
  );
});
