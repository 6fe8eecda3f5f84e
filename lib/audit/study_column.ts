import { plansInForce } from "../analysis/plans_in_force.ts";
import type { Review } from "../table/review_types.ts";
import type { TableRow } from "../table/types.ts";

/**
 * Column that says which study a row of a table belongs to: that of an analysis of the table, else
 * that of the table of studies where the table has it, else the first column of its key.
 */
export function studyColumn(review: Review, table: string): string | null {
  const columns = review.tables[table]?.columns.map((column) => column.name) ?? [];
  const { protocol, dataPackage } = review;
  const planned = plansInForce(review).find((plan) => plan.table === table)?.studyId;
  const key = dataPackage.resources.find((resource) => resource.name === table)
    ?.schema?.primaryKey?.[0];
  return [planned, protocol.studies.studyId, key]
    .find((name) => name !== undefined && columns.includes(name)) ?? null;
}

/** Which study a row belongs to, by {@linkcode studyColumn}; the line where no column says. */
export function studyIdOf(review: Review, table: string, row: TableRow): string {
  const column = studyColumn(review, table);
  const id = column === null ? null : row.values[column] ?? null;
  return id === null ? `line ${row.line}` : `${id}`;
}
