import type { CountUnit } from "../analysis/count_units.ts";
import { meetsCondition } from "../analysis/meets_condition.ts";
import { planRows } from "../analysis/plan_rows.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { selectRows } from "../analysis/select_rows.ts";
import { unitId } from "../analysis/unit_id.ts";
import { valueRoles, valueShapeOf } from "../measure/value_roles.ts";
import type { Table, TableRow } from "../table/types.ts";

/** What a plan makes of one row. */
export interface RowState {
  readonly row: TableRow;
  readonly study: string;
  /** Stratum or arm as it is printed; null without. */
  readonly group: string | null;
  /** Columns that keep the row out; one cell alone lets it in where there is one column. */
  readonly against: ReadonlySet<string>;
  /** Whether the study as a whole is left out: it overlaps with another, or lacks a row. */
  readonly studyOut: boolean;
}

/** Rows of a plan, and the units that it makes of them. */
export interface PlanState {
  readonly plan: AnalysisPlan;
  readonly table: Table;
  readonly rows: readonly RowState[];
  /** Column of strata or arms. */
  readonly groupColumn: string | undefined;
  /** Units that are pooled, and units with one arm only. */
  readonly units: readonly CountUnit[];
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/** What a plan makes of each row of its table. */
export function planState(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): PlanState {
  const table = tables[plan.table];
  if (!table) throw new Error(`planState: the review has no table "${plan.table}"`);
  const { units, single } = planRows(plan, tables);
  const all = [...units, ...single];
  const kept = new Set(selectRows(plan, tables).rows.map(({ line }) => line));
  const groupColumn = plan.arms?.column ?? plan.subgroup?.column ?? plan.sumWithin?.[0];
  const rows = table.rows.map((row): RowState => {
    const failing = (plan.where ?? []).filter((condition) => !meetsCondition(condition, row.values))
      .map(({ column }) => column);
    const code = groupColumn === undefined ? null : `${row.values[groupColumn]}`;
    return {
      row,
      study: `${row.values[plan.studyId]}`,
      group: code === null ? null : printed(plan, code),
      against: new Set([...failing, ...emptyPlaces(plan, row)]),
      studyOut: failing.length === 0 && !kept.has(row.line),
    };
  });
  const ids = new Map<string, readonly string[]>();
  for (const unit of all) ids.set(unit.studyId, [...ids.get(unit.studyId) ?? [], unitId(unit)]);
  return { plan, table, rows, groupColumn, units: all, ids };
}

/** Places for a value (an SD or a standard error) of which all columns are empty. */
function emptyPlaces(plan: AnalysisPlan, { values }: TableRow): readonly string[] {
  return placesOf(plan).filter((place) => place.every(({ column }) => values[column] === null))
    .flatMap((place) => place.map(({ column }) => column));
}

/** Columns of counts and values with their roles; of several in one place the first filled counts. */
export function placesOf(
  { counts, values }: AnalysisPlan,
): readonly (readonly { readonly role: string; readonly column: string }[])[] {
  if (!values) return Object.entries(counts ?? {}).map(([role, column]) => [{ role, column }]);
  const columns: Readonly<Record<string, string | number | undefined>> = { ...values };
  const shape = valueShapeOf(values);
  return (shape ? valueRoles[shape] : []).map((roles) =>
    roles.flatMap((role) => {
      const column = columns[role];
      return typeof column === "string" ? [{ role, column }] : [];
    })
  );
}

function printed({ arms }: AnalysisPlan, code: string): string {
  if (!arms?.names) return code;
  if (code === arms.treated) return arms.names.treated;
  return code === arms.control ? arms.names.control : code;
}
