import type { Measure } from "../effect/types.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { readingScale } from "./reading_scale.ts";

/**
 * An effect with its interval in words, on the scale that people read: "0.49 (95 % CI 0.33 to
 * 0.73)". Where a limit is beyond the range of numbers there (a ratio with hardly any information
 * behind it), or where there is no way back (double arcsine), all three are on the scale of pooling,
 * and the words say so.
 */
export function effectWords(
  { estimate, lower, upper }: {
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
  },
  measure: Measure,
  level?: number,
): string {
  const { unit, back, readable } = readingScale(measure);
  const read = { estimate: back(estimate), lower: back(lower), upper: back(upper), unit };
  const choices = level === undefined ? {} : { level };
  return readable && [read.estimate, read.lower, read.upper].every(Number.isFinite)
    ? formatEstimate(read, choices)
    : `${
      formatEstimate({ estimate, lower, upper, unit: "difference" }, choices)
    } on the scale of pooling`;
}
