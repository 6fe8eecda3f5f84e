import type { Consequence } from "../analysis/consequences.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * How far a change moves a primary result: the distance of the estimates in half-widths of the
 * interval as it stands, ratios by their logarithms. Infinite where the result appears or goes.
 * It only serves to put alarms in order.
 */
export function shiftOf({ from, to }: Consequence): number {
  if (!from?.reported || !to?.reported) {
    return Boolean(from?.reported) === Boolean(to?.reported) ? 0 : Infinity;
  }
  const scale = from.reported.unit === "ratio" ? log : (x: number) => x;
  const [before, lower, upper] = [from.reported.estimate, from.reported.lower, from.reported.upper]
    .map(scale) as [number, number, number];
  const distance = Math.abs(scale(to.reported.estimate) - before);
  const half = (upper - lower) / 2;
  return distance === 0 ? 0 : distance / half;
}
