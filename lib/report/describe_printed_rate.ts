import type { RateOfCounts } from "../consistency/rate_of_counts.ts";
import type { FindingParts } from "./finding_parts.ts";
import { formatNumber } from "./format_number.ts";
import { formatRange } from "./format_range.ts";
import { percentText } from "./percent_text.ts";

/** Says whether a printed rate fits printed counts. */
export function describePrintedRate(answer: RateOfCounts): FindingParts {
  const { printed: { rate, events, total }, per, computed, eventsThatFit } = answer;
  const withUnit = (text: string) =>
    per === 100 ? percentText(text) : per === 1 ? text.trim() : `${text.trim()} per ${per}`;
  const fitting = eventsThatFit === null ? "none" : formatRange(eventsThatFit, { digits: 0 });
  const significant = { digits: 4, style: "significant" } as const;
  return {
    ...sayRate(answer, withUnit(rate), {
      events: events === null ? null : whole(events),
      total: whole(total),
    }),
    numbers: [
      ...(computed === null
        ? []
        : [`rate of the counts: ${withUnit(formatNumber(computed, significant))}`]),
      `events that print as ${withUnit(rate)}: ${fitting}`,
    ].join("; "),
  };
}

function sayRate(
  { agrees, cannotFail }: RateOfCounts,
  rate: string,
  { events, total }: { readonly events: string | null; readonly total: string },
): Pick<FindingParts, "shows" | "showsNot"> {
  if (!agrees) {
    return {
      shows: events === null
        ? `No whole number of ${total} prints as ${rate}`
        : `${events} of ${total} does not print as ${rate}`,
      showsNot:
        "a slip, since a rate that is pooled, weighted, adjusted or of another total need " +
        "not fit",
    };
  }
  if (cannotFail) {
    return {
      shows:
        `Some whole number of ${total} prints as ${rate}, as for every rate of so many decimals`,
      showsNot: "that either of them is right, since no rate could have failed",
    };
  }
  return {
    shows: `${events === null ? "Some whole number" : events} of ${total} prints as ${rate}`,
    showsNot: "that either of them is right",
  };
}

function whole(n: number): string {
  return formatNumber(n, { digits: Number.isInteger(n) ? 0 : 2 });
}
