import type { ProportionDefinition } from "./measure_definition.ts";

/** PAS: arcsine of the square root of the proportion; its variance 1 / (4 n) needs no increment. */
export const arcsineProportion: ProportionDefinition = {
  design: "proportion",
  name: "arcsine of the square root of the proportion",
  scale: "arcsine",
  takesIncrement: false,
  effect: (events, nonEvents) => {
    const total = events + nonEvents;
    return { yi: Math.asin(Math.sqrt(events / total)), vi: 1 / (4 * total) };
  },
};
