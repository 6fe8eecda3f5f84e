import type { Drapery, PValueCurve } from "../diagnose/drapery_types.ts";
import { axisEnds } from "./axis_ends.ts";

/**
 * Ends of the axis of effects of a drapery plot: all estimates, the intervals of the studies and
 * the prediction interval at the level of the result, no effect where it is not far off, and the
 * pooled curve down to its foot. Studies with hardly any events would press all others together:
 * their intervals reach at most three quarters of the median width beyond the outermost estimates.
 */
export function draperyEnds(
  { pValues, studies, pooled, prediction, all }: Drapery,
  none: number | null,
): readonly [from: number, to: number] {
  const alpha = 1 - all.choices.level;
  // Rounding must not take the very P value that is looked for.
  const found = pValues.findIndex((p) => p <= alpha * (1 + 1e-9));
  const index = found < 0 ? pValues.length - 1 : found;
  const at = ({ lower, upper }: PValueCurve) => [lower[index] ?? 0, upper[index] ?? 0] as const;
  const intervals = studies.map(at);
  const widths = intervals.map(([lower, upper]) => upper - lower).sort((a, b) => a - b);
  const reach = 0.75 * (widths[Math.floor(widths.length / 2)] ?? 0);
  const estimates = studies.map((study) => study.estimate);
  const whole = [
    ...estimates,
    ...pooled.lower.slice(-1),
    ...pooled.upper.slice(-1),
    ...(prediction === null ? [] : at(prediction)),
  ];
  const left = Math.max(
    Math.min(...estimates) - reach,
    Math.min(...intervals.map(([lower]) => lower)),
  );
  const right = Math.min(
    Math.max(...estimates) + reach,
    Math.max(...intervals.map(([, upper]) => upper)),
  );
  const [from, to] = axisEnds([left, right, ...whole]);
  const near = none !== null && none >= from - (to - from) / 2 && none <= to + (to - from) / 2;
  return near ? axisEnds([left, right, ...whole, none]) : [from, to];
}
