import assert from "node:assert/strict";
import { correction } from "../../tests/fixtures/registered_review.ts";
import type { DataPackage, DataResource, TableRule } from "./data_package_types.ts";
import { describeProblem } from "./describe_problem.ts";
import { parseTables } from "./parse_tables.ts";
import type { ColumnDefinition } from "./types.ts";

const field = (
  name: string,
  type: ColumnDefinition["type"] = "string",
  constraints: ColumnDefinition["constraints"] = {},
): ColumnDefinition => ({ name, title: name, description: name, type, constraints });
const atMost: TableRule = { rule: "atMost", column: "events", limit: "total" };
const resources: readonly DataResource[] = [
  {
    ...{ name: "studies", path: "studies.csv", title: "S", description: "S." },
    schema: { fields: [field("id"), field("year", "integer")], primaryKey: ["id"] },
  },
  {
    ...{ name: "results", path: "results.csv", title: "R", description: "R." },
    schema: {
      fields: [field("id"), field("arm"), field("events", "integer"), field("total", "integer")],
      primaryKey: ["id", "arm"],
      foreignKeys: [{ fields: ["id"], reference: { resource: "studies", fields: ["id"] } }],
    },
    "reforest:rules": [atMost],
  },
];
const studies = "id,year\nkim,2019\nmoon,2016\n";
const results = "id,arm,events,total\nkim,a,1,5\nkim,b,2,5\nmoon,a,,\n";

function parse(corrections: readonly object[], tables: Readonly<Record<string, string>> = {}) {
  const texts = {
    "studies.csv": studies,
    "results.csv": results,
    "corrections.json": JSON.stringify({
      corrections: corrections.map((entry) => ({ ...correction, table: "results", ...entry })),
    }),
    ...tables,
  };
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const parsed = parseTables("x", files, { resources } as unknown as DataPackage);
  return { ...parsed, messages: parsed.problems.map(describeProblem) };
}
const kimA = { row: { id: "kim", arm: "a" }, column: "events" };
const cell = (parsed: ReturnType<typeof parse>, line: number, column: string) =>
  parsed.tables.results?.rows.find((row) => row.line === line)?.values[column];

Deno.test("parseTables: a correction is in the table, with the place of its cell", () => {
  const parsed = parse([{ ...kimA, found: 1, corrected: 3 }]);
  assert.deepEqual(parsed.messages, []);
  assert.equal(cell(parsed, 2, "events"), 3);
  assert.equal(cell(parsed, 3, "events"), 2);
  const [applied] = parsed.corrections;
  assert.deepEqual([applied?.file, applied?.line, applied?.found], ["results.csv", 2, 1]);
});

Deno.test("parseTables: a missing value is corrected, and a value to missing", () => {
  const parsed = parse([
    { row: { id: "moon" }, column: "events", found: null, corrected: 4 },
    { ...kimA, found: 1, corrected: null },
  ]);
  assert.deepEqual(parsed.messages, []);
  assert.deepEqual([cell(parsed, 4, "events"), cell(parsed, 2, "events")], [4, null]);
});

Deno.test("parseTables: a row may be told by its missing values", () => {
  const entry = { row: { total: null }, column: "arm", found: "a", corrected: "b" };
  assert.equal(cell(parse([entry]), 4, "arm"), "b");
});

Deno.test("parseTables: the fault of a cell is forgiven where a correction mends it", () => {
  const above = { "results.csv": results.replace("kim,a,1,5", "kim,a,9,5") };
  assert.equal(parse([], above).messages.length, 1);
  assert.deepEqual(parse([{ ...kimA, found: 9, corrected: 1 }], above).messages, []);
  const text = { "results.csv": results.replace("kim,a,1,5", "kim,a,1O,50") };
  assert.equal(parse([], text).messages.length, 1);
  const mended = parse([{ ...kimA, found: "1O", corrected: 10 }], text);
  assert.deepEqual(mended.messages, []);
  assert.equal(cell(mended, 2, "events"), 10);
});

Deno.test("parseTables: other faults of the row stay, and stay where they are", () => {
  const two = { "results.csv": results.replace("kim,a,1,5", "kim,a,1O,5O") };
  const unmended = parse([{ ...kimA, found: "1O", corrected: 10 }], two);
  assert.deepEqual(unmended.messages.map((message) => message.split("; ")[0]), [
    'x/results.csv, line 2, column "total": found "5O"',
  ]);
  const above = { "results.csv": results.replace("kim,b,2,5", "jim,b,9,5") };
  const entry = { row: { id: "jim" }, column: "arm", found: "b", corrected: "c" };
  assert.deepEqual(parse([entry], above).messages.map((message) => message.split("; ")[0]), [
    'x/results.csv, line 3, column "id": found "jim"',
    'x/results.csv, line 3, column "events": found 9',
  ]);
});

Deno.test("parseTables: a rule that only the corrected table breaks is the correction's fault", () => {
  assert.deepEqual(parse([{ ...kimA, found: 1, corrected: 9 }]).messages, [
    "x/corrections.json, line 1, /corrections/0/corrected: found 9 in x/results.csv, line 2, " +
    'column "events"; allowed: at most 5, the value of "total"; correct this entry, or add one ' +
    "for the other cell",
  ]);
  assert.deepEqual(parse([{ ...kimA, column: "total", found: 5, corrected: 0 }]).messages, [
    "x/corrections.json, line 1, /corrections/0/corrected: found 1 in x/results.csv, line 2, " +
    'column "events"; allowed: at most 0, the value of "total"; correct this entry, or add one ' +
    "for the other cell",
  ]);
});

Deno.test("parseTables: two corrections may mend a rule together", () => {
  const parsed = parse([
    { ...kimA, found: 1, corrected: 9 },
    { ...kimA, column: "total", found: 5, corrected: 9 },
  ]);
  assert.deepEqual(parsed.messages, []);
});

Deno.test("parseTables: keys hold between corrected tables", () => {
  assert.deepEqual(parse([{ ...kimA, column: "arm", found: "a", corrected: "b" }]).messages, [
    'x/corrections.json, line 1, /corrections/0/corrected: found "kim", "b", as on line 2 in ' +
    'x/results.csv, line 3, column "id, arm"; allowed: each combination once; ' +
    "correct this entry, or add one for the other cell",
  ]);
  const away = {
    table: "studies",
    row: { id: "moon" },
    column: "id",
    found: "moon",
    corrected: "mun",
  };
  assert.deepEqual(parse([away]).messages, [
    'x/results.csv, line 4, column "id": found "moon"; allowed: a value of "id" in studies.csv; ' +
    "correct it, or add the row to studies.csv; corrections.json has changed a key",
  ]);
});

Deno.test("parseTables: an entry with a fault corrects nothing, and the others are applied", () => {
  const parsed = parse([
    { ...kimA, found: 7, corrected: 3 },
    { row: { id: "kim", arm: "b" }, column: "events", found: 2, corrected: 4 },
  ]);
  assert.equal(parsed.messages.length, 1);
  assert.deepEqual([cell(parsed, 2, "events"), cell(parsed, 3, "events")], [1, 4]);
});

Deno.test("parseTables: cells of a table that cannot be read are not told as missing rows", () => {
  const parsed = parse([{ ...kimA, found: 1, corrected: 3 }], { "results.csv": "id,arm\nkim\n" });
  assert.ok(parsed.messages.every((message) => !message.includes("corrections.json")));
  assert.ok(parsed.messages.length > 0);
});
