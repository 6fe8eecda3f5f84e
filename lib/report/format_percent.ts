import { defaultDigits } from "./default_digits.ts";
import { formatNumber } from "./format_number.ts";

/**
 * Writes a proportion as a percentage, without the sign of percent: 0.287 is "28.7".
 *
 * The factor of 100 moves the decimal point and costs no rounding error (0.07 times 100 in
 * floating point is 7.000000000000001).
 *
 * @param proportion A finite number, as a rule in 0 to 1; a difference may be negative.
 * @param choices `digits`: decimals of the percentage. @default 1
 * @throws {RangeError} if `proportion` is not finite.
 *
 * @example
 * ```ts
 * import { formatPercent } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatPercent(0.287), "28.7");
 * assert.equal(formatPercent(0.0096, { digits: 2 }), "0.96");
 * ```
 */
export function formatPercent(
  proportion: number,
  choices: { readonly digits?: number } = {},
): string {
  return formatNumber(proportion, { digits: choices.digits ?? defaultDigits.proportion, shift: 2 });
}
