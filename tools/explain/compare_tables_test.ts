import assert from "node:assert/strict";
import { compareTables } from "./compare_tables.ts";

const before = 'id,name,n\n1,"Smith, A",10\n2,Jones,20\n3,Li,30\n';

function compare(after: string, key = ["id"], from = before) {
  const found = compareTables("t.csv", from, after, key);
  assert.ok(found);
  const some = (...ids: string[]) => found.compose(new Set(ids));
  return { ids: found.changes.map(({ id }) => id), changes: found.changes, some };
}

Deno.test("compareTables: a cell by its row and column, with both values", () => {
  const { changes, some } = compare('id,name,n\n1,"Smith, A",10\n2,Jones,25\n3,Li,31\n');
  assert.deepEqual(changes.map(({ id, kind, before, after }) => [id, kind, before, after]), [
    ["t.csv: id 2, n", "cell", "20", "25"],
    ["t.csv: id 3, n", "cell", "30", "31"],
  ]);
  assert.equal(some("t.csv: id 2, n"), 'id,name,n\n1,"Smith, A",10\n2,Jones,25\n3,Li,30\n');
  assert.equal(some(), before);
});

Deno.test("compareTables: a row and a column come and go alone", () => {
  const after = "id,n,year\n1,10,1990\n4,40,1994\n2,20,1992\n";
  const { ids, some } = compare(after);
  assert.deepEqual(ids, [
    "t.csv: column name",
    "t.csv: column year",
    "t.csv: id 3",
    "t.csv: id 4",
  ]);
  assert.equal(some(...ids), after);
  assert.equal(some("t.csv: id 4"), before.replace("2,Jones", "4,,40\n2,Jones"));
  assert.equal(some("t.csv: column name", "t.csv: id 3"), "id,n\n1,10\n2,20\n");
  assert.equal(
    some("t.csv: column year"),
    'id,name,n,year\n1,"Smith, A",10,1990\n2,Jones,20,1992\n3,Li,30,\n',
  );
});

Deno.test("compareTables: sorted rows are one change, whatever else changed", () => {
  const after = 'id,name,n\n3,Li,30\n1,"Smith, A",10\n2,Jones,21\n';
  const { ids, some } = compare(after);
  assert.deepEqual(ids, ["t.csv: order of rows", "t.csv: id 2, n"]);
  assert.equal(some(...ids), after);
  assert.equal(some("t.csv: order of rows"), after.replace("21", "20"));
});

Deno.test("compareTables: without a key, rows are told by a first column that is unique, or by all cells", () => {
  const after = before.replace("Jones", "Joans");
  assert.deepEqual(compare(after, []).ids, ["t.csv: id 2, name"]);
  // A key that is not unique is none.
  assert.deepEqual(compare("k,n\n1,2\n1,4\n", ["k"], "k,n\n1,2\n1,3\n").ids, [
    "t.csv: row 1, 3",
    "t.csv: row 1, 4",
  ]);
  assert.deepEqual(compare("k\n1\n1\n1\n", [], "k\n1\n1\n").ids, ["t.csv: row 1 (3)"]);
});

Deno.test("compareTables: a column with another name keeps its cells, a column with other cells is another", () => {
  const after = 'id,name,total\n1,"Smith, A",10\n2,Jones,25\n3,Li,30\n';
  const { changes, ids, some } = compare(after);
  assert.deepEqual(changes.map(({ id, kind, before, after }) => [id, kind, before, after]), [
    ["t.csv: column n", "column", "n", "total"],
    ["t.csv: id 2, n", "cell", "20", "25"],
  ]);
  assert.equal(some(...ids), after);
  assert.equal(some("t.csv: column n"), after.replace("25", "20"));
  assert.equal(some("t.csv: id 2, n"), after.replace("total", "n"));
  // One of three cells is the same.
  assert.deepEqual(compare(after.replace("30", "31")).ids, [
    "t.csv: column n",
    "t.csv: column total",
  ]);
});

Deno.test("compareTables: a row with another key keeps its cells, a row with other cells is another", () => {
  const from = "id,year,arm,n,m\na,1990,x,10,1\nb,1991,y,20,2\n";
  const after = "id,year,arm,n,m\na,1990,x,10,1\nb 1991,1991,y,25,2\n";
  const { changes, ids, some } = compare(after, ["id"], from);
  assert.deepEqual(changes.map(({ id, kind, before, after }) => [id, kind, before, after]), [
    ["t.csv: id b, id", "cell", "b", "b 1991"],
    ["t.csv: id b, n", "cell", "20", "25"],
  ]);
  assert.equal(some(...ids), after);
  assert.equal(some("t.csv: id b, n"), from.replace("20", "25"));
  assert.deepEqual(compare(after.replace(",y,", ",z,"), ["id"], from).ids, [
    "t.csv: id b",
    "t.csv: id b 1991",
  ]);
  // Empty cells make no likeness.
  const sparse = "id,a,b,c\n1,5,,\n2,6,,\n";
  assert.deepEqual(compare("id,a,b,c\n1,5,,\n3,6,,\n", ["id"], sparse).ids, [
    "t.csv: id 2",
    "t.csv: id 3",
  ]);
});

Deno.test("compareTables: what is no table is compared by others", () => {
  assert.equal(compareTables("t.csv", before, "id,name,n\n1,2\n", []), null);
  assert.equal(compareTables("t.csv", "a,a\n1,2\n", before, []), null);
});
