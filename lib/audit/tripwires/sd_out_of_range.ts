import type { Measure } from "../../measure/types.ts";
import { formatNumber } from "../../report/format_number.ts";
import type { Review } from "../../table/review_types.ts";
import { alarmAt, type AlarmPlace } from "../alarm_at.ts";
import { decimalsOf } from "../decimals_of.ts";
import { findings } from "../findings.ts";
import { maximumSd } from "../maximum_sd.ts";
import { type MeanArm, meansCompared } from "../means_compared.ts";
import { type PrintedMeanCell, printedMeans } from "../printed_means.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** Standard deviations of positive values above this many means are seldom seen. */
const manyMeans = 2;

/** Measures of values that cannot be below 0. */
const ofPositiveValues: readonly (Measure | null)[] = ["ROM", "CVR"];

/**
 * A standard deviation of 0, one that no values on a declared scale can have, or, where an analysis
 * of ratios takes all values as positive, one of more than two means.
 */
export const sdOutOfRange: Tripwire = {
  code: "sd-out-of-range",
  title: "Impossible standard deviation",
  looksFor: "a standard deviation of 0, above what the range of the scale allows, or above two " +
    "means of positive values",
  source: "https://doi.org/10.1007/s40279-022-01766-0",
  check(review) {
    const printed = printedMeans(review).filter(({ sd }) => sd !== null);
    const planned = plannedArms(review);
    return findings(
      [...planned.map(({ place }) => place), ...printed.map(({ place }) => place)],
      [...planned.flatMap(alarmOfArm), ...printed.flatMap(alarmOnScale)],
      "No analysis compares means, and datapackage.json declares no mean with a standard deviation.",
    );
  },
};

interface PlannedArm {
  readonly place: AlarmPlace;
  readonly arm: MeanArm;
  readonly isPositive: boolean;
}

function plannedArms(review: Review): readonly PlannedArm[] {
  return meansCompared(review).flatMap(({ synthesis: { plan }, studies }) =>
    studies.flatMap(({ place, treated, control }) =>
      [treated, control].map((arm) => ({
        place,
        arm,
        isPositive: ofPositiveValues.includes(plan.measure),
      }))
    )
  );
}

function alarmOfArm({ place, arm, isPositive }: PlannedArm): Alarm[] {
  const said = { rule: "sd-out-of-range", columns: [arm.spreadColumn], mended: null };
  if (arm.sd === 0) {
    const found = `the spread of ${arm.total} people is 0`;
    return [alarmAt(place, { ...said, found, suspicion: "likely" })];
  }
  if (!isPositive || arm.mean <= 0 || arm.sd <= manyMeans * arm.mean) return [];
  const found = `the standard deviation ${formatNumber(arm.sd)} is more than twice the mean ` +
    `${formatNumber(arm.mean)}, of values that cannot be below 0`;
  return [alarmAt(place, { ...said, found, suspicion: "possible" })];
}

function alarmOnScale({ place, quantity, mean, sd, total }: PrintedMeanCell): Alarm[] {
  const { range, sd: column } = quantity;
  if (range === undefined || column === undefined || sd === null || total === null) return [];
  if (total < 2 || mean < range[0] || mean > range[1]) return [];
  const half = 0.5 / 10 ** (quantity.decimals ?? decimalsOf([mean, sd]));
  const largest = largestSd(range, total, mean, half);
  if (sd - half <= largest) return [];
  return [alarmAt(place, {
    rule: "sd-out-of-range",
    columns: [column, quantity.column],
    found:
      `the standard deviation ${sd} of ${total} people with the mean ${mean}; on a scale from ` +
      `${range[0]} to ${range[1]} it is ${formatNumber(largest)} at most`,
    suspicion: "likely",
    mended: null,
  })];
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
