import { effectFromInterval } from "../effect/effect_from_interval.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import type { CountUnit } from "./count_units.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** In half-widths of the interval; rounding alone seldom moves an estimate so far. */
const noticeable = 0.1;

/**
 * Printed estimates that do not lie in the middle of their intervals (on the log scale for ratios):
 * the interval is of another kind than assumed, or one of the three numbers is a misprint.
 */
export function offCentreWarnings(plan: AnalysisPlan, units: readonly CountUnit[]): string[] {
  const { measure, values } = plan;
  if (measure === null || values === undefined || valueShapeOf(values) !== "interval") return [];
  const ratio = measureFacts[measure].scale === "log";
  const found = units.flatMap(({ label, values: { estimate, lower, upper } = {} }) => {
    if (estimate === undefined || lower === undefined || upper === undefined) return [];
    const { offCentre } = effectFromInterval({ estimate, lower, upper, ratio });
    return Math.abs(offCentre) > noticeable ? [label] : [];
  });
  return found.length === 0 ? [] : [
    `Printed estimates off the middle of their intervals by more than a tenth of the half-width: ${
      found.sort().join(", ")
    }. Either the interval was made in another way than assumed (symmetric, normal), or a number ` +
    "is rounded coarsely or misprinted.",
  ];
}
