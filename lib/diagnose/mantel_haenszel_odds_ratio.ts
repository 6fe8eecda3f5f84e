/**
 * Odds ratio of Mantel and Haenszel as R meta 8 pools it by default: 0.5 is added to the cells of
 * studies that have a zero cell before pooling, too.
 */
export function mantelHaenszelOddsRatio(
  eventsTreated: Float64Array,
  totalTreated: Float64Array,
  eventsControl: Float64Array,
  totalControl: Float64Array,
): number {
  let [concordant, discordant] = [0, 0];
  for (let i = 0; i < eventsTreated.length; i++) {
    const [a, c] = [eventsTreated[i]!, eventsControl[i]!];
    const [b, d] = [totalTreated[i]! - a, totalControl[i]! - c];
    const add = a === 0 || b === 0 || c === 0 || d === 0 ? 0.5 : 0;
    const n = a + b + c + d + 4 * add;
    concordant += (a + add) * (d + add) / n;
    discordant += (b + add) * (c + add) / n;
  }
  return concordant / discordant;
}
