import type { EffectFormula } from "./measure_definition.ts";
import { asin } from "../numeric/elementary/asin.ts";

/** PAS: arcsine of the square root of the proportion; its variance 1 / (4 n) needs no increment. */
export const arcsineProportion: EffectFormula = (events, nonEvents) => {
  const total = events + nonEvents;
  return { yi: asin(Math.sqrt(events / total)), vi: 1 / (4 * total) };
};
