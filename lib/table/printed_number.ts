/** A number as a publication prints it. */
export interface PrintedNumber {
  /** As printed. */
  readonly text: string;
  /** "<" and ">" hold their limit as well, since "< 0.001" may have been rounded. */
  readonly relation: "=" | "<" | ">";
  readonly value: number;
  /** Decimals as printed: "28.70" has two. */
  readonly decimals: number;
}

const signs: Readonly<Record<string, PrintedNumber["relation"]>> = {
  "": "=",
  "=": "=",
  "<": "<",
  "≤": "<",
  "<=": "<",
  ">": ">",
  "≥": ">",
  ">=": ">",
};

/**
 * Reads a printed number with its decimals and, for P values, "<" or ">". A minus may be a hyphen or
 * U+2212; thousands may be parted by a comma or a narrow space, a decimal may follow a raised dot,
 * and a "%" at the end is left out.
 *
 * @returns Null where the text is no number.
 *
 * @example
 * ```ts
 * import { readPrintedNumber } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(readPrintedNumber("28.70 %")?.decimals, 2);
 * assert.equal(readPrintedNumber("< 0.001")?.relation, "<");
 * assert.equal(readPrintedNumber("2,279")?.value, 2279);
 * assert.equal(readPrintedNumber("low"), null);
 * ```
 */
export function readPrintedNumber(text: string): PrintedNumber | null {
  const match =
    /^(<=|>=|[<>≤≥=]?)\s*([-−]?)(\d+|\d{1,3}(?:[,\u2009\u202f]\d{3})+)?(?:[.·](\d+))?\s*%?$/
      .exec(text.trim());
  if (match === null) return null;
  const [, sign = "", minus = "", whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return null;
  const size = Number(`${whole.replace(/\D/g, "")}.${fraction}`);
  return {
    text: text.trim(),
    relation: signs[sign] ?? "=",
    value: minus === "" || size === 0 ? size : -size,
    decimals: fraction.length,
  };
}
