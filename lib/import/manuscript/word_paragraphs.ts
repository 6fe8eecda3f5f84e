import { decodeEntities } from "../decode_entities.ts";
import { isReferenceHeading } from "./is_reference_heading.ts";
import type { ManuscriptParagraph } from "./types.ts";

/** Characters that Word writes as elements (ECMA-376, part 1, 17.3.3). */
const marks: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:br": " ",
  "w:cr": " ",
  "w:noBreakHyphen": "-",
};

/**
 * Paragraphs of the XML of a Word document. Deleted text and codes of fields have elements of their
 * own and are not read; of a picture with a substitute the substitute is not read, nor is what is
 * superscript (citations, exponents). Paragraphs of the style "Bibliography" and those between a
 * heading of references and the next heading are left out, and still counted.
 */
export function wordParagraphs(xml: string, first: number): readonly ManuscriptParagraph[] {
  const paragraphs = xml.replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, "")
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
  const runs = xml.split(/<(?:w|m):r(?=[ >])/);
  const text = runs
    .filter((run) => !/<w:vertAlign [^>]*w:val="superscript"/.test(run))
    .map((run) =>
      [...run.matchAll(/<(w:tab|w:br|w:cr|w:noBreakHyphen)\b[^>]*>|<[wm]:t(?: [^>]*)?>([^<]*)</g)]
        .map((
          [, mark, content],
        ) => (mark === undefined ? decodeEntities(content ?? "") : marks[mark]))
        .join("")
    ).join("");
  return { style, text: text.trim() };
}
