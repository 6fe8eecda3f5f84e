import { formatNumber } from "../../report/format_number.ts";
import { alarmAt, mendedRow } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { centringSlip, isCentred, type Limits, offCentre } from "../interval_slips.ts";
import { type PrintedInterval, printedIntervals } from "../printed_intervals.ts";
import type { Alarm, Tripwire } from "../types.ts";
import { exp } from "../../numeric/elementary/exp.ts";
import { log } from "../../numeric/elementary/log.ts";

/**
 * A printed estimate that does not lie in the middle of its limits, on the logarithmic scale for
 * ratios. Rounding to the printed decimals is allowed for. The likely slip is a slip of typing in
 * one of the three numbers, or numbers of the other scale: logarithms among ratios, or the reverse.
 */
export const intervalOffCentre: Tripwire = {
  code: "interval-off-centre",
  title: "Interval not centred on its scale",
  looksFor: "an estimate that does not lie in the middle of its confidence limits",
  source: "https://training.cochrane.org/handbook/current/chapter-06 (sections 6.3.1 and 6.3.2)",
  check(review) {
    const all = printedIntervals(review).flatMap(({ intervals }) => intervals);
    return findings(
      all.map(({ place }) => place),
      all.flatMap(alarmOf),
      "No analysis pools printed intervals, and datapackage.json declares none.",
    );
  },
};

function alarmOf(interval: PrintedInterval): Alarm[] {
  const { place, columns, scale, estimate, lower, upper } = interval;
  if (isCentred(interval, scale)) return [];
  const isInside = lower < estimate && estimate < upper;
  const least = Math.min(estimate, lower, upper);
  return [alarmAt(place, {
    rule: "interval-off-centre",
    columns: [columns.estimate, columns.lower, columns.upper],
    found: scale === "log" && least <= 0
      ? `${least} stands among ratios, which are above 0`
      : isInside
      ? `${estimate} lies ${formatNumber(offCentre(interval, scale))} half-widths off the middle ` +
        `of ${lower} to ${upper}${scale === "log" ? ", on the logarithmic scale" : ""}`
      : `${estimate} does not lie between ${lower} and ${upper}`,
    suspicion: isInside && (scale === "raw" || least > 0) ? "possible" : "likely",
    mended: mendedOf(interval),
  })];
}

/** Where a slip of typing and numbers of the other scale would both explain it, neither is likely. */
function mendedOf(interval: PrintedInterval): Alarm["mended"] {
  const { place, columns, scale } = interval;
  const slip = centringSlip(interval, scale);
  const [other, words] = scale === "log"
    ? ["raw", "the powers of e, if they are logarithms"] as const
    : ["log", "the logarithms, if they are ratios"] as const;
  const isOfOther = isCentred(interval, other);
  if (slip !== null && !isOfOther) {
    return mendedRow(`${slip.value} in place of ${interval[slip.role]}`, place, {
      [columns[slip.role]]: slip.value,
    });
  }
  if (slip !== null || !isOfOther) return null;
  const to = scale === "log" ? exp : log;
  const roles: readonly (keyof Limits)[] = ["estimate", "lower", "upper"];
  return mendedRow(
    words,
    place,
    Object.fromEntries(roles.map((role) => [columns[role], to(interval[role])])),
  );
}
