import { countedArms } from "../counted_arms.ts";
import { findings } from "../findings.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * More events than people. Strict rules of datapackage.json ("atMost") refuse such a table; this
 * rule is for tables that declare none. The two cells exchanged are the likely slip.
 */
export const eventsAboveTotal: Tripwire = {
  code: "events-above-total",
  title: "Events above total",
  looksFor: "more events than people in a group",
  source: "reforest",
  check(review) {
    const arms = countedArms(review).filter(({ other }) => other === "total");
    const alarms = arms.filter(({ events, total }) => events > total).map((found): Alarm => {
      const { table, row, eventsColumn, otherColumn, events, total } = found;
      const cell = { table: table.name, line: row.line };
      return {
        rule: "events-above-total",
        table: table.name,
        file: table.file,
        line: row.line,
        studyId: found.studyId,
        columns: [eventsColumn, otherColumn],
        found: `${events} events among ${total} people`,
        suspicion: "likely",
        mended: {
          words: `${total} events among ${events}: the two cells were exchanged`,
          cells: [
            { ...cell, column: eventsColumn, value: total },
            { ...cell, column: otherColumn, value: events },
          ],
        },
      };
    });
    return findings(
      arms.map(({ table, row }) => ({ table, line: row.line })),
      alarms,
      "No analysis reads events beside a total.",
    );
  },
};
