import { measureFacts } from "../measure/measure_facts.ts";
import type { Measure } from "../measure/types.ts";
import type { Conclusion, Decision } from "./multiverse_types.ts";

/**
 * The threshold of a decision as a number on the reporting scale; "no effect" is 1 for ratios and 0
 * for differences. Null for "no effect" of a measure that has no such value (a proportion).
 */
export function decisionThreshold({ threshold }: Decision, measure: Measure): number | null {
  return threshold === "no effect" ? measureFacts[measure].nullValue : threshold;
}

/** On which side of a threshold an interval lies; "undecided" when it holds the threshold. */
export function conclusionOf(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  threshold: number,
): Conclusion {
  return upper < threshold ? "below" : lower > threshold ? "above" : "undecided";
}
