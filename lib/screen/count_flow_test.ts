import assert from "node:assert/strict";
import { countFlow } from "./count_flow.ts";
import { tableOf } from "./table_of_test.ts";

const columns = [
  "record_id",
  "duplicate_of",
  "screened",
  "exclusion_reason",
  "study_id",
  "first_query_id",
];
const searches = tableOf("searches", ["query_id", "n_results", "n_new_relevant"], [
  ["Q1", 20, 3],
  ["Q2", 10, 2],
]);
const records = tableOf("records", columns, [
  ["R1", null, "include", null, "kim2019", "Q1"],
  ["R2", "R1", "exclude", "duplicate report", "kim2019", "Q1"],
  ["R3", null, "exclude", "case report", null, "Q1"],
  ["R4", null, "exclude", "review", null, "Q2"],
  ["R5", null, "exclude", "review", null, "Q2"],
]);

Deno.test("countFlow: counts every box once, reasons by number", () => {
  const counts = countFlow(records, searches);
  assert.equal(counts.queries, 2);
  assert.equal(counts.results, 30);
  assert.equal(counts.setAside, 25);
  assert.equal(counts.records, 5);
  assert.equal(counts.duplicates, 1);
  assert.equal(counts.screened, 4);
  assert.deepEqual(counts.excluded, [{ reason: "review", n: 2 }, { reason: "case report", n: 1 }]);
  assert.deepEqual(counts.studies, ["kim2019"]);
  assert.deepEqual(counts.remarks, []);
  assert.ok(counts.laws.every(({ holds }) => holds));
});

Deno.test("countFlow: a broken law is kept with both numbers", () => {
  const fewer = tableOf("searches", ["query_id", "n_results", "n_new_relevant"], [
    ["Q1", 20, 3],
    ["Q2", 10, 1],
  ]);
  const studies = tableOf("studies", ["study_id"], [["kim2019"], ["lee2020"]]);
  const broken = countFlow(records, fewer, { studies }).laws.filter(({ holds }) => !holds);
  assert.deepEqual(broken.map(({ left, right }) => [left, right]), [[4, 5], [1, 2], [1, 2]]);
});

Deno.test("countFlow: entries that do not fit together are remarked on, record by record", () => {
  const odd = tableOf("records", columns, [
    ["R1", "R9", "exclude", "duplicate report", null, "Q1"],
    ["R2", "R1", "exclude", "not a study", null, "Q1"],
    ["R3", null, "exclude", null, null, "Q1"],
    ["R4", null, "include", "review", null, "Q2"],
    ["R5", "R4", "include", null, "kim2019", "Q2"],
  ]);
  assert.deepEqual(countFlow(odd, searches).remarks, [
    "R1 is a duplicate of R9, which is not among the records.",
    "R2 is a duplicate of R1, which is a duplicate itself.",
    'R2 is counted as a duplicate of R1; its reason says "not a study".',
    "R3 is excluded without a reason.",
    'R4 is included and has a reason for exclusion, "review".',
    "R4 is included without a study.",
    "R5 is a duplicate and is included.",
  ]);
});

Deno.test("countFlow: another decision, or a column that is not there, is named", () => {
  const maybe = tableOf("records", columns, [["R1", null, "maybe", null, null, "Q1"]]);
  assert.throws(
    () => countFlow(maybe, searches),
    /records\.csv, line 2, column "screened": found "maybe"; allowed: include, exclude/,
  );
  assert.throws(
    () => countFlow(tableOf("records", ["record_id"], []), searches),
    /records\.csv: found no column duplicate_of, screened/,
  );
});
