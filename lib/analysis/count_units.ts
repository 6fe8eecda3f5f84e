import { valueRoles, valueShapeOf } from "../measure/value_roles.ts";
import type { CellValue, Table, TableRow } from "../table/types.ts";
import type { Exclusion, RowReference } from "../trace/types.ts";
import type { AnalysisPlan } from "./protocol.ts";
import type { ValueColumns } from "./column_types.ts";

/** Counts of one study (in one stratum or arm), summed from its rows, or its values. */
export interface CountUnit {
  readonly studyId: string;
  readonly label: string;
  /** Value of the column that makes strata or arms; null without one. */
  readonly group: string | null;
  /** By role: events and total, or those of the two arms. */
  readonly counts: Readonly<Record<string, number>>;
  /** Values by role, where the plan has values in place of counts. */
  readonly values?: Readonly<Record<string, number>>;
  /** What a cumulative analysis orders by; null without a column, or without a number in it. */
  readonly order: number | null;
  readonly shown: Readonly<Record<string, string>>;
  /** Values of the plan's moderators; null where a cell is empty. */
  readonly moderators: Readonly<Record<string, number | string | null>>;
  readonly source: readonly RowReference[];
}

/**
 * Turns rows into units of counts: one for each study and stratum (or arm), with the counts of
 * its rows summed where the plan says so. A row with an empty count is excluded with its reason;
 * two rows of one unit that the plan does not sum are an error, since a study would count twice.
 */
export function countUnits(
  plan: AnalysisPlan,
  table: Table,
  rows: readonly TableRow[],
): { readonly units: readonly CountUnit[]; readonly excluded: readonly Exclusion[] } {
  const excluded: Exclusion[] = [];
  const units = new Map<string, CountUnit>();
  const group = plan.arms?.column ?? plan.subgroup?.column ?? plan.sumWithin?.[0];
  const { columns, places } = columnsOf(plan);

  for (const { line, values } of rows) {
    const studyId = `${values[plan.studyId]}`;
    const empty = places.filter((place) => place.every((column) => values[column] === null));
    if (empty.length > 0) {
      excluded.push({
        id: studyId,
        reason: `${empty.map((place) => place.join(" or ")).join(" and ")} not reported`,
        source: { file: table.file, line, columns: empty.flat() },
      });
      continue;
    }
    const unit: CountUnit = {
      studyId,
      label: plan.label?.map((column) => values[column]).join(" ") ?? studyId,
      group: group ? armName(plan, `${values[group]}`) : null,
      counts: plan.values ? {} : byRole(columns, values),
      ...(plan.values ? { values: valuesByRole(plan.values, values) } : {}),
      order: plan.orderBy === undefined ? null : orderOf(values[plan.orderBy] ?? null),
      shown: Object.fromEntries(
        (plan.show ?? []).map((column) => [column, `${values[column] ?? ""}`]),
      ),
      moderators: Object.fromEntries(
        (plan.moderators ?? []).map((column) => [column, moderatorOf(values[column] ?? null)]),
      ),
      source: [{ file: table.file, line, columns: Object.values(columns) }],
    };
    const key = [
      studyId,
      ...(plan.sumWithin ?? [group].filter((name) => name !== undefined))
        .map((column) => `${values[column]}`),
    ].join("\u0000");
    const earlier = units.get(key);
    // Counts can be summed; means, rates and effects cannot.
    if (earlier && (!plan.sumWithin || plan.values)) {
      throw new Error(
        `${table.file}, line ${line}: a second row of study "${studyId}"` +
          `${unit.group === null ? "" : ` with ${group} "${unit.group}"`}; ` +
          `allowed: one row a study; ${
            plan.values
              ? `choose one of them in "where" of analysis "${plan.id}"`
              : `name the columns to sum within in "sumWithin" of analysis "${plan.id}"`
          }`,
      );
    }
    units.set(key, earlier ? merged(earlier, unit) : unit);
  }
  return { units: [...units.values()], excluded };
}

/** Columns by role, and those of which each row needs one. */
function columnsOf({ counts, values }: AnalysisPlan): {
  readonly columns: Readonly<Record<string, string>>;
  readonly places: readonly (readonly string[])[];
} {
  if (values === undefined) {
    return { columns: { ...counts }, places: Object.values(counts ?? {}).map((name) => [name]) };
  }
  const columns = Object.fromEntries(
    Object.entries(values).flatMap(([role, column]) =>
      typeof column === "string" ? [[role, column]] : []
    ),
  );
  const shape = valueShapeOf(values);
  const places = (shape ? valueRoles[shape] : [])
    .map((roles) => roles.flatMap((role) => columns[role] ?? []));
  return { columns, places };
}

function valuesByRole(
  columns: ValueColumns,
  values: TableRow["values"],
): Record<string, number> {
  const entries = Object.entries(columns).flatMap(([role, column]): [string, number][] => {
    const value = typeof column === "number" ? column : values[column] ?? null;
    return value === null ? [] : [[role, Number(value)]];
  });
  return Object.fromEntries(entries);
}

function moderatorOf(value: CellValue): number | string | null {
  return typeof value === "boolean" ? `${value}` : value;
}

function orderOf(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

function armName({ arms }: AnalysisPlan, code: string): string {
  if (!arms?.names) return code;
  return code === arms.treated
    ? arms.names.treated
    : code === arms.control
    ? arms.names.control
    : code;
}

function byRole(
  columns: Readonly<Record<string, string>>,
  values: TableRow["values"],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [role, column] of Object.entries(columns)) counts[role] = Number(values[column]);
  for (const arm of ["Treated", "Control"]) {
    const nonEvents = counts[`nonEvents${arm}`];
    if (nonEvents === undefined) continue;
    counts[`total${arm}`] = (counts[`events${arm}`] ?? 0) + nonEvents;
    delete counts[`nonEvents${arm}`];
  }
  return counts;
}

function merged(first: CountUnit, second: CountUnit): CountUnit {
  const counts = Object.fromEntries(
    Object.entries(first.counts).map(([role, n]) => [role, n + (second.counts[role] ?? 0)]),
  );
  const shown = Object.fromEntries(
    Object.entries(first.shown).map(([column, text]) => [
      column,
      text === second.shown[column]
        ? text
        : [text, second.shown[column]].filter(Boolean).join("; "),
    ]),
  );
  return { ...first, counts, shown, source: [...first.source, ...second.source] };
}
