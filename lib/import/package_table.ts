import Papa from "papaparse";
import type { DataResource } from "../table/data_package_types.ts";
import type { ColumnDefinition } from "../table/types.ts";

/** A table of a data package: its entry in the dictionary and its file. */
export interface PackageTable {
  readonly resource: DataResource;
  readonly csv: string;
}

/** A row by the names of its columns. */
export type PackageRow = Readonly<Record<string, string | number | null>>;

/** Writes rows as CSV (RFC 4180, LF) and describes them. */
export function packageTable(
  about: {
    readonly name: string;
    readonly path?: string;
    readonly title: string;
    readonly description: string;
  },
  fields: readonly ColumnDefinition[],
  rows: readonly PackageRow[],
  more: {
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: NonNullable<DataResource["schema"]>["foreignKeys"];
    readonly rules?: DataResource["reforest:rules"];
    readonly quantities?: DataResource["reforest:quantities"];
  } = {},
): PackageTable {
  const { primaryKey, foreignKeys, rules, quantities } = more;
  const cells = rows.map((row) => fields.map(({ name }) => cellText(row[name] ?? null)));
  const names = fields.map(({ name }) => name);
  return {
    resource: {
      name: about.name,
      path: about.path ?? `${about.name}.csv`,
      title: about.title,
      description: about.description,
      ...{ type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8" },
      schema: {
        fields,
        missingValues: [""],
        ...(primaryKey ? { primaryKey } : {}),
        ...(foreignKeys ? { foreignKeys } : {}),
      },
      ...(rules ? { "reforest:rules": rules } : {}),
      ...(quantities ? { "reforest:quantities": quantities } : {}),
    },
    csv: `${Papa.unparse([names, ...cells], { newline: "\n" })}\n`,
  };
}

/** A cell as the strict reader takes it: no line ends and no space at the ends. */
function cellText(value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "number" ? `${value}` : value.replace(/\s+/g, " ").trim();
}
