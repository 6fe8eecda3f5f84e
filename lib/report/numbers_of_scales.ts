import type { IntervalOnScale, ScaleOfInterval } from "../consistency/scale_of_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatRange } from "./format_range.ts";
import { peopleText } from "./people_text.ts";
import { plural } from "./plural.ts";

/** The standard errors, or numbers of people, of an interval on scales that are possible. */
export function numbersOfScales(
  answer: ScaleOfInterval,
  scales: readonly IntervalOnScale[],
): string[] {
  return scales.map((scale) => `${scale.scale}: ${details(scale, answer)}`);
}

function details(
  { scale, people, standardError }: IntervalOnScale,
  { df, unit, level }: ScaleOfInterval,
): string {
  if (people !== null) {
    // The search ends at 10,000 people, where the scale has become that of the arcsine.
    const { lower, upper } = people;
    return `turned back with ${
      upper < 10_000 ? peopleText(people) : `${plural(lower, "person", "people")} or more`
    }`;
  }
  if (standardError === null) throw new Error("numbersOfScales: a possible scale without numbers");
  const { z, t } = standardError;
  const errors = (range: typeof z) => formatRange(range, { digits: 3, style: "significant" });
  // On the raw scale a reader would take it for percent.
  const what = scale === "raw" && unit === "percent" ? " of the share" : "";
  return `standard error${what} ${errors(z)} by z` +
    (t === null || df === null ? "" : `, ${errors(t)} by t with ${df} df`) +
    ` (${formatLevel(level)} interval)`;
}
