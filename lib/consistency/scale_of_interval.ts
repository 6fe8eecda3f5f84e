import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import { requireLevel } from "../model/group_counts.ts";
import { type IntervalScale, type IntervalUnit, scalesOf } from "./interval_scales.ts";
import { type PrintedEstimate, scaledInterval } from "./scaled_interval.ts";
import { symmetricHalfWidths } from "./symmetric_interval.ts";
import type { Range } from "./types.ts";

const caller = "scaleOfInterval";
const mostPeople = 10_000;

/** Choices of {@linkcode scaleOfInterval}. */
export interface ScaleOfIntervalChoices {
  /** What the numbers are; it says which scales are looked at. */
  readonly unit: IntervalUnit;
  /** @default 0.95 */
  readonly level?: number;
  /** Degrees of freedom of a t interval, e.g. k - 1. @default none: z alone */
  readonly df?: number;
  /** Number of people by which a double arcsine is turned back, e.g. the harmonic mean. */
  readonly n?: number;
}

/** What the rounding leaves possible on one scale. */
export interface IntervalOnScale {
  readonly scale: IntervalScale;
  /**
   * "possible": some numbers that print as given lie symmetrically; "refuted": none do. Nothing is
   * ever proved.
   */
  readonly verdict: "possible" | "refuted" | "not examined";
  /** Why it was not examined. */
  readonly reason: string | null;
  /** Distance of the limits from the estimate on this scale; null unless possible. */
  readonly halfWidth: Range | null;
  /**
   * Double arcsine without `n`: the fewest and the most people, whole numbers up to 10,000, for which it
   * is possible; null elsewhere. Half-width and standard error depend on them and are null.
   */
  readonly people: Range | null;
  /** Half-width by the quantile of z, and of t where `df` is given. */
  readonly standardError: { readonly z: Range; readonly t: Range | null } | null;
}

/** Answer of {@linkcode scaleOfInterval}. Plain data. */
export interface ScaleOfInterval {
  readonly kind: "scale-of-interval";
  readonly printed: PrintedEstimate;
  readonly unit: IntervalUnit;
  readonly level: number;
  readonly df: number | null;
  readonly n: number | null;
  readonly scales: readonly IntervalOnScale[];
}

/**
 * On which scale a printed estimate lies in the middle of its interval, allowing for the rounding
 * of all three numbers (half a unit of the last decimal each, worst case).
 *
 * A scale is refuted when no numbers that print as given lie symmetrically on it; the answer is
 * exact. Intervals that are symmetrical on no scale exist: exact ones, profile likelihood, bootstrap,
 * and those that were cut off. So a refuted scale says how the interval was not made, and a
 * possible one does not say how it was.
 *
 * Shares: raw, log, logit, arcsine (asin sqrt p) and the double arcsine of Freeman and Tukey, turned
 * back with `n` people; without `n`, every whole number of people up to 10,000 is tried. Ratios: raw and log. Differences: raw. Standard
 * errors are on the scale; those of percent are of the share (0.01 is one percent).
 *
 * A number beyond an end of a scale refutes the scale. Where one prints as 0 or 100 %, the raw and
 * arcsine scales are not examined, since an interval may have been cut off there; on the log and
 * logit scales a limit that prints so has rounded to it and may lie as far out as they go.
 *
 * @throws {RangeError} if a text is no number, the estimate is outside its interval, or `level`,
 *   `df` or `n` is out of range.
 *
 * @example An odds ratio of 1.32 (1.09 to 1.59) is in the middle on the log scale and not on its own
 * ```ts
 * import { scaleOfInterval } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const printed = { estimate: "1.32", lower: "1.09", upper: "1.59" };
 * const { scales } = scaleOfInterval(printed, { unit: "ratio" });
 * assert.deepEqual(scales.map(({ scale, verdict }) => [scale, verdict]), [
 *   ["raw", "refuted"],
 *   ["log", "possible"],
 * ]);
 * ```
 *
 * @see Freeman and Tukey (1950), https://doi.org/10.1214/aoms/1177729756
 */
export function scaleOfInterval(
  printed: PrintedEstimate,
  choices: ScaleOfIntervalChoices,
): ScaleOfInterval {
  const { unit, level = 0.95, df, n } = choices;
  requireLevel(caller, level);
  for (const [name, value] of [["df", df], ["n", n]] as const) {
    if (value !== undefined && !(value > 0 && value < Infinity)) {
      throw new RangeError(`${caller}, ${name}: found ${value}; allowed: a number above 0`);
    }
  }
  const quantiles = {
    z: normalUpperQuantile((1 - level) / 2),
    t: df === undefined ? null : studentTQuantile((1 + level) / 2, df),
  };
  return {
    kind: "scale-of-interval",
    printed,
    unit,
    level,
    df: df ?? null,
    n: n ?? null,
    scales: scalesOf[unit].map((scale) => onScale(printed, scale, unit, n, quantiles)),
  };
}

function onScale(
  printed: PrintedEstimate,
  scale: IntervalScale,
  unit: IntervalUnit,
  n: number | undefined,
  quantiles: { readonly z: number; readonly t: number | null },
): IntervalOnScale {
  const nothing = { reason: null, halfWidth: null, people: null, standardError: null };
  const scaled = scaledInterval(caller, printed, scale, unit, n ?? 1);
  if (typeof scaled === "string") {
    return { ...nothing, scale, verdict: "not examined", reason: scaled };
  }
  if (scaled === null) return { ...nothing, scale, verdict: "refuted" };
  if (scale === "double arcsine" && n === undefined) {
    const people = peopleOf(printed, unit);
    return { ...nothing, scale, people, verdict: people === null ? "refuted" : "possible" };
  }
  const halfWidth = symmetricHalfWidths(scaled);
  if (halfWidth === null) return { ...nothing, scale, verdict: "refuted" };
  const by = (quantile: number) => ({
    lower: halfWidth.lower / quantile,
    upper: halfWidth.upper / quantile,
  });
  return {
    scale,
    verdict: "possible",
    reason: null,
    halfWidth,
    people: null,
    standardError: {
      z: by(quantiles.z),
      t: quantiles.t === null ? null : by(quantiles.t),
    },
  };
}

function peopleOf(printed: PrintedEstimate, unit: IntervalUnit): Range | null {
  const possible: number[] = [];
  for (let n = 1; n <= mostPeople; n++) {
    const scaled = scaledInterval(caller, printed, "double arcsine", unit, n);
    if (scaled === null || typeof scaled === "string") continue;
    if (symmetricHalfWidths(scaled) !== null) possible.push(n);
  }
  const [fewest] = possible;
  return fewest === undefined ? null : { lower: fewest, upper: possible[possible.length - 1]! };
}
