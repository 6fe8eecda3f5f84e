/** Where a number lies among others, by their median and their median absolute deviation. */
export interface RobustDistance {
  readonly median: number;
  /** Standard deviation as the median absolute deviation estimates it, or the floor. */
  readonly spread: number;
  /** Distance from the median, in spreads. */
  readonly z: number;
}

/** The median absolute deviation of a normal distribution is this part of its SD, inverted. */
const toSd = 1.4826;

/**
 * Sets a number against others; half of these may be wrong without harm.
 *
 * @param others One number or more.
 * @param floor Least spread: where others agree to the last digit, a small distance says nothing.
 */
export function robustDistance(
  value: number,
  others: readonly number[],
  floor: number,
): RobustDistance {
  const median = medianOf(others);
  const spread = Math.max(
    floor,
    toSd * medianOf(others.map((other) => Math.abs(other - median))),
  );
  return { median, spread, z: (value - median) / spread };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
