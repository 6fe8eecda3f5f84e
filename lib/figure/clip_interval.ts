/** The part of an interval that lies on an axis. */
export interface ClippedInterval {
  readonly from: number;
  readonly to: number;
  readonly clippedLower: boolean;
  readonly clippedUpper: boolean;
  /** False when nothing of the interval lies on the axis. */
  readonly seen: boolean;
}

/** Cuts an interval off at the ends of an axis and says where it went on. */
export function clipInterval(
  interval: { readonly lower: number; readonly upper: number },
  axis: { readonly lower: number; readonly upper: number },
): ClippedInterval {
  return {
    from: Math.max(interval.lower, axis.lower),
    to: Math.min(interval.upper, axis.upper),
    clippedLower: interval.lower < axis.lower,
    clippedUpper: interval.upper > axis.upper,
    seen: interval.upper >= axis.lower && interval.lower <= axis.upper,
  };
}
