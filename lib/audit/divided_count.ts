/** A count divided into parts that differ by 1 at most, the greater ones first. */
export function dividedCount(count: number, index: number, parts: number): number {
  return Math.floor(count / parts) + (index < count % parts ? 1 : 0);
}
