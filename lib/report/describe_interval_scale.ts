import type { ScaleFinding } from "../consistency/consistency_types.ts";
import type { IntervalOnScale, ScaleOfInterval } from "../consistency/scale_of_interval.ts";
import type { PrintedEstimate } from "../consistency/scaled_interval.ts";
import { formatNumber } from "./format_number.ts";
import { formatRange } from "./format_range.ts";
import { listWords } from "./list_words.ts";
import { plural } from "./plural.ts";

/** Says on which scales a printed interval may be, and on which it cannot be, symmetrical. */
export function describeIntervalScale({ asPrinted, withoutZeros }: ScaleFinding): string {
  const { printed, scales } = asPrinted;
  const more = withoutZeros?.scales.filter(({ verdict }) => verdict === "possible") ?? [];
  const of = (verdict: IntervalOnScale["verdict"]) =>
    scales.filter((scale) => scale.verdict === verdict);
  const [refuted, possible, skipped] = [of("refuted"), of("possible"), of("not examined")];
  const sentences = [
    ...(refuted.length === 0 ? [] : [
      `No rounding puts ${intervalText(printed)} in the middle on the ${scaleNames(refuted)}.`,
    ]),
    ...(possible.length === 0 ? [] : [
      `${refuted.length === 0 ? intervalText(printed) : "It"} can be in the middle on the ${
        scalesWithDetails(possible, asPrinted)
      }.`,
    ]),
    ...(withoutZeros === null || more.length === 0 ? [] : [
      `If the zeros at the end were added in printing, ${
        intervalText(withoutZeros.printed)
      } can be ` +
      `in the middle on the ${scaleNames(more)}.`,
    ]),
    ...skipped.map(({ scale, reason }) => `The ${scale} scale was not examined: ${reason}.`),
    possible.length === 0 && more.length === 0
      ? "Exact, profile likelihood and bootstrap intervals have no such scale, nor have those that " +
        "were cut off."
      : "This does not show on which scale it was computed.",
  ];
  return sentences.join(" ");
}

/** An estimate with its interval, as printed. */
export function intervalText({ estimate, lower, upper }: PrintedEstimate): string {
  return [estimate, ` (${lower} to ${upper})`].join("").replaceAll("-", "−");
}

function scaleNames(scales: readonly IntervalOnScale[]): string {
  return `${listWords(scales.map(({ scale }) => scale))} ${
    scales.length === 1 ? "scale" : "scales"
  }`;
}

function scalesWithDetails(scales: readonly IntervalOnScale[], answer: ScaleOfInterval): string {
  const texts = scales.map((scale) => {
    const text = details(scale, answer);
    return scales.length === 1 ? text : `${scale.scale}: ${text}`;
  });
  return `${scaleNames(scales)} (${texts.join("; ")})`;
}

function details({ people, standardError }: IntervalOnScale, { df }: ScaleOfInterval): string {
  if (people !== null) return `turned back with ${peopleText(people)}`;
  if (standardError === null) return "of any standard error";
  const { z, t } = standardError;
  const errors = (range: typeof z) => formatRange(range, { digits: 3, style: "significant" });
  return `standard error ${errors(z)} by z` +
    (t === null || df === null ? "" : `, ${errors(t)} by t with ${df} df`);
}

/** The search ends at 10,000 people, where the scale has become that of the arcsine. */
function peopleText({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  const whole = (n: number) => formatNumber(n, { digits: 0 });
  return upper >= 10_000
    ? `${plural(lower, "person", "people")} or more`
    : `${whole(lower)} to ${whole(upper)} people`;
}
