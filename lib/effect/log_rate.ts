import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/** IRLN: logarithm of the incidence rate, with the variance 1 / events. */
export const logRate: EffectFormula = (events, time) => ({
  yi: log(events / time),
  vi: 1 / events,
});
