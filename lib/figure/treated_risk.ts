import type { TwoByTwoMeasure } from "../effect/types.ts";

/**
 * The risk of the treated at which a control risk has an effect: the definition of the measure,
 * turned round. Effects are on the scale of pooling (ratios as logarithms, AS as the difference of
 * the arcsines of the square roots, YUQ as Yule's Q). No effect leads out of 0 to 1.
 */
export function treatedRisk(control: number, measure: TwoByTwoMeasure, effect: number): number {
  const bounded = (x: number, most: number) => Math.min(Math.max(x, 0), most);
  switch (measure) {
    case "RD":
      return bounded(control + effect, 1);
    case "RR":
      return control === 0 ? 0 : bounded(control * Math.exp(effect), 1);
    case "AS":
      return Math.sin(bounded(Math.asin(Math.sqrt(control)) + effect, Math.PI / 2)) ** 2;
    case "YUQ":
      // Q = (OR - 1) / (OR + 1); limits of its interval may lie beyond -1 and 1.
      return byOdds(control, Math.max(1 + effect, 0), Math.max(1 - effect, 0));
    case "OR":
    case "PETO":
    case "DOR":
      return byOdds(control, Math.exp(Math.min(effect, 0)), Math.exp(Math.min(-effect, 0)));
  }
}

/** The odds of the control, multiplied by the ratio `up / down`. */
function byOdds(control: number, up: number, down: number): number {
  const [events, others] = [control * up, (1 - control) * down];
  return events === 0 ? 0 : events / (events + others);
}
