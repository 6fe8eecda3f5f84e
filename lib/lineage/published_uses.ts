import type { Table } from "../table/types.ts";
import type { CellUse } from "./types.ts";
import type { Variant } from "./variants.ts";

/** Cells of the published figures that an analysis is set beside: texts, and totals to explain. */
export function publishedUses(
  { analysis, name: variant, plan: { published, explainTotal } }: Variant,
  tables: Readonly<Record<string, Table>>,
): readonly CellUse[] {
  const table = published && tables[published.table];
  if (!published || !table) return [];
  const claims = new Set(published.claims.map(({ id }) => id));
  return table.rows.flatMap(({ line, values }) => {
    const id = `${values[published.id]}`;
    if (!claims.has(id)) return [];
    const total = values.n === null || values.n === undefined ? "n_total" : "n";
    const explained = id === explainTotal?.claim ? { k: "k", [total]: "n" } : {};
    return table.columns.map(({ name }): CellUse => {
      const role = (explained as Readonly<Record<string, string>>)[name];
      return {
        ...{ analysis, variant, file: table.file, line, column: name },
        kind: role === undefined ? "text" : "published",
        roles: role === undefined ? [] : [role],
        ...{ units: [], groups: null, members: false, wholeRow: false, pooled: false },
      };
    });
  });
}
