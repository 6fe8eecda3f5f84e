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
  const { ledger, numbers, laws, remarks } = countFlow(records, { searches });
  assert.deepEqual(ledger, {
    queries: 2,
    results: 30,
    setAside: 25,
    records: 5,
    duplicates: 1,
    screened: 4,
    excluded: [{ reason: "review", n: 2 }, { reason: "case report", n: 1 }],
    undecided: 0,
    includedRecords: 1,
    studies: ["kim2019"],
  });
  assert.deepEqual(remarks, []);
  assert.ok(laws.every(({ holds }) => holds !== false));
  const { counts, parts } = numbers;
  assert.deepEqual(
    [counts.database_results, counts.excluded_other, counts.duplicates, counts.records_screened],
    [30, 25, 1, 4],
  );
  assert.deepEqual(parts.records_excluded, [{ text: "review", n: 2 }, {
    text: "case report",
    n: 1,
  }]);
  assert.deepEqual([counts.dbr_assessed, counts.excluded_automatic], [null, null]);
});

Deno.test("countFlow: a broken law is kept with both numbers and a sentence", () => {
  const fewer = tableOf("searches", ["query_id", "n_results", "n_new_relevant"], [
    ["Q1", 20, 3],
    ["Q2", 10, 1],
  ]);
  const studies = tableOf("studies", ["study_id"], [["kim2019"], ["lee2020"]]);
  const broken = countFlow(records, { searches: fewer, studies }).laws
    .filter(({ holds }) => holds === false);
  assert.deepEqual(broken.map(({ left, right }) => [left, right]), [[4, 5], [1, 2], [1, 2]]);
  assert.equal(
    broken[0]?.sentence,
    "results of all queries (30) − results set aside (26) leaves 4; " +
      'the box "records that a query found" says 5, 1 more.',
  );
});

Deno.test("countFlow: full texts, sources and removals are counted where the records have them", () => {
  const wide = tableOf("records", [
    ...["record_id", "duplicate_of", "screened", "exclusion_reason", "study_id"],
    ...["source", "removed", "full_text"],
  ], [
    ["R1", null, "include", null, "kim2019", "MEDLINE", null, "include"],
    ["R2", null, "include", null, "kim2019", "Embase", null, "include"],
    ["R3", null, "include", "no control", null, "Embase", null, "exclude"],
    ["R4", null, "include", null, null, "CENTRAL", null, "not retrieved"],
    ["R5", null, "exclude", "review", null, "CENTRAL", null, null],
    ["R6", null, null, null, null, "MEDLINE", "automation", null],
    ["R7", "R1", null, null, null, "Embase", null, null],
    ["R8", null, "include", null, "lee2020", "references", null, "include"],
    ["R9", null, "include", "animals", null, "references", null, "exclude"],
  ]);
  const { numbers, laws } = countFlow(wide, {
    sources: { CENTRAL: "register", references: "citation searching" },
    previous: { studies: 3 },
    studies: tableOf("studies", ["study_id"], [["a"], ["b"], ["c"], ["kim2019"], ["lee2020"]]),
  });
  assert.deepEqual(laws.filter(({ holds }) => holds === false), []);
  assert.deepEqual(
    Object.fromEntries(Object.entries(numbers.counts).filter(([, n]) => n !== null)),
    {
      previous_studies: 3,
      database_results: 5,
      register_results: 2,
      citations_results: 2,
      duplicates: 1,
      excluded_automatic: 1,
      excluded_other: 0,
      records_screened: 5,
      records_excluded: 1,
      dbr_sought_reports: 4,
      dbr_notretrieved_reports: 1,
      dbr_assessed: 3,
      dbr_excluded: 1,
      other_sought_reports: 2,
      other_notretrieved_reports: 0,
      other_assessed: 2,
      other_excluded: 1,
      new_studies: 2,
      new_reports: 3,
      total_studies: 5,
    },
  );
});

Deno.test("countFlow: a record that nobody has decided on breaks the balance, and is named", () => {
  const open = tableOf("records", columns, [
    ["R1", null, "include", null, "kim2019", "Q1"],
    ["R2", null, null, null, null, "Q1"],
  ]);
  const { laws, remarks } = countFlow(open);
  assert.deepEqual(remarks, ["Nobody has decided on R2."]);
  assert.deepEqual(laws.filter(({ holds }) => holds === false).map(({ sentence }) => sentence), [
    "records screened (2) − records excluded (0) leaves 2; " +
    'the box "reports of new studies included" says 1, 1 fewer.',
  ]);
});

Deno.test("countFlow: entries that do not fit together are remarked on, record by record", () => {
  const odd = tableOf("records", columns, [
    ["R1", "R9", "exclude", "duplicate report", null, "Q1"],
    ["R2", "R1", "exclude", "not a study", null, "Q1"],
    ["R3", null, "exclude", null, null, "Q1"],
    ["R4", null, "include", "review", null, "Q2"],
    ["R5", "R4", "include", null, "kim2019", "Q2"],
  ]);
  assert.deepEqual(countFlow(odd, { searches }).remarks, [
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
    () => countFlow(maybe, { searches }),
    /records\.csv, line 2, column "screened": found "maybe"; allowed: include, exclude/,
  );
  assert.throws(
    () => countFlow(tableOf("records", ["record_id"], []), { searches }),
    /records\.csv: found no column duplicate_of, screened/,
  );
});
