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
 * The ranges of a printed estimate and its limits on a scale; null where a number lies beyond an end
 * of the scale however it was rounded, so that nothing on the scale prints so; or, in words, why
 * nothing can be said.
 *
 * An interval on the raw or an arcsine scale may have been cut off at 0 or 100 %. One on the log or
 * logit scale cannot reach 0: a limit that is printed so has rounded to it, and may lie as far out as
 * the scale goes (-Infinity).
 *
 * @throws {RangeError} if a text is no number, or the three are not in order.
 */
export function scaledInterval(
  caller: string,
  printed: PrintedEstimate,
  scale: IntervalScale,
  unit: IntervalUnit,
  n: number,
): ScaledInterval | string | null {
  const factor = unit === "percent" ? 100 : 1;
  const { of, least, most } = scaleFunction(scale, n);
  const read = (name: keyof PrintedEstimate): Range => {
    const { lower, upper } = rangeOfPrinted(caller, name, printed[name]);
    return { lower: lower / factor, upper: upper / factor };
  };
  const ranges = { estimate: read("estimate"), lower: read("lower"), upper: read("upper") };
  requireOrder(caller, printed);
  const all = Object.values(ranges);
  if (all.some((range) => range.upper < least || range.lower > most)) return null;
  const isAt = (end: number) => (range: Range) => range.lower < end && range.upper > end;
  const endless = [least, most].filter((end) => Math.abs(of(end)) === Infinity);
  const cut = endsOf[unit].find((end) => !endless.includes(end) && all.some(isAt(end)));
  if (cut !== undefined) {
    return `a number is at ${cut * factor} within its rounding, where an interval may have been ` +
      "cut off";
  }
  const isOpen = (range: Range) => endless.some((end) => isAt(end)(range));
  if (isOpen(ranges.estimate) || (isOpen(ranges.lower) && isOpen(ranges.upper))) {
    return `the estimate or both limits are at an end of the ${scale} scale within their rounding`;
  }
  const scaled = ({ lower, upper }: Range) => ({
    lower: of(Math.max(least, lower)),
    upper: of(Math.min(most, upper)),
  });
  return {
    estimate: scaled(ranges.estimate),
    lower: scaled(ranges.lower),
    upper: scaled(ranges.upper),
  };
}

/** Values beyond which a printed number of the unit makes no sense. */
const endsOf: Readonly<Record<IntervalUnit, readonly number[]>> = {
  percent: [0, 1],
  proportion: [0, 1],
  ratio: [0],
  difference: [],
};

function requireOrder(caller: string, { estimate, lower, upper }: PrintedEstimate): void {
  const [least, middle, most] = [lower, estimate, upper]
    .map((text) => readPrintedNumber(text)?.value ?? NaN) as [number, number, number];
  if (least <= middle && middle <= most) return;
  throw new RangeError(
    `${caller}: found ${estimate} (${lower} to ${upper}); allowed: an estimate within its interval`,
  );
}
