import { criticalQuantile } from "../../effect/critical_quantile.ts";
import { formatNumber } from "../../report/format_number.ts";
import { alarmAt, mendedRow } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { type PrintedInterval, printedIntervals } from "../printed_intervals.ts";
import { robustDistance } from "../robust_distance.ts";
import type { Alarm, Tripwire } from "../types.ts";
import { exp } from "../../numeric/elementary/exp.ts";
import { log } from "../../numeric/elementary/log.ts";

/** Fewer other studies do not show what width to expect. */
const fewestOthers = 4;
/** Distance above which a width is out of line, if a slip explains it. */
const farAway = 3.5;
/** Distance above which it is out of line whatever explains it. */
const veryFarAway = 6;
/** Distance below which the mended width is in line. */
const inLine = 1.5;
/**
 * Least spread between studies, of the logarithm of width times the root of n: one group twice as
 * large as the other widens an interval by 6 %, four times as large by 25 %.
 */
const floor = 0.15;

/**
 * A printed interval much narrower or wider than its number of people lets one expect from the
 * other studies: limits of one standard error. Since the width also follows from how often an event
 * occurs, only gross slips show, and limits of 90 % for 95 % do not.
 */
export const intervalWidth: Tripwire = {
  code: "interval-width",
  title: "Width of an interval and number of people do not agree",
  looksFor: "an interval too narrow or too wide for its number of people, by the other studies",
  source: "reforest",
  check(review) {
    const sets = printedIntervals(review).map(({ intervals }) => intervals.filter(isUsable));
    return findings(
      sets.flat().map(({ place }) => place),
      sets.flatMap((set) => set.flatMap((interval) => alarmOf(interval, set))),
      "datapackage.json declares no printed interval with its number of people.",
    );
  },
};

function isUsable({ total, scale, lower, upper }: PrintedInterval): boolean {
  return total !== null && lower < upper && (scale === "raw" || lower > 0);
}

function halfWidth({ scale, lower, upper }: PrintedInterval): number {
  return (scale === "log" ? log(upper / lower) : upper - lower) / 2;
}

/** Logarithm of the half-width that one person would have. */
function logUnitWidth(interval: PrintedInterval): number {
  return log(halfWidth(interval) * Math.sqrt(interval.total ?? 1));
}

function alarmOf(interval: PrintedInterval, set: readonly PrintedInterval[]): Alarm[] {
  const others = set.filter((other) => other !== interval).map(logUnitWidth);
  if (others.length < fewestOthers) return [];
  const width = logUnitWidth(interval);
  const { z, median } = robustDistance(width, others, floor);
  if (Math.abs(z) <= farAway) return [];
  const factor = criticalQuantile("interval-width", interval.level, undefined);
  const isError = Math.abs(robustDistance(width + log(factor), others, floor).z) < inLine;
  if (!isError && Math.abs(z) <= veryFarAway) return [];
  const { place, columns, lower, upper, total } = interval;
  return [alarmAt(place, {
    rule: "interval-width",
    columns: [columns.lower, columns.upper],
    found: `the interval ${lower} to ${upper} of ${total} people is ` +
      `${formatNumber(exp(width - median))} times as wide as the other studies let one ` +
      "expect",
    suspicion: "possible",
    mended: isError
      ? mendedRow(
        "limits, if the printed ones are one standard error away",
        place,
        widened(interval, factor),
      )
      : null,
  })];
}

/** The limits as far from their middle as the factor says. */
function widened(interval: PrintedInterval, factor: number): Readonly<Record<string, number>> {
  const { scale, columns, lower, upper } = interval;
  const [to, from] = scale === "log" ? [log, exp] : [Number, Number];
  const middle = (to(lower) + to(upper)) / 2;
  const half = factor * halfWidth(interval);
  return { [columns.lower]: from(middle - half), [columns.upper]: from(middle + half) };
}
