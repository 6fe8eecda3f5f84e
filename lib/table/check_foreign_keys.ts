import { nearestName } from "./nearest_name.ts";
import type { TableResource } from "./parse_csv.ts";
import { quoteText } from "./quote_text.ts";
import type { DataProblem, Table } from "./types.ts";

/**
 * Checks that ids which point to another table (or to the same one) exist there. A row with a
 * missing value in the key points nowhere.
 *
 * @param findTable The table of a name, or null when those columns cannot be trusted.
 */
export function checkForeignKeys(
  file: string,
  table: Table,
  resource: TableResource,
  findTable: (name: string, columns: readonly string[]) => Table | null,
): DataProblem[] {
  return (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target = reference.resource === undefined
      ? table
      : findTable(reference.resource, reference.fields);
    if (target === null) return [];
    const known = new Map(target.rows.map((row) => {
      const cells = reference.fields.map((field) => row.values[field] ?? null);
      return [JSON.stringify(cells), cells.map(String).join(", ")];
    }));
    const problems: DataProblem[] = [];
    for (const { line, values } of table.rows) {
      const cells = fields.map((field) => values[field] ?? null);
      if (cells.includes(null) || known.has(JSON.stringify(cells))) continue;
      const text = cells.map(String).join(", ");
      const near = nearestName(text, [...known.values()]);
      problems.push({
        file,
        line,
        column: fields.join(", "),
        found: quoteText(text),
        allowed: `a value of "${reference.fields.join(", ")}" in ${target.file}`,
        advice: near === null
          ? `correct it, or add the row to ${target.file}`
          : `did you mean ${quoteText(near)}?`,
      });
    }
    return problems;
  });
}
