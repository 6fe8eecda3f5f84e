import type { DataPackage, DataResource, TableRule, TableSchema } from "./data_package_types.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";
import { readPattern } from "./read_pattern.ts";
import { unknownName } from "./unknown_name.ts";

/**
 * Checks what a JSON Schema cannot say of a data package: names given once, columns and tables
 * that keys and rules name, constraints that fit the type, patterns that can be read.
 */
export function checkDataPackage(dataPackage: DataPackage, folder: string): PlacedFault[] {
  const { resources } = dataPackage;
  return [
    ...(dataPackage.name === folder ? [] : [{
      pointer: "/name",
      found: quoteText(dataPackage.name),
      allowed: `${quoteText(folder)}, the name of the folder`,
      advice: "correct the name or rename the folder",
    }]),
    ...twice(resources.map((resource) => resource.name), (index) => `/resources/${index}/name`),
    ...twice(resources.map((resource) => resource.path), (index) => `/resources/${index}/path`),
    ...resources.flatMap((resource, index) =>
      resourceFaults(resource, `/resources/${index}`, resources)
    ),
  ];
}

function resourceFaults(
  resource: DataResource,
  pointer: string,
  resources: readonly DataResource[],
): PlacedFault[] {
  const { schema } = resource;
  const rules = resource["reforest:rules"] ?? [];
  if (schema === undefined) {
    return [
      ...(resource.path.endsWith(".csv")
        ? [{ pointer, found: "a table without schema", allowed: "columns", advice: "add schema" }]
        : []),
      ...(rules.length > 0
        ? [{ pointer, found: "rules without schema", allowed: "columns", advice: "add schema" }]
        : []),
    ];
  }
  const schemaOf = (name: string | undefined) =>
    name === undefined ? schema : resources.find((other) => other.name === name)?.schema;
  const reference = (place: string, name: string | undefined, fields: readonly string[]) => {
    const target = schemaOf(name);
    if (target !== undefined) {
      return fields.flatMap((field) => columnFaults(target, field, `${place}`));
    }
    const names = resources.filter((other) => other.schema !== undefined).map((r) => r.name);
    return [unknownName(`${place}/resource`, String(name), names, "table")];
  };
  return [
    ...twice(schema.fields.map((f) => f.name), (i) => `${pointer}/schema/fields/${i}/name`),
    ...schema.fields.flatMap((_, index) =>
      constraintFaults(schema, index, `${pointer}/schema/fields/${index}/constraints`)
    ),
    ...(schema.primaryKey ?? []).flatMap((name, index) =>
      columnFaults(schema, name, `${pointer}/schema/primaryKey/${index}`)
    ),
    ...(schema.foreignKeys ?? []).flatMap((key, index) => {
      const place = `${pointer}/schema/foreignKeys/${index}`;
      return [
        ...key.fields.flatMap((name, i) => columnFaults(schema, name, `${place}/fields/${i}`)),
        ...reference(`${place}/reference`, key.reference.resource, key.reference.fields),
        ...(key.fields.length === key.reference.fields.length ? [] : [{
          pointer: place,
          found: `${key.fields.length} and ${key.reference.fields.length} columns`,
          allowed: "as many columns in fields as in reference",
          advice: "correct the key",
        }]),
      ];
    }),
    ...rules.flatMap((rule, index) => {
      const place = `${pointer}/reforest:rules/${index}`;
      return [
        ...columnsOfRule(rule).flatMap((name) => columnFaults(schema, name, place)),
        ...(rule.rule === "listOf"
          ? reference(`${place}/reference`, rule.reference.resource, [rule.reference.field])
          : []),
      ];
    }),
  ];
}

function columnsOfRule(rule: TableRule): readonly string[] {
  switch (rule.rule) {
    case "atMost":
      return [rule.column, rule.limit];
    case "filledWhen":
      return [rule.column, rule.when.column];
    case "listOf":
      return [rule.column];
    case "listWithin":
      return [rule.column, rule.list];
  }
}

function constraintFaults(schema: TableSchema, index: number, pointer: string): PlacedFault[] {
  const field = schema.fields[index];
  const { minimum, maximum, enum: codes, pattern } = field?.constraints ?? {};
  const numeric = field?.type === "integer" || field?.type === "number";
  const fault = (name: string, allowed: string): PlacedFault => ({
    pointer: `${pointer}/${name}`,
    found: `${name} on a column of type ${field?.type}`,
    allowed,
    advice: "remove it or correct the type",
  });
  return [
    ...(minimum !== undefined && !numeric ? [fault("minimum", "integer or number")] : []),
    ...(maximum !== undefined && !numeric ? [fault("maximum", "integer or number")] : []),
    ...(codes !== undefined && field?.type !== "string" ? [fault("enum", "string")] : []),
    ...(pattern !== undefined && field?.type !== "string" ? [fault("pattern", "string")] : []),
    ...(pattern !== undefined && readPattern(pattern) === null
      ? [{
        pointer: `${pointer}/pattern`,
        found: quoteText(pattern),
        allowed: "a regular expression",
        advice: "correct it",
      }]
      : []),
  ];
}

function columnFaults(schema: TableSchema, name: string, pointer: string): PlacedFault[] {
  const names = schema.fields.map((field) => field.name);
  return names.includes(name) ? [] : [unknownName(pointer, name, names, "column")];
}

function twice(names: readonly string[], pointerOf: (index: number) => string): PlacedFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : [{
      pointer: pointerOf(index),
      found: `${quoteText(name)} a second time`,
      allowed: "each name once",
      advice: "rename one of the two",
    }]
  );
}
