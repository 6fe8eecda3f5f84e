import assert from "node:assert/strict";
import { tableToCsv } from "../report/table_to_csv.ts";
import { describeProblem } from "./describe_problem.ts";
import { parseCsv, type TableResource } from "./parse_csv.ts";
import type { CellValue, ColumnDefinition } from "./types.ts";

const column = (name: string, type: ColumnDefinition["type"]): ColumnDefinition => ({
  name,
  title: name,
  description: name,
  type,
  unit: "none",
});
const resource: TableResource = {
  name: "studies",
  path: "studies.csv",
  title: "Studies",
  description: "One row a study.",
  schema: {
    fields: [column("id", "string"), column("n", "integer"), column("mean", "number")],
  },
};
const parse = (text: string, of = resource) =>
  parseCsv("data/x/studies.csv", new TextEncoder().encode(text), of);
const messages = (text: string) => parse(text).problems.map(describeProblem);
const valuesOf = (text: string) => parse(text).table.rows.map((row) => row.values);

Deno.test("parseCsv: ties every row to its line and every cell to its type", () => {
  const { table, problems } = parse('id,n,mean\n"Kim,\n2019",3,0.5\nMoon,,\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(table.rows, [
    { line: 2, values: { id: "Kim,\n2019", n: 3, mean: 0.5 } },
    { line: 4, values: { id: "Moon", n: null, mean: null } },
  ]);
});

Deno.test("parseCsv: carries name, file, columns and digest of the bytes", () => {
  const { table } = parse("abc");
  assert.equal(table.name, "studies");
  assert.equal(table.file, "studies.csv");
  assert.equal(table.columns, resource.schema.fields);
  // SHA-256 of "abc" as FIPS 180-4 prints it.
  assert.equal(
    table.digest,
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

Deno.test("parseCsv: reads columns by their names, in whatever order the file has them", () => {
  assert.deepEqual(valuesOf("mean,id,n\n0.5,Kim,3\n"), [{ id: "Kim", n: 3, mean: 0.5 }]);
});

Deno.test("parseCsv: the same values with LF and CRLF, with and without byte order mark", () => {
  const text = 'id,n,mean\n"a\nb",1,2\nc,,0.25\n';
  for (const other of [text.replaceAll("\n", "\r\n"), `\ufeff${text}`]) {
    assert.deepEqual(parse(other).table.rows, parse(text).table.rows);
    assert.deepEqual(parse(other).problems, []);
  }
});

Deno.test("parseCsv: reports every fault of every row, by line", () => {
  assert.deepEqual(messages("id,n,mean\nKim,x,1\nMoon,2\n\nPark,,1,5\n,,\nLi,4,1\nRyu,-,y\n"), [
    'data/x/studies.csv, line 2, column "n": found "x"; allowed: a whole number; ' +
    "correct the cell or leave it empty if the value is missing",
    "data/x/studies.csv, line 3: found 2 cells; allowed: 3 cells, one for each column; " +
    "add the cells that are missing, empty ones too",
    "data/x/studies.csv, line 4: found a row without content; " +
    "allowed: 3 cells, one for each column; remove the line",
    "data/x/studies.csv, line 5: found 4 cells; allowed: 3 cells, one for each column; " +
    "put a cell that holds a comma in quotation marks",
    "data/x/studies.csv, line 6: found a row without content; " +
    "allowed: 3 cells, one for each column; remove the line",
    'data/x/studies.csv, line 8, column "n": found "-"; allowed: a whole number; ' +
    "correct the cell or leave it empty if the value is missing",
    'data/x/studies.csv, line 8, column "mean": found "y"; allowed: a number; ' +
    "correct the cell or leave it empty if the value is missing",
  ]);
});

Deno.test("parseCsv: a faulty header does not hide faults of the cells below it", () => {
  assert.deepEqual(messages("id,mean\nKim,x\n"), [
    'data/x/studies.csv, line 1, column "n": found no such column; allowed: id, n, mean; add it',
    'data/x/studies.csv, line 2, column "mean": found "x"; allowed: a number; ' +
    "correct the cell or leave it empty if the value is missing",
  ]);
});

Deno.test("parseCsv: refuses an empty file and a header without rows", () => {
  const rest = "allowed: a header (id, n, mean) and rows; add at least one row";
  assert.deepEqual(messages(""), [`data/x/studies.csv: found an empty file; ${rest}`]);
  assert.deepEqual(messages("id,n,mean\n"), [
    `data/x/studies.csv: found a header and no rows; ${rest}`,
  ]);
});

Deno.test("parseCsv: says once, not for each row, that commas are missing", () => {
  assert.deepEqual(messages("id;n;mean\nKim;3;0,5\nMoon;4;1,5\n"), [
    "data/x/studies.csv, line 1: found cells separated by semicolons; allowed: id, n, mean; " +
    "save the file with commas",
  ]);
});

Deno.test("parseCsv: what tableToCsv writes is read back to the bit, and again", () => {
  const rows: Record<string, CellValue>[] = [];
  let state = 20260713;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Numerical Recipes' generator
    return state / 2 ** 32;
  };
  const signs = ["a", "é", "直", '"', ",", "\n", "5", "'", ";", "|", "=", "-", "𝒳", " x"];
  const text = () => {
    const length = Math.floor(random() * 12);
    const drawn = Array.from({ length }, () => signs[Math.floor(random() * signs.length)]);
    return drawn.join("").trim() || null;
  };
  for (let i = 0; i < 300; i++) {
    const size = 10 ** Math.floor(random() * 40 - 20);
    rows.push({
      id: text(),
      n: random() < 0.1 ? null : Math.floor((random() - 0.5) * 2 ** 53),
      mean: random() < 0.1 ? null : (random() - 0.5) * size,
    });
  }
  const write = (rows: readonly Readonly<Record<string, CellValue>>[]) =>
    tableToCsv({
      id: "x",
      title: "X",
      columns: resource.schema.fields.map(({ name: key, title }) => ({ key, title })),
      rows: rows as Record<string, string | number | null>[],
    });
  const kept = rows.filter((row) => Object.values(row).some((cell) => cell !== null));
  const written = write(kept);
  assert.deepEqual(parse(written).problems, []);
  assert.deepEqual(valuesOf(written), kept);
  assert.equal(write(valuesOf(written)), written);
});
