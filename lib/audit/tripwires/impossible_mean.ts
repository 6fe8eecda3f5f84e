import { alarmAt } from "../alarm_at.ts";
import { decimalsOf } from "../decimals_of.ts";
import { findings } from "../findings.ts";
import { grim } from "../grim.ts";
import { wholeMeans } from "../whole_means.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** A mean of whole numbers that no sum of whole numbers gives (GRIM). */
export const impossibleMean: Tripwire = {
  code: "impossible-mean",
  title: "Mean that whole numbers cannot have (GRIM)",
  looksFor: "a mean of whole numbers which no sum over that many people gives",
  source: "https://doi.org/10.1177/1948550616673876",
  check(review) {
    const places = wholeMeans(review);
    const alarms = places.flatMap(({ place, quantity, mean, total }): Alarm[] => {
      const decimals = quantity.decimals ?? decimalsOf([mean]);
      const { items = 1 } = quantity;
      if (grim({ mean, decimals }, total, { items }).consistent) return [];
      return [alarmAt(place, {
        rule: "impossible-mean",
        columns: [quantity.column, quantity.total!],
        found: `${total} people${items === 1 ? "" : ` with ${items} items each`} cannot have the ` +
          `mean ${mean.toFixed(decimals)} of whole numbers`,
        suspicion: "likely",
        mended: null,
      })];
    });
    return findings(
      places.map(({ place }) => place),
      alarms,
      'datapackage.json declares no mean of whole numbers with the number of people ("reforest:quantities").',
    );
  },
};
