import type { AnalysisPlan } from "../../analysis/protocol.ts";
import { alarmAt } from "../alarm_at.ts";
import { exchangeArms } from "../exchange_arms.ts";
import { findings } from "../findings.ts";
import { quantitiesOf } from "../quantities_of.ts";
import { syntheses, type SynthesisedStudy } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** The authors' own sentence says that the other arm has more events, or the higher mean. */
export const direction: Tripwire = {
  code: "direction",
  title: "Direction contradicts the authors",
  looksFor: "an effect in the direction opposite to what the authors of the study say",
  source: "reforest",
  check(review) {
    const declared = quantitiesOf(review, "direction");
    const rows = syntheses(review).filter(({ plan }) => plan.design === "comparison")
      .flatMap(({ plan, studies }) =>
        declared.filter(({ table }) => table.name === plan.table).flatMap(({ table, quantity }) =>
          studies.flatMap((study) =>
            study.places.flatMap((place) => {
              const row = table.rows.find(({ line }) => line === place.line);
              const said = `${row?.values[quantity.column] ?? ""}`;
              const higher = quantity.higher.treated.includes(said)
                ? "treated" as const
                : quantity.higher.control.includes(said)
                ? "control" as const
                : null;
              return higher === null ? [] : [{ plan, study, place, quantity, higher }];
            })
          )
        )
      );
    const alarms = rows.flatMap(({ plan, study, place, quantity, higher }): Alarm[] => {
      const found = higherArm(plan, study);
      const cells = exchangeArms(plan, study);
      if (found === null || found === higher || cells === null) return [];
      return [alarmAt(place, {
        rule: "direction",
        columns: [quantity.column, ...place.columns],
        found: `the authors say that the ${higher} arm is higher; the ${found} arm is`,
        suspicion: "likely",
        mended: { words: "the arms exchanged", cells },
      })];
    });
    return findings(
      rows.map(({ place }) => place),
      alarms,
      'datapackage.json declares no column with the direction that authors state ("reforest:quantities"), or no analysis compares such rows.',
    );
  },
};

/** Which arm has the higher risk or mean; null where they are equal or there is no effect. */
function higherArm(
  { values }: AnalysisPlan,
  { counts, effect }: SynthesisedStudy,
): "treated" | "control" | null {
  const { eventsTreated, totalTreated, eventsControl, totalControl } = counts;
  const difference = values === undefined
    ? (eventsTreated ?? 0) * (totalControl ?? 0) - (eventsControl ?? 0) * (totalTreated ?? 0)
    : effect?.yi ?? 0;
  return difference === 0 ? null : difference > 0 ? "treated" : "control";
}
