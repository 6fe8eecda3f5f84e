import assert from "node:assert/strict";
import { checkExampleRows, exampleMark } from "./example_row.ts";
import type { CellValue, Table } from "./types.ts";

const table = (...rows: readonly (readonly CellValue[])[]): Table => ({
  name: "studies",
  title: "Studies",
  file: "studies.csv",
  columns: [],
  rows: rows.map(([id = null, events = null, note = null], index) => ({
    line: index + 2,
    values: { id, events, note },
  })),
  digest: "",
});

Deno.test("checkExampleRows: a row with the mark in any cell is refused once, by its line", () => {
  const rows = table(["a", 1, "EXAMPLE ROW"], ["b", 2, null], ["EXAMPLE ROW", 3, "EXAMPLE ROW"]);
  assert.deepEqual(
    checkExampleRows("data/x/studies.csv", rows).map(({ line, column, advice }) => [
      line,
      column,
      advice,
    ]),
    [
      [2, "note", "line 2 is the example row: replace it"],
      [4, "id", "line 4 is the example row: replace it"],
    ],
  );
});

Deno.test("checkExampleRows: words that only resemble the mark are data", () => {
  assert.equal(exampleMark, "EXAMPLE ROW");
  const rows = table(["Example row 1", 1, "an EXAMPLE ROW in a sentence"]);
  assert.deepEqual(checkExampleRows("data/x/studies.csv", rows), []);
});
