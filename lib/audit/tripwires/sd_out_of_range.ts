import { formatNumber } from "../../report/format_number.ts";
import { alarmAt } from "../alarm_at.ts";
import { decimalsOf } from "../decimals_of.ts";
import { findings } from "../findings.ts";
import { maximumSd } from "../maximum_sd.ts";
import { meansCompared } from "../means_compared.ts";
import { type PrintedMeanCell, printedMeans } from "../printed_means.ts";
import type { Review } from "../../table/review_types.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** Standard deviations of positive values above this many means are seldom seen. */
const manyMeans = 2;

/**
 * A standard deviation of 0, one that no values on the scale can have, or, where no value is below
 * 0, one of more than two means.
 */
export const sdOutOfRange: Tripwire = {
  code: "sd-out-of-range",
  title: "Impossible standard deviation",
  looksFor: "a standard deviation of 0, or above what the range of the scale allows",
  source: "https://doi.org/10.1007/s40279-022-01766-0",
  check(review) {
    const printed = printedMeans(review).filter(({ sd }) => sd !== null);
    const zeros = zeroSpreads(review);
    return findings(
      [...zeros.rows, ...printed.map(({ place }) => place)],
      [...zeros.alarms, ...printed.flatMap((cell) => alarmOf(cell) ?? [])],
      "No analysis compares means, and datapackage.json declares no mean with a standard deviation.",
    );
  },
};

function zeroSpreads(review: Review) {
  const studies = meansCompared(review).flatMap((one) => one.studies);
  const alarms = studies.flatMap(({ place, treated, control }) =>
    [treated, control].filter(({ spread }) => spread === 0).map((arm): Alarm =>
      alarmAt(place, {
        rule: "sd-out-of-range",
        columns: [arm.spreadColumn],
        found: `the spread of ${arm.total} people is 0`,
        suspicion: "likely",
        mended: null,
      })
    )
  );
  return { rows: studies.map(({ place }) => place), alarms };
}

function alarmOf({ place, quantity, mean, sd, total }: PrintedMeanCell): Alarm | null {
  if (sd === null || quantity.sd === undefined) return null;
  const alarm = (found: string, suspicion: Alarm["suspicion"]) =>
    alarmAt(place, {
      rule: "sd-out-of-range",
      columns: sd === 0 ? [quantity.sd!] : [quantity.sd!, quantity.column],
      found,
      suspicion,
      mended: null,
    });
  if (sd === 0) return alarm("the standard deviation is 0", "likely");
  const { range } = quantity;
  if (range === undefined || mean < range[0] || mean > range[1]) return null;
  const half = 0.5 / 10 ** (quantity.decimals ?? decimalsOf([mean, sd]));
  if (total !== null && total > 1) {
    const largest = largestSd(range, total, mean, half);
    if (sd - half > largest) {
      return alarm(
        `the standard deviation ${sd} of ${total} people with the mean ${mean}; on a scale from ` +
          `${range[0]} to ${range[1]} it is ${formatNumber(largest)} at most`,
        "likely",
      );
    }
  }
  return range[0] >= 0 && sd - half > manyMeans * (mean + half)
    ? alarm(
      `the standard deviation ${sd} is more than twice the mean ${mean}, of values that ` +
        "cannot be below 0",
      "possible",
    )
    : null;
}

/** Largest SD of all means that print as this one. */
function largestSd(
  range: readonly [number, number],
  total: number,
  mean: number,
  half: number,
): number {
  const middle = (range[0] + range[1]) / 2;
  const nearest = Math.min(Math.max(middle, mean - half), mean + half);
  return maximumSd(range, total, { mean: nearest });
}
