/**
 * Pages with a hyphen and the last page in full: "123–9" is "123-129", "S12-8" is "S12-S18".
 * Several ranges and page numbers that are no range stay, but for their dashes and spaces; null
 * when nothing is left.
 *
 * @example
 * ```ts
 * import { normalisePages } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(normalisePages("pp. 1123–9"), "1123-1129");
 * assert.equal(normalisePages("e101-e110"), "e101-e110");
 * assert.equal(normalisePages("5-5"), "5");
 * ```
 */
export function normalisePages(text: string): string | null {
  const plain = text.trim().replace(/^pp?(?:ages?)?[.\s]\s*/i, "")
    .replace(/\s*(?:[‐‑‒–—−-]+)\s*/g, "-").replace(/-$/, "");
  if (plain === "") return null;
  const range = /^([a-z]*)(\d+)-([a-z]*)(\d+)$/i.exec(plain);
  if (range === null) return plain;
  const [, letters = "", first = "", lastLetters = "", last = ""] = range;
  // An abbreviated last page leaves out the digits that it shares with the first.
  const full = last.length < first.length
    ? first.slice(0, first.length - last.length) + last
    : last;
  const start = `${letters}${first}`;
  const end = `${lastLetters === "" ? letters : lastLetters}${full}`;
  return start === end ? start : `${start}-${end}`;
}
