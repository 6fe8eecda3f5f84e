import { asin } from "../numeric/elementary/asin.ts";
import { sin } from "../numeric/elementary/sin.ts";
/**
 * The second group's risk that is most likely when the risks differ by exactly `delta`
 * (first minus second): the middle root of the cubic of Miettinen and Nurminen (1985),
 * https://doi.org/10.1002/sim.4780040211, in trigonometric form.
 */
export function restrictedSecondRisk(
  events1: number,
  total1: number,
  events2: number,
  total2: number,
  delta: number,
): number {
  const all = total1 + total2;
  const excess = events1 - total1 * delta;
  const product = delta * (1 - delta);
  const b = -(excess + total1 + events2 + total2 * (1 - 2 * delta)) / all;
  const c = (excess + events2 * (1 - 2 * delta) - total2 * product) / all;
  const d = events2 * product / all;
  const third = b / 3;
  const square = Math.max(0, third * third - c / 3);
  const radius = Math.sqrt(square);
  const half = third * third * third - third * c / 2 + d / 2;
  const sine = square === 0 ? 0 : Math.max(-1, Math.min(1, half / (square * radius)));
  const risk = 2 * radius * sin(asin(sine) / 3) - third;
  return Math.max(0, -delta, Math.min(1, 1 - delta, risk));
}

/**
 * The score statistic of "the first risk exceeds the second by delta": (observed difference -
 * delta) over its standard error at the most likely risks that differ by delta.
 *
 * Above 0 when the observed difference exceeds delta. Where the standard error is 0, the
 * statistic is 0 or infinite, by its numerator.
 * Source: Farrington and Manning (1990), https://doi.org/10.1002/sim.4780091208.
 */
export function scoreDifference(
  events1: number,
  total1: number,
  events2: number,
  total2: number,
  delta: number,
): number {
  const second = restrictedSecondRisk(events1, total1, events2, total2, delta);
  const first = Math.max(0, Math.min(1, second + delta));
  const variance = first * (1 - first) / total1 + second * (1 - second) / total2;
  const excess = events1 / total1 - events2 / total2 - delta;
  if (variance < 1e-14) return Math.abs(excess) < 1e-14 ? 0 : excess < 0 ? -Infinity : Infinity;
  return excess / Math.sqrt(variance);
}
