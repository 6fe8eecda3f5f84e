import type { Measure } from "../../effect/types.ts";
import { measureFacts } from "../../measure/measure_facts.ts";
import type { Reported } from "../../model/types.ts";

/** Where an interval lies of the value of no effect, in words; none where there is no such value. */
export function directionWords(
  measure: Measure,
  { lower, upper }: Pick<Reported, "lower" | "upper">,
): string {
  const { nullValue } = measureFacts[measure];
  if (nullValue === null) return "";
  if (upper < nullValue) return "the interval lies below the value of no effect";
  if (lower > nullValue) return "the interval lies above the value of no effect";
  return "the interval holds the value of no effect, so that the direction is open";
}
