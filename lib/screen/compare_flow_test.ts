import assert from "node:assert/strict";
import { compareFlow } from "./compare_flow.ts";
import type { FlowBoxDefinition, FlowLedger } from "./flow_types.ts";
import { tableOf } from "./table_of_test.ts";

const ledger: FlowLedger = {
  queries: 2,
  results: 40,
  setAside: 30,
  records: 10,
  duplicates: 3,
  screened: 7,
  excluded: [{ reason: "review", n: 2 }, { reason: "case report", n: 1 }],
  undecided: 0,
  includedRecords: 4,
  studies: ["a", "b", "c", "d"],
};
const tables = {
  first: tableOf("first", ["study_id", "events"], [["a", 1], ["b", 0], ["c", null]]),
  agreed: tableOf("agreed", ["study_id", "events", "decision"], [
    ["a", 1, "same"],
    ["b", null, "not by margin"],
    ["c", 2, "seen by one"],
    ["d", 3, null],
  ]),
};
const withEvents: FlowBoxDefinition = {
  box: "studies with events",
  count: {
    studiesIn: "agreed",
    where: [{ column: "events", filled: true }],
    earlier: ["first"],
    because: "decision",
  },
};
const written = (rows: (string | number | null)[][]) =>
  tableOf("boxes", ["stage", "box", "n"], rows);

Deno.test("compareFlow: the same number needs no explanation", () => {
  const boxes = written([["screening", "excluded: review", 2], ["identification", "queries", 2]]);
  const rows = compareFlow(ledger, boxes, [{ box: "queries", count: "queries" }], tables);
  assert.deepEqual(
    rows.slice(0, 2).map(({ difference, explanation }) => [difference, explanation]),
    [
      [0, null],
      [0, null],
    ],
  );
});

Deno.test("compareFlow: a difference is traced to the earlier table and the studies", () => {
  const [row] = compareFlow(
    ledger,
    written([["included", "studies with events", 2]]),
    [withEvents],
    tables,
  );
  assert.deepEqual([row?.writtenDown, row?.recomputed, row?.difference], [2, 3, 1]);
  assert.equal(
    row?.explanation,
    "2 is the number in first.csv. Since then came: c (seen by one); d. " +
      "Since then went: b (not by margin).",
  );
});

Deno.test("compareFlow: a number that no table gives is said to be so, not made to fit", () => {
  const [row] = compareFlow(
    ledger,
    written([["included", "studies with events", 7]]),
    [withEvents],
    tables,
  );
  assert.equal(row?.explanation, "No table gives 7: first.csv gives 2.");
});

Deno.test("compareFlow: boxes without definition, without number, and boxes never written", () => {
  const rows = compareFlow(
    ledger,
    written([["screening", "something", 5], ["screening", "excluded: review", null]]),
    [{ box: "queries", count: "queries" }],
    tables,
  );
  assert.deepEqual(rows.map(({ box, writtenDown, recomputed }) => [box, writtenDown, recomputed]), [
    ["something", 5, null],
    ["excluded: review", null, 2],
    ["queries", null, 2],
    ["excluded: case report", null, 1],
  ]);
  assert.deepEqual(rows.map(({ explanation }) => explanation), [
    "No definition says how to count this box.",
    "The box was written down without a number.",
    "No box with this text was written down.",
    "No box with this text was written down.",
  ]);
});

Deno.test("compareFlow: a reason that no record has counts zero", () => {
  const [row] = compareFlow(ledger, written([["screening", "excluded: animals", 3]]), [], tables);
  assert.deepEqual([row?.recomputed, row?.difference], [0, -3]);
});

Deno.test("compareFlow: conditions in, notIn and filled select rows", () => {
  const coded = { t: tableOf("t", ["study_id", "arm"], [["a", "x"], ["b", "y"], ["c", null]]) };
  const count = (
    where: NonNullable<Extract<FlowBoxDefinition["count"], { studiesIn: string }>["where"]>,
  ) =>
    compareFlow(ledger, written([["included", "b", 0]]), [
      { box: "b", count: { studiesIn: "t", where } },
    ], coded)[0]?.recomputed;
  assert.equal(count([{ column: "arm", in: ["x", "z"] }]), 1);
  assert.equal(count([{ column: "arm", notIn: ["x"] }]), 2);
  assert.equal(count([{ column: "arm", filled: false }]), 1);
  assert.equal(count([{ column: "arm", filled: true }, { column: "arm", notIn: ["y"] }]), 1);
  assert.equal(count([]), 3);
  assert.throws(() => count([{ column: "nowhere", filled: true }]), /no column nowhere/);
});

Deno.test("compareFlow: without a search log its boxes are not counted, and nothing is made up", () => {
  const [row] = compareFlow(
    { ...ledger, queries: null },
    written([["identification", "queries", 2]]),
    [{ box: "queries", count: "queries" }],
    tables,
  );
  assert.deepEqual([row?.recomputed, row?.difference], [null, null]);
  assert.equal(row?.explanation, "The review has no search log to count this box in.");
});
