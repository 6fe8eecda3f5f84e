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
  let start = 0;
  for (const part of parts) {
    if (typeof part === "string" || "quoted" in part) continue;
    const set = setNumber(part, style);
    // A style may write the sign of percent once, behind the upper bound.
    const tried = [set, set.replace(/ ?%$/, "")].map((form) => ({
      form,
      at: text.indexOf(form, start),
    }));
    const found = tried.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0];
    if (found === undefined) {
      throw new Error(
        `setPassage: found no "${set}" (${part.id}) behind "${text.slice(0, start)}"`,
      );
    }
    if (found.at > start) runs.push({ text: text.slice(start, found.at) });
    runs.push({ text: found.form, number: part });
    start = found.at + found.form.length;
  }
  if (start < text.length) runs.push({ text: text.slice(start) });
  return runs;
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
 * import { passageText } from "reforest";
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
