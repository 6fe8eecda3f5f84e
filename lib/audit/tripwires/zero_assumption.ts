import { alarmAt } from "../alarm_at.ts";
import { countedArms } from "../counted_arms.ts";
import { findings } from "../findings.ts";
import { leaveOut } from "../leave_out.ts";
import { quantitiesOf } from "../quantities_of.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** No event, in a row that says that its source does not report the outcome. */
export const zeroAssumption: Tripwire = {
  code: "zero-assumption",
  title: "Unreported outcome entered as zero",
  looksFor: "no event in a row whose source does not report the outcome",
  source: "https://doi.org/10.1136/bmj-2021-069155",
  check(review) {
    const arms = countedArms(review);
    const places = quantitiesOf(review, "basis").flatMap(({ table, quantity }) =>
      arms.filter((arm) => arm.table === table && arm.eventsColumn === quantity.of)
        .map((arm) => ({ ...arm, quantity }))
    );
    const alarms = places.filter(({ events, row, quantity }) =>
      events === 0 && quantity.notReported.includes(`${row.values[quantity.column] ?? ""}`)
    ).map(({ table, row, studyId, quantity }): Alarm => {
      const place = { table, line: row.line, studyId };
      const columns = [quantity.of, quantity.column];
      return alarmAt(place, {
        rule: "zero-assumption",
        columns,
        found: `no event, and "${quantity.column}" is "${row.values[quantity.column]}"`,
        suspicion: "likely",
        mended: leaveOut([{ ...place, columns: [quantity.of] }]),
      });
    });
    return findings(
      places.map(({ table, row }) => ({ table, line: row.line })),
      alarms,
      'datapackage.json does not declare how counts were read ("reforest:quantities").',
    );
  },
};
