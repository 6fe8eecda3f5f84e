import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/** PLO: logit of the proportion (log odds), with the delta-method variance 1/x + 1/(n - x). */
export const logitProportion: EffectFormula = (events, nonEvents) => ({
  yi: log(events / nonEvents),
  vi: 1 / events + 1 / nonEvents,
});
