import type { OverlapRule } from "../analysis/protocol.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, type NamedTables, tableFaults } from "./protocol_names.ts";

/** Checks that the table and the columns of a rule for studies that share patients exist. */
export function checkOverlaps(
  named: NamedTables,
  rule: OverlapRule,
  pointer: string,
): PlacedFault[] {
  return [
    ...tableFaults(named, `${pointer}/table`, rule.table),
    ...(["members", "keep"] as const).flatMap((property) =>
      columnFaults(named, `${pointer}/${property}`, rule.table, rule[property])
    ),
  ];
}
