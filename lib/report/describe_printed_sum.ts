import type { SumsOfParts } from "../consistency/sums_of_parts.ts";
import type { FindingParts } from "./finding_parts.ts";
import { formatNumber } from "./format_number.ts";
import { formatRange } from "./format_range.ts";
import { listWords } from "./list_words.ts";

/** More parts than these are counted in the sentence, and listed beside it. */
const mostNamed = 5;

/** Says whether printed parts add up. */
export function describePrintedSum(answer: SumsOfParts): FindingParts {
  const { printed: { parts, total }, sum, possible, of, agrees } = answer;
  const digits = Math.max(
    ...[...parts, total].map((text) => /[.·](\d+)/.exec(text)?.[1]?.length ?? 0),
  );
  const named = parts.length > mostNamed ? `The ${parts.length} parts` : listWords(parts);
  const numbers = [
    ...(parts.length > mostNamed ? [`parts: ${parts.join(", ")}`] : []),
    `sum: ${formatNumber(sum, { digits })}`,
    ...(of === "counts"
      ? []
      : [`within rounding: ${formatRange(possible, { digits: digits + 1 })}`]),
  ].join("; ");
  return agrees
    ? {
      shows: `${named} add up to ${total} as printed${of === "counts" ? "" : ", within rounding"}`,
      showsNot: "that each of them is right",
      numbers,
    }
    : {
      shows: `${named} do not add up to ${total} as printed${
        of === "counts" ? "" : ", however they were rounded"
      }`,
      showsNot: "a slip, since parts that overlap, or of which one is not printed, need not add up",
      numbers,
    };
}
