import type { IntervalOnScale, ScaleOfInterval } from "../consistency/scale_of_interval.ts";
import { formatRange } from "./format_range.ts";
import { intervalText } from "./interval_text.ts";
import { peopleText } from "./people_text.ts";
import { plural } from "./plural.ts";

/** The standard errors, or numbers of people, of an interval on each scale that is possible. */
export function numbersOfScales(answer: ScaleOfInterval, read: "as printed" | "shorter"): string[] {
  const { scales, unit, printed } = answer;
  const as = read === "as printed" ? "" : `read as ${intervalText(printed, unit)}, `;
  return scales.filter(({ verdict }) => verdict === "possible")
    .map((scale) => `${as}${scale.scale}: ${details(scale, answer)}`);
}

function details(
  { scale, people, standardError }: IntervalOnScale,
  { df, unit }: ScaleOfInterval,
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
    (t === null || df === null ? "" : `, ${errors(t)} by t with ${df} df`);
}
