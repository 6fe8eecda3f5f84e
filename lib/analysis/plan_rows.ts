import type { ProportionRow, TwoByTwoRow } from "../effect/types.ts";
import type { Table } from "../table/types.ts";
import type { Exclusion } from "../trace/types.ts";
import { type CountUnit, countUnits } from "./count_units.ts";
import { pairArms } from "./pair_arms.ts";
import type { AnalysisPlan } from "./protocol.ts";
import { selectRows } from "./select_rows.ts";
import { unitId } from "./unit_id.ts";

/** Rows of counts that a plan pools, and what it leaves out. */
export interface PlanRows {
  /** All units, before arms are paired. */
  readonly counted: readonly CountUnit[];
  /** Units that are pooled: studies, strata of studies, or pairs of arms. */
  readonly units: readonly CountUnit[];
  /** Units of studies with one of the two arms only. */
  readonly single: readonly CountUnit[];
  /** The units as rows of counts, in the same order. */
  readonly rows: readonly (ProportionRow | TwoByTwoRow)[];
  readonly excluded: readonly Exclusion[];
  /** Those of `excluded` that lack one of the two arms. */
  readonly unpaired: readonly Exclusion[];
}

/**
 * From the table to rows of counts: chooses rows, sums counts, pairs arms.
 *
 * @throws {Error} naming file and line where two rows would count one study twice.
 */
export function planRows(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): PlanRows {
  const selected = selectRows(plan, tables);
  const counted = countUnits(plan, tables[plan.table] as Table, selected.rows);
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

function effectRow(plan: AnalysisPlan, unit: CountUnit): ProportionRow | TwoByTwoRow {
  const count = (role: string): number => {
    const n = unit.counts[role];
    if (n === undefined) throw new Error(`analysis "${plan.id}": no column for "${role}"`);
    return n;
  };
  const named = { id: unitId(unit), label: unit.label, source: unit.source };
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
