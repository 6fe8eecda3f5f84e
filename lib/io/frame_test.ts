import assert from "node:assert/strict";
import type { Table } from "../table/types.ts";
import { frame } from "./frame.ts";
import { frameRows } from "./frame_rows.ts";
import { groupCount } from "./group_count.ts";
import { pivot } from "./pivot.ts";

const awkward = [
  { id: "a", x: 0.1 + 0.2, y: 2 ** 53, ok: true },
  { id: "NA", x: 5e-324, y: -0, ok: null },
  { id: "", x: null, y: 16777217, ok: false },
];

Deno.test("frame: every value comes back with all its bits", async () => {
  const back = frameRows(await frame(awkward));
  assert.deepEqual(back, awkward);
  assert.ok(Object.is(back[1]?.y, -0));
});

Deno.test("frame: filtering and sorting leave the values alone", async () => {
  const made = await frame(awkward);
  const large = made.query(made.column("y").gt(16777216)).sortValues("y");
  assert.deepEqual(frameRows(large).map((row) => row.y), [16777217, 2 ** 53]);
});

Deno.test("frame: arithmetic in single precision is an error, not a number", async () => {
  const made = await frame([{ x: 16777217 }]);
  assert.throws(() => made.add(1), /float32/);
});

Deno.test("frame: a table of a review keeps its columns and missing values", async () => {
  const column = { description: "", type: "string" } as const;
  const table: Table = {
    name: "t",
    title: "T",
    file: "t.csv",
    columns: [{ ...column, name: "id", title: "Id" }, { ...column, name: "note", title: "Note" }],
    rows: [{ line: 2, values: { id: "a", note: null } }, {
      line: 3,
      values: { id: "b", note: "x" },
    }],
    digest: "",
  };
  const made = await frame(table, { columns: ["note", "id"] });
  assert.deepEqual(made.columns, ["note", "id"]);
  assert.deepEqual(frameRows(made), [{ note: null, id: "a" }, { note: "x", id: "b" }]);
});

Deno.test("frame: nothing that has no rows is refused", async () => {
  assert.deepEqual(frameRows(await frame([])), []);
});

Deno.test("frame: rows that differ in their keys, and values that are none, are all named", async () => {
  const rows = [{ a: 1 }, { b: 2 }, { a: NaN }] as unknown as { a: number }[];
  await assert.rejects(
    () => frame(rows),
    /found row 2: unknown key "b"; row 2, "a": undefined; row 3, "a": NaN; allowed/,
  );
  await assert.rejects(() => frame([{ a: 1 }], { columns: ["c"] }), /no column "c"/);
});

Deno.test("frame: a column that would hide a member of danfojs is refused", async () => {
  await assert.rejects(
    () => frame([{ id: "a", values: 1, index: "b" }]),
    /found values, index; allowed: names that danfojs does not use/,
  );
});

Deno.test("groupCount: counts add up, are sorted, and keep apart what only looks the same", async () => {
  const rows = await frame([
    { a: "x-y", b: "z" },
    { a: "x", b: "y-z" },
    { a: null, b: "z" },
    { a: "x-y", b: "z" },
  ]);
  assert.deepEqual(frameRows(await groupCount(rows, ["a", "b"])), [
    { a: "x", b: "y-z", n: 1 },
    { a: "x-y", b: "z", n: 2 },
    { a: null, b: "z", n: 1 },
  ]);
  const years = await frame([{ year: 2010 }, { year: 999 }, { year: 2010 }]);
  assert.deepEqual(frameRows(await groupCount(years, ["year"])), [
    { year: 999, n: 1 },
    { year: 2010, n: 2 },
  ]);
  await assert.rejects(() => groupCount(rows, ["c"]), /found c; allowed: a, b/);
  await assert.rejects(() => groupCount(rows, []), /found no column/);
});

Deno.test("pivot: refuses two rows for one cell", async () => {
  const long = await frame([
    { study: "abe2008", method: "mEMR", n: 20 },
    { study: "abe2008", method: "mEMR", n: 14 },
  ]);
  await assert.rejects(
    () => pivot(long, { rows: "study", columns: "method", values: "n" }),
    /two rows with study abe2008 and method mEMR; allowed: one/,
  );
  await assert.rejects(
    () => pivot(long, { rows: "study", columns: "n", values: "method" }),
    /found 20 in "n"; allowed: text/,
  );
});
