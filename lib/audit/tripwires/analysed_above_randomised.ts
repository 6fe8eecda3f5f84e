import { alarmAt, mendedRow } from "../alarm_at.ts";
import { countedArms } from "../counted_arms.ts";
import { findings } from "../findings.ts";
import { quantitiesOf } from "../quantities_of.ts";
import { studyIdOf } from "../study_column.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** More people analysed than randomised. The number randomised is the greatest that can be right. */
export const analysedAboveRandomised: Tripwire = {
  code: "analysed-above-randomised",
  title: "More analysed than randomised",
  looksFor: "more people analysed than were randomised to the group",
  source: "reforest",
  check(review) {
    const arms = countedArms(review);
    const places = quantitiesOf(review, "randomised").flatMap(({ table, quantity }) =>
      table.rows.flatMap((row) => {
        const [randomised, analysed] = [
          row.values[quantity.column],
          row.values[quantity.analysed],
        ];
        return typeof randomised === "number" && typeof analysed === "number"
          ? [{ table, quantity, row, randomised, analysed }]
          : [];
      })
    );
    const alarms = places.filter(({ randomised, analysed }) => analysed > randomised)
      .map(({ table, quantity, row, randomised, analysed }): Alarm => {
        const place = { table, line: row.line, studyId: studyIdOf(review, table.name, row) };
        return alarmAt(place, {
          rule: "analysed-above-randomised",
          columns: [quantity.analysed, quantity.column],
          found: `${analysed} people analysed and ${randomised} randomised`,
          suspicion: "likely",
          // Counts of more events than people cannot be computed with.
          mended: arms.some((arm) =>
              arm.table === table && arm.row === row && arm.otherColumn === quantity.analysed &&
              arm.events > randomised
            )
            ? null
            : mendedRow(`${randomised} people analysed, as many as were randomised`, place, {
              [quantity.analysed]: randomised,
            }),
        });
      });
    return findings(
      places.map(({ table, row }) => ({ table, line: row.line })),
      alarms,
      'datapackage.json declares no number of people randomised ("reforest:quantities").',
    );
  },
};
