/**
 * Whether every study stands at the edge of what its counts allow, on the same side: the likelihood
 * then rises without end as the mean effect runs off to that side. 0 when it does not.
 */
export function separation(lowest: readonly boolean[], highest: readonly boolean[]): -1 | 0 | 1 {
  if (lowest.every(Boolean)) return -1;
  return highest.every(Boolean) ? 1 : 0;
}
