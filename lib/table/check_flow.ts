import type { Protocol } from "../analysis/protocol.ts";
import { checkConditions, keepsNothing } from "./check_conditions.ts";
import { checkFlowCounts } from "./check_flow_counts.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, type NamedTables, tableFaults, valueFaults } from "./protocol_names.ts";

/** The flow of a review that has one. */
type Flow = Exclude<NonNullable<Protocol["flow"]>, { readonly reason: string }>;

/** Checks the names in the flow, and the counts where the flow is a table of boxes. */
export function checkFlow(named: NamedTables, flow: Flow): PlacedFault[] {
  return "counts" in flow ? checkFlowCounts(named, flow.counts) : checkRecords(named, flow);
}

/**
 * The tables of the records, what their sources are, and in the definitions of the boxes the text
 * of the box, the reason of exclusion, and the tables, columns and values of conditions.
 */
function checkRecords(
  named: NamedTables,
  flow: Extract<Flow, { readonly records: string }>,
): PlacedFault[] {
  const { records, boxes, searches, definitions = [], sources = {} } = flow;
  const occurs = (table: string, column: string, pointer: string, value: string) =>
    valueFaults(named, table, column, [{ pointer, value }], true);
  const tables = { records, boxes, searches };
  const kinds = Object.keys(sources).map((value) => ({
    pointer: `/flow/sources/${value.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    value,
  }));
  return [
    ...Object.entries(tables).flatMap(([property, name]) =>
      name === undefined ? [] : tableFaults(named, `/flow/${property}`, name)
    ),
    ...["record_id", "duplicate_of", "screened", "exclusion_reason", "study_id"]
      .flatMap((column) => columnFaults(named, "/flow/records", records, column)),
    ...(searches === undefined ? [] : [
      ...columnFaults(named, "/flow/searches", records, "first_query_id"),
      ...["query_id", "n_results", "n_new_relevant"]
        .flatMap((column) => columnFaults(named, "/flow/searches", searches, column)),
    ]),
    ...(kinds.length === 0 ? [] : columnFaults(named, "/flow/sources", records, "source")),
    ...valueFaults(named, records, "source", kinds, true),
    ...(definitions.length > 0 && boxes === undefined
      ? [{
        pointer: "/flow/definitions",
        found: "definitions of boxes, and no table of boxes",
        allowed: 'definitions beside "boxes"',
        advice: 'name the table in "boxes", or remove the definitions',
      }]
      : []),
    ...definitions.flatMap(({ box, count }, index) => {
      const place = `/flow/definitions/${index}`;
      const ofBox = boxes === undefined ? [] : occurs(boxes, "box", `${place}/box`, box);
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
