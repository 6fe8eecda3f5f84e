import { readPrintedNumber } from "../table/printed_number.ts";
import { type IntervalScale, type IntervalUnit, scaleFunction } from "./interval_scales.ts";
import { rangeOfPrinted } from "./range_of_printed.ts";
import type { ScaledInterval } from "./symmetric_interval.ts";
import type { Range } from "./types.ts";

/** An estimate and its interval, as printed. */
export interface PrintedEstimate {
  readonly estimate: string;
  readonly lower: string;
  readonly upper: string;
}

/**
 * The ranges of a printed estimate and its limits on a scale, or why they have none there.
 *
 * @throws {RangeError} if a text is no number, or the three are not in order.
 */
export function scaledInterval(
  caller: string,
  printed: PrintedEstimate,
  scale: IntervalScale,
  unit: IntervalUnit,
  n: number,
): ScaledInterval | string {
  const factor = unit === "percent" ? 100 : 1;
  const { of, least, most } = scaleFunction(scale, n);
  const read = (name: keyof PrintedEstimate): Range => {
    const { lower, upper } = rangeOfPrinted(caller, name, printed[name]);
    return { lower: lower / factor, upper: upper / factor };
  };
  const ranges = { estimate: read("estimate"), lower: read("lower"), upper: read("upper") };
  requireOrder(caller, printed);
  const all = Object.values(ranges);
  if (unit !== "difference" && all.some((range) => range.lower < 0)) {
    return "a number is at or below 0 within its rounding, where an interval may have been cut off";
  }
  if (unit in { percent: 0, proportion: 0 } && all.some((range) => range.upper > 1)) {
    return "a number is at or above the end of the scale within its rounding, where an interval " +
      "may have been cut off";
  }
  if (all.some((range) => range.lower <= least || range.upper >= most)) {
    return `a number is at an end of the ${scale} scale within its rounding`;
  }
  const scaled = ({ lower, upper }: Range) => ({ lower: of(lower), upper: of(upper) });
  return {
    estimate: scaled(ranges.estimate),
    lower: scaled(ranges.lower),
    upper: scaled(ranges.upper),
  };
}

function requireOrder(caller: string, { estimate, lower, upper }: PrintedEstimate): void {
  const [least, middle, most] = [lower, estimate, upper]
    .map((text) => readPrintedNumber(text)?.value ?? NaN) as [number, number, number];
  if (least <= middle && middle <= most) return;
  throw new RangeError(
    `${caller}: found ${estimate} (${lower} to ${upper}); allowed: an estimate within its interval`,
  );
}
