import type { Table } from "../table/types.ts";
import { textOf } from "./cell.ts";

/**
 * Which rows of a vocabulary or of a list of agreement belong to an extraction: those whose
 * `table` ends its name ("resection" of "a_resection"); null when there are none.
 */
export function topicOf(name: string, table: Table | undefined): string | null {
  const topics = table?.rows.map((row) => textOf(row, "table")) ?? [];
  return topics.find((topic) => topic !== "" && name.endsWith(`_${topic}`)) ?? null;
}
