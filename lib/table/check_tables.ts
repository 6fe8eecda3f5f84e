import { checkExampleRows } from "./example_row.ts";
import { checkForeignKeys } from "./check_foreign_keys.ts";
import { checkKeys } from "./check_keys.ts";
import { checkRules } from "./check_rules.ts";
import type { ReadTable } from "./read_tables.ts";
import type { DataProblem } from "./types.ts";

/** Whether no fault of a table touches the values of a column. */
export function isTrustedColumn(
  tables: ReadonlyMap<string, ReadTable>,
  name: string,
  column: string,
): boolean {
  const csv = tables.get(name);
  return csv !== undefined && csv.present &&
    csv.problems.every((problem) => problem.column !== null && problem.column !== column);
}

/** Checks keys and rules within and between tables that were read; faults in their order. */
export function checkTables(
  folder: string,
  tables: ReadonlyMap<string, ReadTable>,
): readonly DataProblem[] {
  const find = (name: string, columns: readonly string[]) =>
    columns.every((column) => isTrustedColumn(tables, name, column))
      ? tables.get(name)?.table ?? null
      : null;
  return [...tables.values()].flatMap(({ table, resource, problems }) => {
    const file = `${folder}/${resource.path}`;
    const checks = [
      ...checkExampleRows(file, table),
      ...checkKeys(file, table, resource),
      ...checkForeignKeys(file, table, resource, find),
      ...checkRules(file, table, resource, find),
    ];
    // A cell with a fault is null in the table: what the checks say of it has been said better.
    const told = new Set(problems.map(({ line, column }) => `${line} ${column}`));
    const isTold = ({ line, column }: DataProblem) =>
      (column ?? "").split(", ").some((name) =>
        told.has(`${line} ${name}`) || told.has(`1 ${name}`)
      );
    return [...problems, ...checks.filter((problem) => !isTold(problem))];
  });
}
