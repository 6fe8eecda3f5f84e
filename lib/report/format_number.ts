import { roundDecimal } from "./round_decimal.ts";

/** Choices of {@linkcode formatNumber}. */
export interface NumberFormat {
  /** Decimals, or significant digits, by `style`. @default 2 */
  readonly digits?: number;
  /** @default "decimals" */
  readonly style?: "decimals" | "significant";
  /** Power of ten to multiply by without error before rounding; 2 prints percent. @default 0 */
  readonly shift?: number;
  /** "thin space" parts groups of three from 10 000 on. @default "none" */
  readonly thousands?: "none" | "thin space";
  /** "always" writes a plus before positive numbers (changes, differences). @default "negative" */
  readonly sign?: "negative" | "always";
}

/**
 * Writes a number for people: the one way in which numbers are printed.
 *
 * The minus is U+2212, the decimal mark a point, nothing depends on a locale, no exponent is
 * written, and a number that rounds to zero has no sign. Rounding is that of
 * {@linkcode roundDecimal}: half away from zero, on the shortest decimal of the number.
 *
 * @param x A finite number. A missing value is words, not a number, and is refused.
 * @throws {RangeError} if `x` is not finite or `digits` is not an integer in 0 to 100 (1 to 100
 *   for significant digits).
 *
 * @example
 * ```ts
 * import { formatNumber } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatNumber(-0.6185), "−0.62");
 * assert.equal(formatNumber(0.00012345, { digits: 3, style: "significant" }), "0.000123");
 * assert.equal(formatNumber(12345.6, { digits: 0, thousands: "thin space" }), "12\u2009346");
 * ```
 */
export function formatNumber(x: number, choices: NumberFormat = {}): string {
  const { digits = 2, style = "decimals", shift = 0, thousands = "none", sign = "negative" } =
    choices;
  const least = style === "significant" ? 1 : 0;
  if (!Number.isInteger(digits) || digits < least || digits > 100) {
    throw new RangeError(
      `formatNumber, digits: found ${digits}; allowed: an integer in [${least}, 100]`,
    );
  }
  const rounded = style === "significant"
    ? roundSignificant(x, digits, shift)
    : roundDecimal(x, digits, shift);
  const negative = rounded.startsWith("-");
  const [whole = "", fraction] = rounded.replace("-", "").split(".");
  const grouped = thousands === "thin space" && whole.length > 4
    ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, "\u2009")
    : whole;
  const prefix = negative ? "−" : sign === "always" && /[1-9]/.test(rounded) ? "+" : "";
  return `${prefix}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

function roundSignificant(x: number, digits: number, shift: number): string {
  if (x === 0) return "0";
  const exponentOf = (value: number) => Number(value.toExponential().split("e")[1] ?? "0");
  const exponent = exponentOf(x) + shift;
  const rounded = roundDecimal(x, digits - 1 - exponent, shift);
  // 9.99 to two digits carries to 10: one decimal fewer keeps two digits.
  return exponentOf(Number(rounded)) > exponent
    ? roundDecimal(x, digits - 2 - exponent, shift)
    : rounded;
}
