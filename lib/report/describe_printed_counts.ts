import type { RateOfCounts } from "../consistency/rate_of_counts.ts";
import type { SumsOfParts } from "../consistency/sums_of_parts.ts";
import { formatNumber } from "./format_number.ts";
import { formatRange } from "./format_range.ts";

/** Says whether a printed rate fits printed counts. */
export function describePrintedRate(answer: RateOfCounts): string {
  const { printed: { rate, events, total }, per, computed, agrees, eventsThatFit } = answer;
  const name = per === 100 ? `${rate} %` : `${rate} per ${per}`;
  const whole = (n: number) => formatNumber(n, { digits: Number.isInteger(n) ? 0 : 2 });
  const fitting = eventsThatFit === null ? null : formatRange(eventsThatFit, { digits: 0 });
  if (agrees) {
    const what = events === null
      ? `A whole number of events (${fitting}) of ${whole(total)} prints as ${name}.`
      : `${whole(events)} of ${whole(total)} prints as ${name}.`;
    return `${what} This does not show that either is right.`;
  }
  const what = events === null
    ? `No whole number of events of ${whole(total)} prints as ${name}.`
    : `${whole(events)} of ${whole(total)} is ${
      formatNumber(computed ?? 0, { digits: 4, style: "significant" })
    }${per === 100 ? " %" : ` per ${per}`}, which does not print as ${name}; ${
      fitting === null ? "no whole number of events does" : `${fitting} events would`
    }.`;
  return `${what} A rate that is pooled, weighted, adjusted or of another total need not fit.`;
}

/** Says whether printed parts add up. */
export function describePrintedSum({ printed, sum, possible, of, agrees }: SumsOfParts): string {
  const parts = printed.parts.join(", ");
  const format = { digits: decimalsOf([...printed.parts, printed.total]) };
  const added = formatNumber(sum, format);
  const wide = of === "counts"
    ? ""
    : `, and within rounding to ${formatRange(possible, { digits: format.digits + 1 })}`;
  return agrees
    ? `${parts} add up to ${added}${wide}: ${printed.total} is printed. This does not show that ` +
      "each of them is right."
    : `${parts} add up to ${added}${wide}, and ${printed.total} is printed. Parts that overlap, or of ` +
      "which one is not printed, need not add up.";
}

function decimalsOf(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
}
