import type { Measure } from "../../measure/types.ts";
import { alarmAt } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { leaveOut } from "../leave_out.ts";
import { quantitiesOf } from "../quantities_of.ts";
import { syntheses } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

const standardised: readonly (Measure | null)[] = ["SMD", "SMD1", "SMDH"];

/**
 * Changes and final scores in one analysis of standardised differences: the standard deviation of
 * a change is another than that of the values, so that the two are not on one scale. It rings at
 * the rows of every kind but the most frequent one.
 */
export const mixedScores: Tripwire = {
  code: "mixed-scores",
  title: "Changes mixed with final scores",
  looksFor: "standardised differences of changes and of final scores in one analysis",
  source: "https://training.cochrane.org/handbook/current/chapter-10 (section 10.5.2)",
  check(review) {
    const declared = quantitiesOf(review, "scores");
    const sets = syntheses(review).filter(({ plan }) => standardised.includes(plan.measure))
      .flatMap(({ plan, studies }) =>
        declared.filter(({ table }) => table.name === plan.table).map(({ table, quantity }) =>
          studies.flatMap(({ places: [place] }) => {
            const row = table.rows.find(({ line }) => line === place?.line);
            const kind = row?.values[quantity.column] ?? null;
            return place && kind !== null ? [{ place, quantity, kind: `${kind}` }] : [];
          })
        )
      );
    const alarms = sets.flatMap((set) => {
      const counts = [...Map.groupBy(set, ({ kind }) => kind)]
        .map(([kind, rows]) => ({ kind, k: rows.length }))
        .sort((a, b) => b.k - a.k || (a.kind < b.kind ? -1 : 1));
      const [usual] = counts;
      return set.filter(({ kind }) => kind !== usual?.kind).map((
        { place, quantity, kind },
      ): Alarm =>
        alarmAt(place, {
          rule: "mixed-scores",
          columns: [quantity.column],
          found: `"${kind}", where ${usual?.k} of ${set.length} studies have "${usual?.kind}"`,
          suspicion: "likely",
          mended: leaveOut([place]),
        })
      );
    });
    return findings(
      sets.flat().map(({ place }) => place),
      alarms,
      'No analysis of standardised differences has a column that says which kind a score is ("reforest:quantities").',
    );
  },
};
