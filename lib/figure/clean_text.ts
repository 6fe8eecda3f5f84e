/**
 * A text as figures set it: composed letters (NFC), so that an accent typed as a letter of its
 * own is measured and drawn like any other, and single spaces, since SVG folds them. Thin spaces
 * become plain ones: makers of PDF draw them so, and the same text must be as wide everywhere.
 */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(/[ \t\r\n\u2000-\u200a\u202f\u205f]+/g, " ").trim();
}
