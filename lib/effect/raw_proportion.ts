import type { EffectFormula } from "./measure_definition.ts";

/** PR: the proportion itself, with the binomial variance p (1 - p) / n. */
export const rawProportion: EffectFormula = (events, nonEvents) => {
  const total = events + nonEvents;
  return { yi: events / total, vi: (events / total) * (nonEvents / total) / total };
};
