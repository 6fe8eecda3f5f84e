import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/** PLN: logarithm of the proportion, with the delta-method variance 1/x - 1/n. */
export const logProportion: EffectFormula = (events, nonEvents) => {
  const total = events + nonEvents;
  return { yi: log(events / total), vi: nonEvents / (events * total) };
};
