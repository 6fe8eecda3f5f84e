import { alarmAt } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { printedMeans } from "../printed_means.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** A mean outside the scale that its values were taken on. */
export const meanOutOfRange: Tripwire = {
  code: "mean-out-of-range",
  title: "Mean outside its scale",
  looksFor: "a mean below the least or above the greatest value of its scale",
  source: "reforest",
  check(review) {
    const places = printedMeans(review).flatMap(({ place, quantity, mean }) =>
      quantity.range === undefined ? [] : [{ place, quantity, mean, range: quantity.range }]
    );
    const alarms = places.filter(({ mean, range }) => mean < range[0] || mean > range[1])
      .map(({ place, quantity, mean, range }): Alarm =>
        alarmAt(place, {
          rule: "mean-out-of-range",
          columns: [quantity.column],
          found: `the mean ${mean} on a scale from ${range[0]} to ${range[1]}`,
          suspicion: "likely",
          mended: null,
        })
      );
    return findings(
      places.map(({ place }) => place),
      alarms,
      'datapackage.json declares no mean with the range of its scale ("reforest:quantities").',
    );
  },
};
