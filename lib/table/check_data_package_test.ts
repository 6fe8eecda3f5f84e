import assert from "node:assert/strict";
import { checkDataPackage } from "./check_data_package.ts";
import type { DataPackage, DataResource, TableSchema } from "./data_package_types.ts";

const about = { title: "T", description: "A table." };
const schema: TableSchema = {
  fields: [
    { ...about, name: "id", type: "string", unit: "none" },
    { ...about, name: "events", type: "integer", unit: "patients" },
  ],
  primaryKey: ["id"],
};
const studies: DataResource = { ...about, name: "studies", path: "studies.csv", schema };
const good: DataPackage = {
  ...about,
  name: "x",
  licenses: [{ title: "CC0", name: "CC0-1.0" }],
  sources: [{ title: "A paper" }],
  resources: [studies],
};
const faults = (...resources: DataResource[]) =>
  checkDataPackage({ ...good, resources }, "x").map(({ pointer, found, advice }) =>
    `${pointer}: ${found}; ${advice}`
  );
const allowed = (...resources: DataResource[]) =>
  checkDataPackage({ ...good, resources }, "x").map((fault) => fault.allowed);
const withSchema = (given: Partial<TableSchema>): DataResource => ({
  ...studies,
  schema: { ...schema, ...given },
});

Deno.test("checkDataPackage: finds nothing in a good one", () => {
  assert.deepEqual(checkDataPackage(good, "x"), []);
});

Deno.test("checkDataPackage: its name is that of the folder", () => {
  assert.deepEqual(checkDataPackage(good, "y"), [{
    pointer: "/name",
    found: '"x"',
    allowed: '"y", the name of the folder',
    advice: "correct the name or rename the folder",
  }]);
});

Deno.test("checkDataPackage: names of tables, paths and columns are given once", () => {
  assert.deepEqual(faults(studies, studies), [
    '/resources/1/name: "studies" a second time; rename one of the two',
    '/resources/1/path: "studies.csv" a second time; rename one of the two',
  ]);
  assert.deepEqual(faults(withSchema({ fields: [...schema.fields, ...schema.fields.slice(1)] })), [
    '/resources/0/schema/fields/2/name: "events" a second time; rename one of the two',
  ]);
});

Deno.test("checkDataPackage: a CSV file has a schema; another file needs none", () => {
  const { schema: _, ...bare } = studies;
  assert.deepEqual(faults(bare), ["/resources/0: a table without schema; add schema"]);
  assert.deepEqual(faults({ ...bare, path: "notes.md" }), []);
});

Deno.test("checkDataPackage: keys name columns and tables that exist", () => {
  const key = { fields: ["ids"], reference: { resource: "studys", fields: ["id", "evnts"] } };
  assert.deepEqual(faults(withSchema({ primaryKey: ["ident"], foreignKeys: [key] })), [
    '/resources/0/schema/primaryKey/0: the unknown column "ident"; correct the name',
    '/resources/0/schema/foreignKeys/0/fields/0: the unknown column "ids"; did you mean "id"?',
    '/resources/0/schema/foreignKeys/0/reference/resource: the unknown table "studys"; ' +
    'did you mean "studies"?',
    "/resources/0/schema/foreignKeys/0: 1 and 2 columns; correct the key",
  ]);
  const own = { fields: ["id"], reference: { fields: ["evnts"] } };
  assert.deepEqual(faults(withSchema({ foreignKeys: [own] })), [
    '/resources/0/schema/foreignKeys/0/reference/fields/0: the unknown column "evnts"; ' +
    'did you mean "events"?',
  ]);
});

Deno.test("checkDataPackage: rules name columns that exist, and compare numbers", () => {
  const rules = (rule: NonNullable<DataResource["reforest:rules"]>[number]) =>
    faults({ ...studies, "reforest:rules": [rule] });
  assert.deepEqual(rules({ rule: "atMost", column: "events", limit: "totals" }), [
    '/resources/0/reforest:rules/0/limit: the unknown column "totals"; correct the name',
  ]);
  assert.deepEqual(rules({ rule: "atMost", column: "events", limit: "id" }), [
    "/resources/0/reforest:rules/0/limit: a column of type string; " +
    "correct the type, or name another column",
  ]);
  assert.deepEqual(
    rules({
      rule: "listOf",
      column: "id",
      separator: ";",
      reference: { resource: "studies", field: "ide" },
    }),
    ['/resources/0/reforest:rules/0/reference/field: the unknown column "ide"; did you mean "id"?'],
  );
  assert.deepEqual(rules({ rule: "listWithin", column: "id", separator: ";", list: "members" }), [
    '/resources/0/reforest:rules/0/list: the unknown column "members"; correct the name',
  ]);
});

Deno.test("checkDataPackage: tells the types that a constraint fits", () => {
  const [id, events] = schema.fields;
  assert.ok(id && events);
  const fields = [
    { ...id, constraints: { minimum: 0, maximum: 1 } },
    { ...events, constraints: { enum: ["1"] } },
  ];
  assert.deepEqual(allowed(withSchema({ fields })), [
    "integer or number",
    "integer or number",
    "string",
  ]);
});

Deno.test("checkDataPackage: constraints fit the type of the column", () => {
  const [id, events] = schema.fields;
  assert.ok(id && events);
  assert.deepEqual(
    faults(withSchema({
      fields: [
        { ...id, constraints: { minimum: 0 } },
        { ...events, constraints: { enum: ["1"], pattern: "[" } },
      ],
    })),
    [
      "/resources/0/schema/fields/0/constraints/minimum: minimum on a column of type string; " +
      "remove it or correct the type",
      "/resources/0/schema/fields/1/constraints/enum: enum on a column of type integer; " +
      "remove it or correct the type",
      "/resources/0/schema/fields/1/constraints/pattern: pattern on a column of type integer; " +
      "remove it or correct the type",
      '/resources/0/schema/fields/1/constraints/pattern: "["; correct it',
    ],
  );
});
