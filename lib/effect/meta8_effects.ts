import type { EffectAndVariance } from "./measure_definition.ts";
import type { Measure } from "./types.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * Cells (events and non-events of each group) before the increment, and the increments of the treated
 * (or only) and of the control group.
 */
type Meta8Effect = (
  cells: readonly number[],
  increments: readonly [treated: number, control: number],
) => EffectAndVariance;

/** 1/events - 1/total where the increment goes to the events and, once only, to the total. */
function varianceOfLogRisk(events: number, total: number, add: number, allEvents: boolean): number {
  return 1 / (allEvents ? events : events + add) - 1 / (total + add);
}

/**
 * Measures that R meta 8 computes otherwise than metafor for studies that take an increment, found
 * from its results and from Hartung and Knapp (2001), formula 18, https://doi.org/10.1002/sim.1009:
 * RR and PLN add the increment once to the total (metafor: to both cells, so twice); RD and PR add
 * it to the variance only. Where everybody had the event, RR and PLN leave the events as they are
 * in the variance, which would be 0 otherwise.
 */
export const meta8Effects: Readonly<Partial<Record<Measure, Meta8Effect>>> = {
  PLN: ([events = 0, nonEvents = 0], [add]) => {
    const total = events + nonEvents;
    return {
      yi: log((events + add) / (total + add)),
      vi: varianceOfLogRisk(events, total, add, nonEvents === 0),
    };
  },
  PR: ([events = 0, nonEvents = 0], [add]) => ({
    yi: events / (events + nonEvents),
    vi: (events + add) * (nonEvents + add) / (events + nonEvents + 2 * add) ** 3,
  }),
  RR: ([a = 0, b = 0, c = 0, d = 0], [treated, control]) => {
    const allEvents = b === 0 && d === 0;
    return {
      yi: log((a + treated) / (a + b + treated)) - log((c + control) / (c + d + control)),
      vi: varianceOfLogRisk(a, a + b, treated, allEvents) +
        varianceOfLogRisk(c, c + d, control, allEvents),
    };
  },
  RD: ([a = 0, b = 0, c = 0, d = 0], [treated, control]) => ({
    yi: a / (a + b) - c / (c + d),
    vi: (a + treated) * (b + treated) / (a + b + 2 * treated) ** 3 +
      (c + control) * (d + control) / (c + d + 2 * control) ** 3,
  }),
};
