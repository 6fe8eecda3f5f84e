import type { LedgerRecord } from "../import/deduplicate_types.ts";
import type { PrintCell, TableColumn } from "./table_types.ts";

/** Columns that show one of two records, with its place in its export. */
export function recordPairColumns(key: string, title: string): readonly TableColumn[] {
  return [
    { key, title },
    { key: `${key}_title`, title: `${title}: title` },
    { key: `${key}_year`, title: `${title}: year` },
    { key: `${key}_file`, title: `${title}: file` },
    { key: `${key}_line`, title: `${title}: line` },
  ];
}

/** Cells of {@linkcode recordPairColumns}. */
export function recordPairCells(
  key: string,
  record: LedgerRecord,
): Readonly<Record<string, PrintCell>> {
  return {
    [key]: record.recordId,
    [`${key}_title`]: record.title,
    [`${key}_year`]: record.year,
    [`${key}_file`]: record.file,
    [`${key}_line`]: record.line,
  };
}
