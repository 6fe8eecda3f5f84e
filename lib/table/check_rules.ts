import type { TableRule } from "./data_package_types.ts";
import { nearestName } from "./nearest_name.ts";
import type { TableResource } from "./parse_csv.ts";
import { quoteText } from "./quote_text.ts";
import type { CellValue, DataProblem, Table, TableRow } from "./types.ts";

type Fault = Pick<DataProblem, "found" | "allowed" | "advice">;

/**
 * Checks the rules that tie columns together ("reforest:rules" in datapackage.json).
 *
 * @param findTable The table of a name, or null when those columns cannot be trusted.
 */
export function checkRules(
  file: string,
  table: Table,
  resource: TableResource,
  findTable: (name: string, columns: readonly string[]) => Table | null,
): DataProblem[] {
  return (resource["reforest:rules"] ?? []).flatMap((rule) =>
    table.rows.flatMap((row) =>
      breaches(rule, row, findTable).map((fault): DataProblem => ({
        file,
        line: row.line,
        column: rule.column,
        ...fault,
      }))
    )
  );
}

function breaches(
  rule: TableRule,
  { values }: TableRow,
  findTable: (name: string, columns: readonly string[]) => Table | null,
): Fault[] {
  const cell = values[rule.column] ?? null;
  switch (rule.rule) {
    case "atMost": {
      const limit = values[rule.limit] ?? null;
      if (cell === null || limit === null || Number(cell) <= Number(limit)) return [];
      return [{
        found: String(cell),
        allowed: `at most ${limit}, the value of "${rule.limit}"`,
        advice: "correct one of the two cells",
      }];
    }
    case "filledWhen": {
      const state = String(values[rule.when.column] ?? "");
      if (cell !== null || !rule.when.in.includes(state)) return [];
      return [{
        found: "an empty cell",
        allowed: `a value, since "${rule.when.column}" is ${quoteText(state)}`,
        advice: `fill in the cell, or correct "${rule.when.column}"`,
      }];
    }
    case "listOf": {
      const { resource, field } = rule.reference;
      const target = findTable(resource, [field]);
      if (target === null) return [];
      const known = target.rows.map((row) => String(row.values[field]));
      return strangers(cell, rule.separator, known, `values of "${field}" in ${target.file}`);
    }
    case "listWithin": {
      const known = items(values[rule.list] ?? null, rule.separator);
      return strangers(cell, rule.separator, known, `items of "${rule.list}" in the same row`);
    }
  }
}

function strangers(
  cell: CellValue,
  separator: string,
  known: readonly string[],
  where: string,
): Fault[] {
  return items(cell, separator).filter((item) => !known.includes(item)).map((item) => {
    const near = nearestName(item, known);
    return {
      found: quoteText(item),
      allowed: `${where}, separated by ${quoteText(separator)}`,
      advice: near === null ? "correct it or remove it" : `did you mean ${quoteText(near)}?`,
    };
  });
}

function items(cell: CellValue, separator: string): readonly string[] {
  return cell === null ? [] : String(cell).split(separator);
}
