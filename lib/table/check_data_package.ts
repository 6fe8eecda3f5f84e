import { checkConstraints } from "./check_constraints.ts";
import { checkQuantities } from "./check_quantities.ts";
import { checkReferences } from "./check_references.ts";
import type { DataPackage, DataResource } from "./data_package_types.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";

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
    ...repeated(resources.map((resource) => resource.name), (i) => `/resources/${i}/name`),
    ...repeated(resources.map((resource) => resource.path), (i) => `/resources/${i}/path`),
    ...resources.flatMap((resource, i) => checkResource(resource, `/resources/${i}`, resources)),
  ];
}

function checkResource(
  resource: DataResource,
  pointer: string,
  resources: readonly DataResource[],
): PlacedFault[] {
  const { schema, path, "reforest:rules": rules = [], "reforest:quantities": quantities = [] } =
    resource;
  if (schema === undefined) {
    const found = path.endsWith(".csv")
      ? "a table without schema"
      : rules.length > 0
      ? "rules without schema"
      : quantities.length > 0
      ? "quantities without schema"
      : null;
    return found === null ? [] : [{ pointer, found, allowed: "columns", advice: "add schema" }];
  }
  const fields = `${pointer}/schema/fields`;
  return [
    ...repeated(schema.fields.map((field) => field.name), (i) => `${fields}/${i}/name`),
    ...schema.fields.flatMap((field, i) => checkConstraints(field, `${fields}/${i}/constraints`)),
    ...checkReferences(schema, rules, pointer, resources),
    ...checkQuantities(schema, quantities, `${pointer}/reforest:quantities`),
  ];
}

function repeated(names: readonly string[], pointerOf: (index: number) => string): PlacedFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : [{
      pointer: pointerOf(index),
      found: `${quoteText(name)} a second time`,
      allowed: "each name once",
      advice: "rename one of the two",
    }]
  );
}
