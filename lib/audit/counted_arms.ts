import { plansInForce } from "../analysis/plans_in_force.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";
import type { Table, TableRow } from "../table/types.ts";

/** Events and total of one group of people, with the cells that hold them. */
export interface CountedArm {
  readonly table: Table;
  readonly row: TableRow;
  readonly studyId: string;
  /** "treated" and "control" of a row with two groups; else the group's name, null without one. */
  readonly arm: string | null;
  readonly events: number;
  readonly total: number;
  readonly eventsColumn: string;
  /** Column of the total, or of those without the event. */
  readonly otherColumn: string;
  readonly other: "total" | "non-events";
}

/**
 * Every group of people whose events and total the analyses read, once, in the order of tables and
 * lines: all rows of the tables, also those that no analysis uses. Rows with an empty count give
 * none.
 */
export function countedArms(review: Review): readonly CountedArm[] {
  const seen = new Set<string>();
  return plansInForce(review).flatMap((plan) => {
    const table = review.tables[plan.table];
    if (!table) return [];
    return countPairs(plan).flatMap(({ arm, eventsColumn, otherColumn, other }) => {
      const place = JSON.stringify([plan.table, eventsColumn, otherColumn]);
      if (seen.has(place)) return [];
      seen.add(place);
      const group = plan.arms?.column ?? plan.subgroup?.column ?? plan.sumWithin?.[0];
      return table.rows.flatMap((row): CountedArm[] => {
        const [events, second] = [row.values[eventsColumn], row.values[otherColumn]];
        if (typeof events !== "number" || typeof second !== "number") return [];
        const named = group === undefined ? null : row.values[group] ?? null;
        return [{
          table,
          row,
          studyId: `${row.values[plan.studyId]}`,
          arm: arm ?? (named === null ? null : `${named}`),
          events,
          total: other === "total" ? second : events + second,
          eventsColumn,
          otherColumn,
          other,
        }];
      });
    });
  });
}

type CountPair =
  & Pick<CountedArm, "eventsColumn" | "otherColumn" | "other">
  & { readonly arm: "treated" | "control" | null };

/** The columns of an analysis that hold events beside a total, or beside those without the event. */
export function countPairs({ counts }: AnalysisPlan): readonly CountPair[] {
  const columns: Readonly<Record<string, string | undefined>> = counts ?? {};
  return ([["", null], ["Treated", "treated"], ["Control", "control"]] as const).flatMap(
    ([suffix, arm]): CountPair[] => {
      const eventsColumn = columns[`events${suffix}`];
      const total = columns[`total${suffix}`];
      const rest = columns[`nonEvents${suffix}`];
      if (eventsColumn === undefined) return [];
      if (total !== undefined) return [{ arm, eventsColumn, otherColumn: total, other: "total" }];
      return rest === undefined
        ? []
        : [{ arm, eventsColumn, otherColumn: rest, other: "non-events" }];
    },
  );
}
