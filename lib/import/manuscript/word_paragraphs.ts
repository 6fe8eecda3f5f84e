import { decodeEntities } from "../decode_entities.ts";
import { isReferenceHeading } from "./is_reference_heading.ts";
import { raisedText } from "../../table/raised_text.ts";
import type { ManuscriptParagraph } from "./types.ts";

/** Characters that Word writes as elements (ECMA-376, part 1, 17.3.3). */
const marks: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:br": " ",
  "w:cr": " ",
  "w:noBreakHyphen": "-",
};

/** Characters of the font "Symbol" that stand beside numbers. */
const symbols: Readonly<Record<string, string>> = {
  ...{ F02D: "−", F0B1: "±", F0B4: "×", F0D7: "·", F0A3: "≤", F0B3: "≥", F03C: "<", F03E: ">" },
  ...{ F063: "χ", F074: "τ", F025: "%" },
};

/**
 * Paragraphs of the XML of a Word document. Deleted text and codes of fields have elements of their
 * own and are not read; neither is text that was moved away, hidden text, of a picture with a
 * substitute the substitute, and what is superscript but no square and no power of ten. Paragraphs of the style "Bibliography" and those between a
 * heading of references and the next heading are left out, and still counted.
 */
export function wordParagraphs(xml: string, first: number): readonly ManuscriptParagraph[] {
  const paragraphs = xml
    .replace(/<(mc:Fallback|w:moveFrom)(?: [^>]*)?>[\s\S]*?<\/\1>/g, "")
    .split(/<w:p(?=[ >/])/).slice(1).map(paragraphOf);
  let inReferences = false;
  return paragraphs.flatMap(({ style, text }, index) => {
    const isHeading = /^(?:heading|title|berschrift|titre)/i.test(style);
    if (isHeading || isReferenceHeading(text)) inReferences = isReferenceHeading(text);
    const left = text === "" || inReferences || /^bibliography/i.test(style);
    return left ? [] : [{ place: first + index, text, lines: [0] }];
  });
}

function paragraphOf(xml: string): { readonly style: string; readonly text: string } {
  const style = /<w:pStyle [^>]*w:val="([^"]*)"/.exec(xml)?.[1] ?? "";
  const text = xml.split(/<(?:w|m):r(?=[ >])/)
    .filter((run) => !/<w:vanish(?:\s*\/>| w:val="(?:1|true|on)")/.test(run))
    .reduce((before, run) => {
      const own = textOf(run);
      const isRaised = /<w:vertAlign [^>]*w:val="superscript"/.test(run);
      return `${before}${isRaised ? raisedText(before, own) : own}`;
    }, "");
  return { style, text: text.trim() };
}

function textOf(run: string): string {
  const parts = run.matchAll(
    /<(w:tab|w:br|w:cr|w:noBreakHyphen)\b[^>]*>|<w:sym [^>]*w:char="([0-9A-Fa-f]{4})"[^>]*>|<[wm]:t(?: [^>]*)?>([^<]*)</g,
  );
  return [...parts].map(([, mark, symbol, content]) =>
    mark !== undefined
      ? marks[mark]
      : symbol !== undefined
      ? symbols[symbol.toUpperCase()] ?? " "
      : decodeEntities(content ?? "")
  ).join("");
}
