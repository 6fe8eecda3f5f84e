import type { CellValue, Table, TableRow } from "../table/types.ts";
import type { Exclusion } from "../trace/types.ts";
import { meetsCondition } from "./meets_condition.ts";
import type { AnalysisPlan, OverlapRule } from "./protocol.ts";
import type { RowCondition } from "./row_condition.ts";

/** Rows that an analysis uses, and a reason for each of the others. */
export interface SelectedRows {
  readonly rows: readonly TableRow[];
  readonly excluded: readonly Exclusion[];
}

/**
 * Applies the row filter, the overlap rule and the completeness rule of a plan.
 *
 * Every row that is left out is named with its study, its line and the condition that it does not
 * meet, so that rows used and rows excluded add up to the table.
 */
export function selectRows(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): SelectedRows {
  const table = tableNamed(tables, plan.table);
  const excluded: Exclusion[] = [];
  let rows: readonly TableRow[] = table.rows;

  const keep = (reasonAgainst: (row: TableRow) => string | null) => {
    rows = rows.filter((row) => {
      const reason = reasonAgainst(row);
      if (reason === null) return true;
      excluded.push({
        id: `${row.values[plan.studyId]}`,
        reason,
        source: { file: table.file, line: row.line, columns: [] },
      });
      return false;
    });
  };

  keep((row) => plan.where?.map((condition) => against(condition, row)).find(Boolean) ?? null);
  if (plan.overlaps) {
    const lesser = lesserMembers(plan.overlaps, tables);
    keep((row) => lesser.get(`${row.values[plan.studyId]}`) ?? null);
  }
  for (const condition of plan.requireEach ?? []) {
    const complete = new Set(
      rows.filter((row) => meetsCondition(condition, row.values)).map((row) =>
        row.values[plan.studyId]
      ),
    );
    keep((row) =>
      complete.has(row.values[plan.studyId] as CellValue)
        ? null
        : `the study has no row with ${condition.column} ${condition.in?.join(" or ") ?? "filled"}`
    );
  }
  return { rows, excluded };
}

function tableNamed(tables: Readonly<Record<string, Table>>, name: string): Table {
  const table = tables[name];
  if (!table) throw new Error(`selectRows: the review has no table "${name}"`);
  return table;
}

function against(condition: RowCondition, row: TableRow): string | null {
  if (meetsCondition(condition, row.values)) return null;
  const value = row.values[condition.column];
  const because = condition.because ? row.values[condition.because] : null;
  const found = value === null ? "is empty" : `is "${value}"`;
  return `${condition.column} ${found}${because ? ` (${because})` : ""}`;
}

function lesserMembers(
  rule: OverlapRule,
  tables: Readonly<Record<string, Table>>,
): ReadonlyMap<string, string> {
  const lesser = new Map<string, string>();
  for (const { values } of tableNamed(tables, rule.table).rows) {
    const kept = values[rule.keep];
    if (!kept) continue;
    for (const member of `${values[rule.members] ?? ""}`.split(";").map((name) => name.trim())) {
      if (member && member !== kept) {
        lesser.set(member, `shares patients with ${kept}, of which one is used`);
      }
    }
  }
  return lesser;
}
