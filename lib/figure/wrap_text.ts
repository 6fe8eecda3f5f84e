import { cleanText } from "./clean_text.ts";
import type { Measure, TextStyle } from "./types.ts";

/**
 * Breaks a text into lines no wider than `width`: at spaces, after hyphens and slashes, and
 * inside a word only where the word alone is wider than the line.
 *
 * @param text Any text; an empty one gives one empty line.
 * @param width In points.
 * @returns Lines in order; joined without their breaks they hold every letter of the text.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  measure: Measure,
): readonly string[] {
  const fits = (line: string) => measure(line, style) <= width;
  const lines: string[] = [];
  let line = "";
  for (const piece of keptTogether(cleanText(text)).match(/[^ \-/]*[-/]+|[^ \-/]+| /g) ?? []) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece.trimStart();
    while (!fits(line)) {
      const part = longestStart(line, fits);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Signs stay with their numbers: "df = 12", "k − 1", "95 %". */
function keptTogether(text: string): string {
  return text.replace(/ (?=[=<>−%])|(?<=[=<>−]) /g, "\u00a0");
}

function longestStart(word: string, fits: (text: string) => boolean): string {
  const letters = [...word];
  let count = 1;
  while (count < letters.length && fits(letters.slice(0, count + 1).join(""))) count++;
  return letters.slice(0, count).join("");
}
