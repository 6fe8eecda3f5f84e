import type { DataResource, TableRule, TableSchema } from "./data_package_types.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { unknownName } from "./unknown_name.ts";

/** Checks that the keys and rules of a table name columns and tables that exist. */
export function checkReferences(
  schema: TableSchema,
  rules: readonly TableRule[],
  pointer: string,
  resources: readonly DataResource[],
): PlacedFault[] {
  const { primaryKey = [], foreignKeys = [] } = schema;
  return [
    ...columns(schema, primaryKey, `${pointer}/schema/primaryKey`),
    ...foreignKeys.flatMap(({ fields, reference }, index) => {
      const place = `${pointer}/schema/foreignKeys/${index}`;
      return [
        ...columns(schema, fields, `${place}/fields`),
        ...target(
          schema,
          reference.resource,
          `${place}/reference`,
          resources,
          (found) => columns(found, reference.fields, `${place}/reference/fields`),
        ),
        ...(fields.length === reference.fields.length ? [] : [{
          pointer: place,
          found: `${fields.length} and ${reference.fields.length} columns`,
          allowed: "as many columns in fields as in reference",
          advice: "correct the key",
        }]),
      ];
    }),
    ...rules.flatMap((rule, index) =>
      ruleFaults(schema, rule, `${pointer}/reforest:rules/${index}`, resources)
    ),
  ];
}

function ruleFaults(
  schema: TableSchema,
  rule: TableRule,
  place: string,
  resources: readonly DataResource[],
): PlacedFault[] {
  const named = column(schema, rule.column, `${place}/column`);
  switch (rule.rule) {
    case "atMost":
      return [
        ...named,
        ...column(schema, rule.limit, `${place}/limit`),
        ...numbers(schema, rule.column, `${place}/column`),
        ...numbers(schema, rule.limit, `${place}/limit`),
      ];
    case "filledWhen":
      return [...named, ...column(schema, rule.when.column, `${place}/when/column`)];
    case "listOf": {
      const { resource, field } = rule.reference;
      const inTarget = target(
        schema,
        resource,
        `${place}/reference`,
        resources,
        (found) => column(found, field, `${place}/reference/field`),
      );
      return [...named, ...inTarget];
    }
    case "listWithin":
      return [...named, ...column(schema, rule.list, `${place}/list`)];
  }
}

/** The faults of looking something up in the table that is named, or in this one. */
function target(
  own: TableSchema,
  name: string | undefined,
  place: string,
  resources: readonly DataResource[],
  lookUp: (schema: TableSchema) => PlacedFault[],
): PlacedFault[] {
  if (name === undefined) return lookUp(own);
  const tables = resources.filter((resource) => resource.schema !== undefined);
  const schema = tables.find((resource) => resource.name === name)?.schema;
  if (schema !== undefined) return lookUp(schema);
  return [unknownName(`${place}/resource`, name, tables.map((table) => table.name), "table")];
}

function columns(schema: TableSchema, names: readonly string[], place: string): PlacedFault[] {
  return names.flatMap((name, index) => column(schema, name, `${place}/${index}`));
}

function column(schema: TableSchema, name: string, pointer: string): PlacedFault[] {
  const names = schema.fields.map((field) => field.name);
  return names.includes(name) ? [] : [unknownName(pointer, name, names, "column")];
}

function numbers(schema: TableSchema, name: string, pointer: string): PlacedFault[] {
  const type = schema.fields.find((field) => field.name === name)?.type;
  if (type === undefined || type === "integer" || type === "number") return [];
  return [{
    pointer,
    found: `a column of type ${type}`,
    allowed: "a column of type integer or number",
    advice: "correct the type, or name another column",
  }];
}
