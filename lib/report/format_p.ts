import { formatNumber } from "./format_number.ts";

/**
 * Writes a P value.
 *
 * Rule of the house, after the smallest value worth reporting in the SAMPL guidelines (Lang and
 * Altman 2015, https://doi.org/10.1016/j.ijnurstu.2014.09.006): below 0.001 "< 0.001"; below 0.01
 * three decimals; else two. Two exceptions keep the printed value true: from 0.045 to 0.05 three
 * decimals, since 0.047 must not become "0.05" ("< 0.05" where even three would say 0.050); and
 * "> 0.99" instead of 1.00.
 *
 * @param p A probability in [0, 1].
 * @param choices `name`: written before the value with "=" where it is not an inequality.
 * @throws {RangeError} if `p` is not in [0, 1].
 *
 * @example
 * ```ts
 * import { formatP } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatP(0.00004), "< 0.001");
 * assert.equal(formatP(0.003), "0.003");
 * assert.equal(formatP(0.042, { name: "P" }), "P = 0.04");
 * assert.equal(formatP(0.00004, { name: "P" }), "P < 0.001");
 * ```
 */
export function formatP(p: number, choices: { readonly name?: string } = {}): string {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`formatP, p: found ${p}; allowed: a probability in [0, 1]`);
  }
  const text = valueOf(p);
  if (choices.name === undefined) return text;
  return /^[<>]/.test(text) ? `${choices.name} ${text}` : `${choices.name} = ${text}`;
}

function valueOf(p: number): string {
  if (p < 0.001) return "< 0.001";
  if (p >= 0.995) return "> 0.99";
  const nearFivePercent = p >= 0.045 && p < 0.05;
  const text = formatNumber(p, { digits: p < 0.01 || nearFivePercent ? 3 : 2 });
  return nearFivePercent && text === "0.050" ? "< 0.05" : text;
}
