import { formatNumber } from "./format_number.ts";
import type { NumberStyle } from "./number_style_types.ts";
import { numberStyles } from "./number_styles.ts";
import { setP } from "./set_p.ts";

/** Choices of {@linkcode formatP}. */
export interface PFormat {
  /** Written before the value, with "=" where it is not an inequality; "P" is the symbol of the style. */
  readonly name?: string;
  /** How a journal writes P values: its digits as well as its marks. @default that of the house */
  readonly style?: NumberStyle;
}

/**
 * Writes a P value.
 *
 * Rule of the house, after the smallest value worth reporting in the SAMPL guidelines (Lang and
 * Altman 2015, https://doi.org/10.1016/j.ijnurstu.2014.09.006): below 0.001 "< 0.001"; below 0.01
 * three decimals; else two. Two exceptions keep the printed value true: from 0.045 to 0.05 three
 * decimals, since 0.047 must not become "0.05" ("< 0.05" where even three would say 0.050); and
 * "> 0.99" instead of 1.00. A style may ask for two significant digits, and for another smallest
 * value; the two exceptions hold there as well.
 *
 * @param p A probability in [0, 1].
 * @param choices Name before the value, and style of a journal.
 * @throws {RangeError} if `p` is not in [0, 1].
 *
 * @example
 * ```ts
 * import { formatP, numberStyles } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatP(0.00004), "< 0.001");
 * assert.equal(formatP(0.003), "0.003");
 * assert.equal(formatP(0.042, { name: "P" }), "P = 0.04");
 * assert.equal(formatP(0.00004, { name: "P" }), "P < 0.001");
 * assert.equal(formatP(0.0125, { name: "P", style: numberStyles.jama }), "P = .01");
 * assert.equal(formatP(0.0125, { name: "P", style: numberStyles.lancet }), "p=0·013");
 * ```
 */
export function formatP(p: number, choices: PFormat = {}): string {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`formatP, p: found ${p}; allowed: a probability in [0, 1]`);
  }
  const { name, style = numberStyles.reforest } = choices;
  const text = valueOf(p, style);
  if (name === undefined) return setP(text, style);
  return setP(/^[<>]/.test(text) ? `${name} ${text}` : `${name} = ${text}`, style);
}

function valueOf(p: number, { p: { digits, smallest } }: NumberStyle): string {
  if (p < smallest) return `< ${smallest}`;
  if (p >= 0.995) return "> 0.99";
  const nearFivePercent = p >= 0.045 && p < 0.05;
  const text = digits === "two significant digits"
    ? formatNumber(p, { digits: 2, style: "significant" })
    : formatNumber(p, { digits: p < 0.01 || nearFivePercent ? 3 : 2 });
  return nearFivePercent && Number(text) === 0.05 ? "< 0.05" : text;
}
