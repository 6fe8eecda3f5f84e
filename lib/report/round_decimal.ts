/**
 * Rounds a number to a fixed number of decimals and writes it with ASCII characters.
 *
 * Ties are decided on the shortest decimal that reads back as the same double, and go away from
 * zero: 1.005 to two decimals is 1.01, as a reader gets who rounds the stored "1.005" by hand,
 * whereas the double itself lies a little below the tie (and `toFixed` answers 1.00). A number
 * that rounds to zero has no sign.
 *
 * @param x A finite number.
 * @param decimals Digits after the point; a negative count rounds to tens, hundreds and so on.
 * @param shift Power of ten to multiply by before rounding, without error (2 gives percent).
 * @throws {RangeError} if `x` is not finite, or `decimals` or `shift` is not an integer.
 *
 * @example Ties as on paper
 * ```ts
 * import { roundDecimal } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(roundDecimal(1.005, 2), "1.01");
 * assert.equal(roundDecimal(-0.004, 2), "0.00");
 * assert.equal(roundDecimal(0.285, 0, 2), "29");
 * assert.equal(roundDecimal(1250, -2), "1300");
 * ```
 */
export function roundDecimal(x: number, decimals: number, shift = 0): string {
  if (!Number.isFinite(x)) {
    throw new RangeError(
      `roundDecimal, x: found ${x}; allowed: a finite number; print a missing value as words`,
    );
  }
  if (!Number.isInteger(decimals) || !Number.isInteger(shift)) {
    throw new RangeError(
      `roundDecimal, decimals and shift: found ${decimals} and ${shift}; allowed: integers`,
    );
  }
  // Without an argument, toExponential writes the shortest digits that read back as x.
  const [mantissa = "", exponent = ""] = Math.abs(x).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const kept = Number(exponent) + shift + 1 + decimals;
  const scaled = kept < 0 ? 0n : BigInt(`0${digits.slice(0, kept).padEnd(kept, "0")}`) +
    ((digits[kept] ?? "0") >= "5" ? 1n : 0n);
  const sign = x < 0 && scaled > 0n ? "-" : "";
  if (decimals <= 0) return `${sign}${scaled === 0n ? "0" : `${scaled}${"0".repeat(-decimals)}`}`;
  const text = String(scaled).padStart(decimals + 1, "0");
  return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
