import type { Table } from "../table/types.ts";
import type { AnalysisPlan } from "./protocol.ts";

/**
 * Titles of the columns that an analysis names (moderators, strata, columns to show), as the data
 * dictionary has them, so that figures and tables print no name of a column.
 */
export function columnTitles(
  plan: Pick<AnalysisPlan, "table" | "moderators" | "show" | "subgroup">,
  tables: Readonly<Record<string, Table>>,
): Readonly<Record<string, string>> {
  const { moderators = [], show = [], subgroup } = plan;
  const named = new Set([...moderators, ...show, ...(subgroup ? [subgroup.column] : [])]);
  const columns = tables[plan.table]?.columns ?? [];
  return Object.fromEntries(
    columns.filter(({ name }) => named.has(name)).map(({ name, title }) => [name, title]),
  );
}
