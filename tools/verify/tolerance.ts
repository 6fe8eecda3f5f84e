/**
 * Numbers at full precision may differ by this much relative to the larger one. On one version of
 * Deno the bytes are the same. Between versions the last bit of logarithms and powers may differ,
 * and an iteration carries that further, up to about the threshold at which it stops.
 */
export const relativeTolerance = 1e-8;

/** Numbers this close to each other count as the same, where zero has no relative distance. */
export const absoluteTolerance = 1e-12;

/** Coordinates of figures are rounded to a hundredth of a point: a last bit may move one by that. */
export const coordinateTolerance = 0.0101;

/** Relative distance of two finite numbers: 0 for the same, at most 2. */
export function relativeDistance(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= absoluteTolerance || relativeDistance(a, b) <= relativeTolerance;
}
