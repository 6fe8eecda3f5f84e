import assert from "node:assert/strict";
import type { DataPackage, DataResource, TableRule } from "./data_package_types.ts";
import { describeProblem } from "./describe_problem.ts";
import { parseTables } from "./parse_tables.ts";
import type { ColumnDefinition } from "./types.ts";

const field = (
  name: string,
  type: ColumnDefinition["type"] = "string",
  constraints: ColumnDefinition["constraints"] = {},
): ColumnDefinition => ({ name, title: name, description: name, type, unit: "none", constraints });

const about = { title: "T", description: "A table." };
const studies: DataResource = {
  ...about,
  name: "studies",
  path: "studies.csv",
  schema: { fields: [field("id"), field("year", "integer")], primaryKey: ["id"] },
};
const resultFields = [
  field("id"),
  field("arm"),
  field("events", "integer", { minimum: 0 }),
  field("total", "integer"),
  field("note"),
];
const results = (given: Partial<DataResource> = {}, rules: readonly TableRule[] = []) => ({
  ...about,
  name: "results",
  path: "results.csv",
  schema: {
    fields: resultFields,
    primaryKey: ["id", "arm"],
    foreignKeys: [{ fields: ["id"], reference: { resource: "studies", fields: ["id"] } }],
  },
  "reforest:rules": rules,
  ...given,
});

const goodStudies = "id,year\nkim,2019\nmoon,2016\n";

function messages(resources: readonly DataResource[], texts: readonly string[]): string[] {
  const dataPackage = { resources } as unknown as DataPackage;
  const files = new Map(
    resources.map(({ path }, index) => [path, new TextEncoder().encode(texts[index])] as const),
  );
  return parseTables("x", files, dataPackage).problems.map(describeProblem);
}
const ofResults = (rows: string, rules: readonly TableRule[] = [], studyRows = goodStudies) =>
  messages([studies, results({}, rules)], [studyRows, `id,arm,events,total,note\n${rows}`]);

Deno.test("parseTables: good tables have no faults", () => {
  assert.deepEqual(ofResults("kim,a,0,5,\nkim,b,1,5,\nmoon,a,,,x\n"), []);
});

Deno.test("checkKeys: tells the second row of a key, and where the first one is", () => {
  assert.deepEqual(messages([studies], ["id,year\nkim,2019\nmoon,2016\nkim,2020\nkim,2021\n"]), [
    'x/studies.csv, line 4, column "id": found "kim", as on line 2; allowed: each value once; ' +
    "correct one of the two rows or remove it",
    'x/studies.csv, line 5, column "id": found "kim", as on line 2; allowed: each value once; ' +
    "correct one of the two rows or remove it",
  ]);
  assert.deepEqual(ofResults("kim,a,0,5,\nkim,a,1,5,\n"), [
    'x/results.csv, line 3, column "id, arm": found "kim", "a", as on line 2; allowed: each ' +
    "combination once; correct one of the two rows or remove it",
  ]);
});

Deno.test("checkKeys: keys that only look alike when joined are different", () => {
  const both: DataResource = {
    ...studies,
    schema: { fields: [field("a"), field("b")], primaryKey: ["a", "b"] },
  };
  assert.deepEqual(messages([both], ['a,b\n"x,y",z\nx,"y,z"\n']), []);
});

Deno.test("checkKeys: a key is filled", () => {
  assert.deepEqual(ofResults("kim,,0,5,\n"), [
    'x/results.csv, line 2, column "arm": found an empty cell; allowed: a value, since the ' +
    "column is part of the key; fill in the cell",
  ]);
});

Deno.test("checkKeys: an empty required key is told once", () => {
  const required: DataResource = {
    ...studies,
    schema: {
      fields: [field("id", "string", { required: true }), field("year")],
      primaryKey: ["id"],
    },
  };
  assert.deepEqual(messages([required], ["id,year\n,2019\n"]), [
    'x/studies.csv, line 2, column "id": found an empty cell; allowed: text; fill in the cell',
  ]);
});

Deno.test("checkKeys: a unique column repeats no value, and may be empty more than once", () => {
  const unique: DataResource = {
    ...studies,
    schema: { fields: [field("id"), field("doi", "string", { unique: true })] },
  };
  assert.deepEqual(messages([unique], ["id,doi\na,\nb,10.1/x\nc,\nd,10.1/x\n"]), [
    'x/studies.csv, line 5, column "doi": found "10.1/x", as on line 3; allowed: each value ' +
    "once; correct one of the two rows or remove it",
  ]);
});

Deno.test("checkForeignKeys: an id exists in the table that it points to", () => {
  assert.deepEqual(ofResults("kin,a,0,5,\npark,a,0,5,\n"), [
    'x/results.csv, line 2, column "id": found "kin"; allowed: a value of "id" in studies.csv; ' +
    'did you mean "kim"?',
    'x/results.csv, line 3, column "id": found "park"; allowed: a value of "id" in ' +
    "studies.csv; correct it, or add the row to studies.csv",
  ]);
});

Deno.test("checkForeignKeys: a table may point to itself", () => {
  const records: DataResource = {
    ...studies,
    schema: {
      fields: [field("id"), field("duplicate_of")],
      foreignKeys: [{ fields: ["duplicate_of"], reference: { fields: ["id"] } }],
    },
  };
  assert.deepEqual(messages([records], ["id,duplicate_of\nR1,\nR2,R1\nR3,R9\n"]).length, 1);
});

Deno.test("checkForeignKeys: says nothing when the other table's ids cannot be trusted", () => {
  const broken = ofResults("park,a,0,5,\n", [], "id,year\nkim,2019\nmoon\n");
  assert.deepEqual(broken, [
    "x/studies.csv, line 3: found 1 cell; allowed: 2 cells, one for each column; " +
    "add the cells that are missing, empty ones too",
  ]);
});

Deno.test("checkForeignKeys: of a key of two columns, both must be trusted", () => {
  const pairs: DataResource = {
    ...studies,
    name: "pairs",
    path: "pairs.csv",
    schema: {
      fields: [field("id"), field("year", "integer")],
      foreignKeys: [{
        fields: ["id", "year"],
        reference: { resource: "studies", fields: ["id", "year"] },
      }],
    },
  };
  const pairRows = "id,year\nkim,2019\nmoon,2017\n";
  assert.equal(messages([studies, pairs], [goodStudies, pairRows]).length, 1);
  const told = messages([studies, pairs], ["id,year\nkim,20l9\nmoon,2016\n", pairRows]);
  assert.equal(told.length, 1);
  assert.match(told.join(), /found "20l9"/);
});

Deno.test("checkForeignKeys: a fault in another column of the other table does not hide it", () => {
  const both = ofResults("park,a,0,5,\n", [], "id,year\nkim,2019x\n");
  assert.equal(both.length, 2);
  assert.match(both.join("\n"), /found "2019x".*\n.*found "park"/);
});

const atMost: TableRule = { rule: "atMost", column: "events", limit: "total" };

Deno.test("checkRules: atMost holds events against the total, and lets equal and missing pass", () => {
  assert.deepEqual(ofResults("kim,a,6,5,\nkim,b,5,5,\nmoon,a,7,,\nmoon,b,,3,\n", [atMost]), [
    'x/results.csv, line 2, column "events": found 6; allowed: at most 5, the value of "total"; ' +
    "correct one of the two cells",
  ]);
});

Deno.test("checkRules: filledWhen asks for a reason where there must be one", () => {
  const rule: TableRule = {
    rule: "filledWhen",
    column: "note",
    when: { column: "arm", in: ["b", "c"] },
  };
  assert.deepEqual(ofResults("kim,a,0,5,\nkim,b,0,5,\nmoon,b,0,5,why\n", [rule]), [
    'x/results.csv, line 3, column "note": found an empty cell; allowed: a value, since "arm" ' +
    'is "b"; fill in the cell, or correct "arm"',
  ]);
});

Deno.test("checkRules: listOf finds every item of a list in another table", () => {
  const rule: TableRule = {
    rule: "listOf",
    column: "note",
    separator: ";",
    reference: { resource: "studies", field: "id" },
  };
  assert.deepEqual(ofResults("kim,a,0,5,kim;moon\nkim,b,0,5,kim;mon;\n", [rule]), [
    'x/results.csv, line 3, column "note": found "mon"; allowed: values of "id" in studies.csv, ' +
    'separated by ";"; did you mean "moon"?',
    'x/results.csv, line 3, column "note": found ""; allowed: values of "id" in studies.csv, ' +
    'separated by ";"; correct it or remove it',
  ]);
});

Deno.test("checkRules: listWithin finds every item among those of another column", () => {
  const rule: TableRule = { rule: "listWithin", column: "arm", separator: ";", list: "note" };
  assert.deepEqual(ofResults("kim,a,0,5,a;b\nmoon,c,0,5,a;b\n", [rule]), [
    'x/results.csv, line 3, column "arm": found "c"; allowed: items of "note" in the same row, ' +
    'separated by ";"; correct it or remove it',
  ]);
});

Deno.test("parseTables: what is wrong with a cell is told once, not by every check", () => {
  const filled: TableRule = {
    rule: "filledWhen",
    column: "events",
    when: { column: "arm", in: ["a"] },
  };
  const told = ofResults("kim,a,x,5,\n", [atMost, filled]);
  assert.deepEqual(told, [
    'x/results.csv, line 2, column "events": found "x"; allowed: a whole number, 0 or more; ' +
    "correct the cell or leave it empty if the value is missing",
  ]);
});

Deno.test("parseTables: a column that is missing is told once, not for each row", () => {
  const told = messages([studies], ["year\n2019\n2020\n"]);
  assert.deepEqual(told, [
    'x/studies.csv, line 1, column "id": found no such column; allowed: id, year; add it',
  ]);
});
