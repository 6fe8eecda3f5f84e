import type { Protocol } from "../analysis/protocol.ts";
import { checkConditions, keepsNothing } from "./check_conditions.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, type NamedTables, tableFaults, valueFaults } from "./protocol_names.ts";

/** The flow of a review that has one. */
type Flow = Exclude<NonNullable<Protocol["flow"]>, { readonly reason: string }>;

/**
 * Checks the names in the flow: its tables, and in the definitions of its boxes the text of the
 * box, the reason of exclusion, and the tables, columns and values of conditions.
 */
export function checkFlow(named: NamedTables, flow: Flow): PlacedFault[] {
  const { records, boxes, searches, definitions = [] } = flow;
  const occurs = (table: string, column: string, pointer: string, value: string) =>
    valueFaults(named, table, column, [{ pointer, value }], true);
  return [
    ...tableFaults(named, "/flow/records", records),
    ...tableFaults(named, "/flow/boxes", boxes),
    ...tableFaults(named, "/flow/searches", searches),
    ...definitions.flatMap(({ box, count }, index) => {
      const place = `/flow/definitions/${index}`;
      const ofBox = occurs(boxes, "box", `${place}/box`, box);
      if (typeof count === "string") return ofBox;
      if ("reason" in count) {
        const reason = `${place}/count/reason`;
        return [...ofBox, ...occurs(records, "exclusion_reason", reason, count.reason)];
      }
      const { studiesIn, where = [], earlier = [], because } = count;
      return [
        ...ofBox,
        ...tableFaults(named, `${place}/count/studiesIn`, studiesIn),
        ...checkConditions(named, studiesIn, where, `${place}/count/where`),
        ...keepsNothing(named, studiesIn, where, `${place}/count/where`),
        ...earlier.flatMap((name, i) => tableFaults(named, `${place}/count/earlier/${i}`, name)),
        ...(because === undefined
          ? []
          : columnFaults(named, `${place}/count/because`, studiesIn, because)),
      ];
    }),
  ];
}
