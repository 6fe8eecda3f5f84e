/**
 * A text as figures set it: composed letters (NFC), so that an accent typed as a letter of its
 * own is measured and drawn like any other, and single spaces, since SVG folds them.
 */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(/[ \t\r\n]+/g, " ").trim();
}
