import { checkForeignKeys } from "./check_foreign_keys.ts";
import { checkKeys } from "./check_keys.ts";
import { checkRules } from "./check_rules.ts";
import type { DataPackage, DataResource } from "./data_package_types.ts";
import { parseCsv, type ParsedCsv, type TableResource } from "./parse_csv.ts";
import type { DataProblem, Table } from "./types.ts";

/** All tables of a review, with every fault. */
export interface ParsedTables {
  /** By name; a table whose file is missing has no rows. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Whether no fault of a table touches the values of a column. */
  readonly isTrusted: (table: string, column: string) => boolean;
  readonly problems: readonly DataProblem[];
}

/** Parses all tables of a data package, then checks keys and rules within and between them. */
export function parseTables(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  { resources }: DataPackage,
): ParsedTables {
  const parsed = new Map<string, ParsedCsv & { readonly present: boolean }>();
  for (const resource of resources.filter(isTable)) {
    const bytes = files.get(resource.path);
    const csv = bytes === undefined
      ? { table: emptyTable(resource), problems: [] }
      : parseCsv(`${folder}/${resource.path}`, bytes, resource);
    parsed.set(resource.name, { ...csv, present: bytes !== undefined });
  }
  const isTrusted = (name: string, column: string) => {
    const csv = parsed.get(name);
    return csv !== undefined && csv.present &&
      csv.problems.every((problem) => problem.column !== null && problem.column !== column);
  };
  const problems = resources.filter(isTable).flatMap((resource) => {
    const csv = parsed.get(resource.name);
    if (csv === undefined) return [];
    const file = `${folder}/${resource.path}`;
    const find = (name: string, columns: readonly string[]) =>
      columns.every((column) => isTrusted(name, column)) ? parsed.get(name)?.table ?? null : null;
    const checks = [
      ...checkKeys(file, csv.table, resource),
      ...checkForeignKeys(file, csv.table, resource, find),
      ...checkRules(file, csv.table, resource, find),
    ];
    // A cell with a fault is null in the table: what the checks say of it has been said better.
    const told = new Set(csv.problems.map(({ line, column }) => `${line} ${column}`));
    const isTold = ({ line, column }: DataProblem) =>
      (column ?? "").split(", ").some((name) =>
        told.has(`${line} ${name}`) || told.has(`1 ${name}`)
      );
    return [...csv.problems, ...checks.filter((problem) => !isTold(problem))];
  });
  const tables = Object.fromEntries([...parsed].map(([name, csv]) => [name, csv.table]));
  return { tables, isTrusted, problems };
}

function isTable(resource: DataResource): resource is TableResource {
  return resource.schema !== undefined;
}

function emptyTable({ name, title, path, schema }: TableResource): Table {
  return { name, title, file: path, columns: schema.fields, rows: [], digest: "" };
}
