import type { AnyRow } from "../effect/row_values.ts";
import { DataProblems } from "../table/data_problems.ts";
import type { Table } from "../table/types.ts";
import type { Exclusion } from "../trace/types.ts";
import { type CountUnit, countUnits } from "./count_units.ts";
import { pairArms } from "./pair_arms.ts";
import type { AnalysisPlan } from "./protocol.ts";
import { selectRows } from "./select_rows.ts";
import { unitId } from "./unit_id.ts";
import { valueFaults } from "./value_faults.ts";
import { valueRow } from "./value_row.ts";

/** Rows of counts or values that a plan pools, and what it leaves out. */
export interface PlanRows {
  /** All units, before arms are paired. */
  readonly counted: readonly CountUnit[];
  /** Units that are pooled: studies, strata of studies, or pairs of arms. */
  readonly units: readonly CountUnit[];
  /** Units of studies with one of the two arms only. */
  readonly single: readonly CountUnit[];
  /** The units as rows that effects are computed from, in the same order. */
  readonly rows: readonly AnyRow[];
  readonly excluded: readonly Exclusion[];
  /** Those of `excluded` that lack one of the two arms. */
  readonly unpaired: readonly Exclusion[];
}

/**
 * From the table to rows that effects are computed from: chooses rows, sums counts, pairs arms.
 *
 * @throws {Error} naming file and line where two rows would count one study twice.
 * @throws {DataProblems} listing all values that no study can have.
 */
export function planRows(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): PlanRows {
  const selected = selectRows(plan, tables);
  const counted = countUnits(plan, tables[plan.table] as Table, selected.rows);
  const faults = valueFaults(plan, counted.units);
  if (faults.length > 0) throw new DataProblems(faults);
  const { pairs: units, single, excluded: unpaired } = pairArms(plan, counted.units);
  return {
    counted: counted.units,
    units,
    single,
    rows: units.map((unit) => effectRow(plan, unit)),
    excluded: [...selected.excluded, ...counted.excluded, ...unpaired],
    unpaired,
  };
}

function effectRow(plan: AnalysisPlan, unit: CountUnit): AnyRow {
  const count = (role: string): number => {
    const n = unit.counts[role];
    if (n === undefined) throw new Error(`analysis "${plan.id}": no column for "${role}"`);
    return n;
  };
  const named = { id: unitId(unit), label: unit.label, source: unit.source };
  if (unit.values) return valueRow(named, unit.values, plan.measure ?? "GEN");
  if (plan.design !== "comparison") {
    return { ...named, events: count("events"), total: count("total") };
  }
  return {
    ...named,
    eventsTreated: count("eventsTreated"),
    totalTreated: count("totalTreated"),
    eventsControl: count("eventsControl"),
    totalControl: count("totalControl"),
  };
}
