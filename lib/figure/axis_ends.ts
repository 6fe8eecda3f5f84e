/**
 * Ends of an axis that holds all values with some room; values that are all the same get a span of
 * their own size (or 1) around them.
 */
export function axisEnds(
  values: readonly number[],
  room: { readonly below: number; readonly above: number } = { below: 0.04, above: 0.04 },
): readonly [from: number, to: number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) return [0, 1];
  const size = Math.max(Math.abs(least), Math.abs(most));
  const span = most - least > size * 1e-9 ? most - least : size || 1;
  return [least - room.below * span, most + room.above * span];
}
