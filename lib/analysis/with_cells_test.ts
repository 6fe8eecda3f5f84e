import assert from "node:assert/strict";
import { parseReview } from "../table/parse_review.ts";
import { readFolder } from "../io/read_folder.ts";
import { withCells } from "./with_cells.ts";

const bcg = parseReview("bcg", await readFolder("data/bcg"));

Deno.test("withCells: changes the cell and leaves the review as it is", () => {
  const change = { table: "bcg", line: 5, column: "tpos", value: 0 };
  const changed = withCells(bcg.tables, [change]);
  assert.equal(changed.bcg?.rows[3]?.values.tpos, 0);
  assert.equal(bcg.tables.bcg?.rows[3]?.values.tpos, 62);
  assert.equal(changed.bcg?.rows[3]?.values.tneg, bcg.tables.bcg?.rows[3]?.values.tneg);
  assert.equal(changed.claims, bcg.tables.claims);
});

Deno.test("withCells: two cells of one row change together", () => {
  const changed = withCells(bcg.tables, [
    { table: "bcg", line: 2, column: "tpos", value: 11 },
    { table: "bcg", line: 2, column: "cpos", value: 4 },
  ]);
  assert.equal(changed.bcg?.rows[0]?.values.tpos, 11);
  assert.equal(changed.bcg?.rows[0]?.values.cpos, 4);
});

Deno.test("withCells: refuses a cell that does not exist", () => {
  for (
    const change of [
      { table: "bgc", line: 5, column: "tpos", value: 0 },
      { table: "bcg", line: 1, column: "tpos", value: 0 },
      { table: "bcg", line: 5, column: "tposs", value: 0 },
    ]
  ) {
    assert.throws(() => withCells(bcg.tables, [change]), /found no cell at table/);
  }
});
