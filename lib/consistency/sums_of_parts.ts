import { readPrintedNumber } from "../table/printed_number.ts";
import { rangeOfPrinted } from "./range_of_printed.ts";
import type { Range } from "./types.ts";

/** Answer of {@linkcode sumsOfParts}. Plain data. */
export interface SumsOfParts {
  readonly kind: "sums-of-parts";
  readonly printed: { readonly parts: readonly string[]; readonly total: string };
  readonly of: "counts" | "rounded";
  /** Sum of the parts as printed. */
  readonly sum: number;
  /** Sums that parts which print so can have; one number where they are counts. */
  readonly possible: Range;
  readonly agrees: boolean;
}

/**
 * Whether printed parts add up to a printed total.
 *
 * Counts have to add up exactly. Rounded numbers (percentages to 100, say) may each be half a unit
 * of their last decimal off, and so may the total; it agrees where some numbers that print so add up.
 * A total of "100" that is a definition and not rounded is written with more decimals ("100.0000").
 *
 * Parts that overlap, or of which one is missing, do not add up, and nothing is wrong with them.
 *
 * @param printed Two parts or more, and their total, as printed.
 * @param choices `of`: what the numbers are.
 * @throws {RangeError} if a text is no number, a count is not whole, or there are fewer than two parts.
 *
 * @example Thirds in percent
 * ```ts
 * import { sumsOfParts } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const printed = { parts: ["33.3", "33.3", "33.3"], total: "100.0000" };
 * assert.equal(sumsOfParts(printed, { of: "rounded" }).agrees, true);
 * assert.equal(sumsOfParts({ parts: ["12", "30"], total: "43" }, { of: "counts" }).agrees, false);
 * ```
 */
export function sumsOfParts(
  printed: { readonly parts: readonly string[]; readonly total: string },
  choices: { readonly of: "counts" | "rounded" },
): SumsOfParts {
  const { parts, total } = printed;
  if (parts.length < 2) {
    throw new RangeError(`sumsOfParts, parts: found ${parts.length}; allowed: two or more`);
  }
  const range = (text: string, name: string): Range => {
    const around = rangeOfPrinted("sumsOfParts", name, text);
    if (choices.of === "rounded") return around;
    const value = valueOf(text);
    if (Number.isInteger(value)) return { lower: value, upper: value };
    throw new RangeError(`sumsOfParts, ${name}: found "${text}"; allowed: a whole number`);
  };
  const ranges = parts.map((part, index) => range(part, `parts[${index}]`));
  const whole = range(total, "total");
  const decimals = Math.max(
    ...[...parts, total].map((text) => readPrintedNumber(text)?.decimals ?? 0),
  );
  // In units of a tenth of the last decimal everything is whole.
  const unit = 10 ** (decimals + 1);
  const inUnits = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + Math.round(value * unit), 0);
  const lower = inUnits(ranges.map((part) => part.lower));
  const upper = inUnits(ranges.map((part) => part.upper));
  return {
    kind: "sums-of-parts",
    printed,
    of: choices.of,
    sum: inUnits(parts.map(valueOf)) / unit,
    possible: { lower: lower / unit, upper: upper / unit },
    agrees: lower <= inUnits([whole.upper]) && inUnits([whole.lower]) <= upper,
  };
}

function valueOf(text: string): number {
  return readPrintedNumber(text)?.value ?? NaN;
}
