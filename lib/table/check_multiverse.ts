import type { AnalysisPlan } from "../analysis/protocol.ts";
import { checkConditions, keepsNothing } from "./check_conditions.ts";
import { checkOverlaps } from "./check_overlaps.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import { measuresOf } from "./measures_of.ts";
import type { PlacedFault } from "./placed_fault.ts";
import type { NamedTables } from "./protocol_names.ts";

/**
 * Checks the options of a multiverse: the columns and values of its sets of studies exist and keep
 * rows, and its measures fit the design.
 */
export function checkMultiverse(
  named: NamedTables,
  plan: AnalysisPlan,
  pointer: string,
): PlacedFault[] {
  const { table, design, measure } = plan;
  const { sets = [], measures = [] } = plan.multiverse ?? {};
  // An effect that comes as such is on the scale of one measure.
  const given = plan.values !== undefined && ["given", "interval"].includes(
    valueShapeOf(plan.values) ?? "",
  );
  const fitting = given && measure !== null ? [measure] : measuresOf(plan);
  return [
    ...sets.flatMap(({ where, overlaps }, index) => {
      const place = `${pointer}/sets/${index}`;
      return [
        ...checkConditions(named, table, where, `${place}/where`),
        ...keepsNothing(named, table, where, `${place}/where`),
        ...(overlaps === undefined ? [] : checkOverlaps(named, overlaps, `${place}/overlaps`)),
      ];
    }),
    ...measures.flatMap((code, index) =>
      fitting.includes(code) ? [] : [{
        pointer: `${pointer}/measures/${index}`,
        found: JSON.stringify(code),
        allowed: fitting.length === 0
          ? `no measure for the design "${design}"`
          : `${fitting.map((known) => `"${known}"`).join(", ")} for the design "${design}"`,
        advice: "choose one of these, or remove it",
      }]
    ),
  ];
}
