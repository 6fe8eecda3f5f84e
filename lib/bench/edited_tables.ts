import { withCells } from "../analysis/with_cells.ts";
import { checkTables } from "../table/check_tables.ts";
import { parseCell } from "../table/parse_cell.ts";
import type { TableResource } from "../table/parse_csv.ts";
import type { ReadTable } from "../table/read_tables.ts";
import type { Review } from "../table/review_types.ts";
import type { DataProblem, Table } from "../table/types.ts";
import { unknownName } from "../table/unknown_name.ts";
import { pastedRows } from "./pasted_rows.ts";
import type { BenchEdit, CellEdit } from "./types.ts";

/** The tables of a review as they would be, and every fault of what was changed. */
export interface EditedTables {
  readonly tables: Review["tables"];
  readonly problems: readonly DataProblem[];
}

/**
 * Carries out hypothetical edits one after the other, each cell held against the data dictionary,
 * and then holds the tables against their keys and rules. An edit with a fault changes nothing.
 */
export function editedTables(review: Review, edits: readonly BenchEdit[]): EditedTables {
  if (edits.length === 0) return { tables: review.tables, problems: [] };
  const folder = `data/${review.name}`;
  const resources = new Map(
    review.dataPackage.resources.flatMap((resource) =>
      isTable(resource) ? [[resource.name, resource] as const] : []
    ),
  );
  let tables = review.tables;
  const problems: DataProblem[] = [];
  for (const edit of edits) {
    const [table, resource] = [tables[edit.table], resources.get(edit.table)];
    if (!table || !resource) {
      const { pointer, ...fault } = unknownName(
        edit.kind,
        edit.table,
        Object.keys(tables),
        "table",
      );
      problems.push({ file: folder, line: null, column: null, pointer, ...fault });
      continue;
    }
    const edited = edit.kind === "cell"
      ? editedCell(`${folder}/${table.file}`, edit, tables, table, resource)
      : pastedRows(`${folder}/${table.file}`, edit, tables, table, resource);
    tables = edited.tables;
    problems.push(...edited.problems);
  }
  return { tables, problems: [...problems, ...betweenCells(folder, tables, resources)] };
}

function editedCell(
  file: string,
  { table: name, line, column: columnName, text }: CellEdit,
  tables: Review["tables"],
  table: Table,
  { schema }: TableResource,
): EditedTables {
  const fault = (fault: Pick<DataProblem, "found" | "allowed" | "advice">): EditedTables => ({
    tables,
    problems: [{ file, line, column: columnName, ...fault }],
  });
  const column = table.columns.find((one) => one.name === columnName);
  if (!column) {
    const names = table.columns.map((one) => one.name);
    const { pointer: _, ...unknown } = unknownName("", columnName, names, "column", table.file);
    return fault(unknown);
  }
  if (!table.rows.some((row) => row.line === line)) {
    const lines = table.rows.map((row) => row.line);
    return fault({
      found: "no row on this line",
      allowed: `lines ${Math.min(...lines)} to ${Math.max(...lines)}`,
      advice: "correct the line",
    });
  }
  const parsed = parseCell(text, column, schema.missingValues ?? [""]);
  if (parsed.fault !== null) return fault(parsed.fault);
  const change = { table: name, line, column: columnName, value: parsed.value };
  return { tables: withCells(tables, [change]), problems: [] };
}

/** Keys and rules, which a review that was read meets: what is found comes from the edits. */
function betweenCells(
  folder: string,
  tables: Review["tables"],
  resources: ReadonlyMap<string, TableResource>,
): readonly DataProblem[] {
  const read = new Map(
    [...resources].flatMap(([name, resource]): [string, ReadTable][] => {
      const table = tables[name];
      return table ? [[name, { table, resource, present: true, refused: [], problems: [] }]] : [];
    }),
  );
  return checkTables(folder, read);
}

function isTable(
  resource: Review["dataPackage"]["resources"][number],
): resource is TableResource {
  return resource.schema !== undefined;
}
