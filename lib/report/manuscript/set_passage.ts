import { formatP } from "../format_p.ts";
import type { NumberStyle } from "../number_style_types.ts";
import { numberStyles } from "../number_styles.ts";
import { setNumber } from "../numbers/set_number.ts";
import type { NamedNumber } from "../numbers/types.ts";
import { setNumbers } from "../set_numbers.ts";
import type { PassagePart } from "./types.ts";

/** A piece of a passage that is set in the style of a journal. */
export interface SetRun {
  readonly text: string;
  /** Absent between numbers. */
  readonly number?: NamedNumber;
}

/**
 * Sets parts of a passage in the style of a journal: the text is set as a whole, since intervals and
 * brackets reach over several numbers, and then parted at its numbers again.
 *
 * @throws {Error} if a number is not found again in the text that was set.
 */
export function setPassage(parts: readonly PassagePart[], style: NumberStyle): readonly SetRun[] {
  const text = setNumbers(parts.map((part) => textOf(part, style)).join(""), style);
  const runs: SetRun[] = [];
  // Up to `start` the text is parted; up to `read` its parts are known, words and names included, so
  // that a digit in a name is not taken for the number behind it.
  let [start, read] = [0, 0];
  for (const part of parts) {
    const found = firstOf(formsOf(part, style), text, read);
    if (typeof part === "string" || "quoted" in part) {
      // Words beside a number may be set otherwise ("CI: "); they have no digits to be mistaken.
      if (found !== null && (typeof part !== "string" || found.at === read)) {
        read = found.at + found.form.length;
      }
      continue;
    }
    if (found === null) {
      throw new Error(`setPassage: found no ${part.id} behind "${text.slice(0, read)}"`);
    }
    if (found.at > start) runs.push({ text: text.slice(start, found.at) });
    runs.push({ text: found.form, number: part });
    start = read = found.at + found.form.length;
  }
  if (start < text.length) runs.push({ text: text.slice(start) });
  return runs;
}

/** How a part may stand in the text: a style may write percent once, behind the upper bound. */
function formsOf(part: PassagePart, style: NumberStyle): readonly string[] {
  if (typeof part === "string") return [part];
  if ("quoted" in part) return [part.quoted, setNumbers(part.quoted, style)];
  const set = setNumber(part, style);
  return [set, set.replace(/ ?%$/, "")];
}

function firstOf(forms: readonly string[], text: string, from: number) {
  const found = forms.map((form) => ({ form, at: text.indexOf(form, from) }))
    .filter(({ at }) => at >= 0);
  return found.sort((one, other) => one.at - other.at)[0] ?? null;
}

function textOf(part: PassagePart, style: NumberStyle): string {
  if (typeof part === "string") return part;
  if ("quoted" in part) return part.quoted;
  return part.format.kind === "p" ? formatP(part.value, { name: "P", style }) : part.text;
}

/**
 * A passage as plain text.
 *
 * @param passage One of {@linkcode reviewPassages}.
 * @param style How the journal writes numbers. @default the house
 *
 * @example
 * ```ts
 * import { passageText } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(passageText({ parts: ["Nothing is ", { quoted: "pooled" }, "."] }), "Nothing is pooled.");
 * ```
 */
export function passageText(
  { parts }: { readonly parts: readonly PassagePart[] },
  style: NumberStyle = numberStyles.reforest,
): string {
  return setPassage(parts, style).map(({ text }) => text).join("");
}
