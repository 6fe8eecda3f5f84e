/** Variance of a difference of two measurements with these standard deviations and correlation r. */
export function changeVariance(sdAfter: number, sdBefore: number, r: number): number {
  const gap = sdAfter - sdBefore;
  // sd1^2 + sd2^2 - 2 r sd1 sd2 without the cancellation where r is near 1.
  return gap * gap + 2 * (1 - r) * sdAfter * sdBefore;
}
