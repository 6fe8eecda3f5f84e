import type { ScaleFinding } from "../consistency/consistency_types.ts";
import type { IntervalOnScale, ScaleOfInterval } from "../consistency/scale_of_interval.ts";
import type { FindingParts } from "./finding_parts.ts";
import { intervalText } from "./interval_text.ts";
import { listWords } from "./list_words.ts";
import { numbersOfScales } from "./numbers_of_scales.ts";

/** Says on which scales a printed interval may be, and on which it cannot be, symmetrical. */
export function describeIntervalScale({ asPrinted, withoutZeros }: ScaleFinding): FindingParts {
  const [possible, refuted, skipped] = [
    scalesOf(asPrinted, "possible"),
    scalesOf(asPrinted, "refuted"),
    scalesOf(asPrinted, "not examined"),
  ];
  const more = withoutZeros === null ? [] : scalesOf(withoutZeros, "possible")
    .filter(({ scale }) => possible.every((found) => found.scale !== scale));
  const interval = intervalText(asPrinted.printed, asPrinted.unit);
  const numbers = [
    ...numbersOfScales(asPrinted, possible),
    ...(withoutZeros === null ? [] : numbersOfScales(withoutZeros, more)).map((text) =>
      `without zeros, ${text}`
    ),
  ];
  return {
    shows: [
      possible.length + refuted.length === 0
        ? `${interval} was looked at on no scale`
        : sayScales(interval, possible, refuted),
      ...(more.length === 0 ? [] : [
        `read without the zeros at the end it can on the ${scaleNames(more, "and")}` +
        (possible.length === 0 ? "" : " as well"),
      ]),
      ...saySkipped(skipped),
    ].join("; "),
    showsNot: possible.length + more.length > 0
      ? "on which scale it was computed"
      : refuted.length > 0
      ? "a slip, since exact, profile likelihood and bootstrap intervals, and those that were cut " +
        "off, lie evenly on no such scale"
      : "whether estimate and limits fit each other",
    numbers: numbers.length === 0 ? null : numbers.join("; "),
  };
}

function sayScales(
  interval: string,
  possible: readonly IntervalOnScale[],
  refuted: readonly IntervalOnScale[],
): string {
  const refutedText = `on the ${scaleNames(refuted, "or")}, however it was rounded`;
  if (possible.length === 0) {
    return `${interval} cannot have its estimate in the middle ${refutedText}`;
  }
  return `${interval} can have its estimate in the middle on the ${scaleNames(possible, "and")}` +
    (refuted.length === 0 ? "" : `, but not ${refutedText}`);
}

/** Scales that were not looked at, once for each reason. */
function saySkipped(skipped: readonly IntervalOnScale[]): string[] {
  return [...new Set(skipped.map(({ reason }) => reason))].map((reason) => {
    const scales = skipped.filter((scale) => scale.reason === reason);
    return `the ${scaleNames(scales, "and")} ${
      scales.length === 1 ? "was" : "were"
    } left out, since ${reason}`;
  });
}

function scalesOf(
  { scales }: ScaleOfInterval,
  verdict: IntervalOnScale["verdict"],
): readonly IntervalOnScale[] {
  return scales.filter((scale) => scale.verdict === verdict);
}

function scaleNames(scales: readonly IntervalOnScale[], before: "and" | "or"): string {
  const names = listWords(scales.map(({ scale }) => scale), before);
  return `${names} ${scales.length === 1 || before === "or" ? "scale" : "scales"}`;
}
