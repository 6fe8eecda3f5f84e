import { alarmAt } from "../alarm_at.ts";
import { decimalsOf } from "../decimals_of.ts";
import { findings } from "../findings.ts";
import { grimmer } from "../grimmer.ts";
import { wholeMeans } from "../whole_means.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * A standard deviation that whole numbers with the printed mean cannot have (GRIMMER). Where the
 * mean itself is impossible, the rule for means says so.
 */
export const impossibleSd: Tripwire = {
  code: "impossible-sd",
  title: "Standard deviation that whole numbers cannot have (GRIMMER)",
  looksFor: "a standard deviation which no whole numbers with that mean have",
  source: "https://doi.org/10.7287/peerj.preprints.2400v1",
  check(review) {
    const places = wholeMeans(review).flatMap((cell) =>
      cell.sd === null || cell.sd < 0 || cell.total < 2 ? [] : [{ ...cell, sd: cell.sd }]
    );
    const alarms = places.flatMap(({ place, quantity, mean, sd, total }): Alarm[] => {
      const [ofMean, ofSd] = [mean, sd].map((value) => quantity.decimals ?? decimalsOf([value]));
      const { items = 1 } = quantity;
      const { fails } = grimmer(
        { mean, decimals: ofMean! },
        { sd, decimals: ofSd! },
        total,
        { items },
      );
      if (fails !== "standard deviation") return [];
      return [alarmAt(place, {
        rule: "impossible-sd",
        columns: [quantity.sd!, quantity.column, quantity.total!],
        found: `${total} people with the mean ${mean.toFixed(ofMean)} of whole numbers cannot ` +
          `have the standard deviation ${sd.toFixed(ofSd)}`,
        suspicion: "likely",
        mended: null,
      })];
    });
    return findings(
      places.map(({ place }) => place),
      alarms,
      "datapackage.json declares no mean of whole numbers with its standard deviation and the number of people.",
    );
  },
};
