import { isReferenceHeading } from "./is_reference_heading.ts";
import type { ManuscriptParagraph, ReadLine } from "./types.ts";

/**
 * Joins lines to paragraphs, so that a text that was wrapped is found as one. A list of references
 * ends at the next heading.
 */
export function joinLines(lines: readonly ReadLine[]): readonly ManuscriptParagraph[] {
  const paragraphs: { place: number; text: string; lines: number[] }[] = [];
  let inReferences = false;
  let open: { place: number; text: string; lines: number[] } | null = null;
  for (const [index, { kind, text }] of lines.entries()) {
    const opensReferences = kind !== "skipped" && isReferenceHeading(text);
    if (kind === "heading" || opensReferences) inReferences = opensReferences;
    if (kind !== "text") open = null;
    if (text === "" || inReferences) continue;
    if (open === null) {
      open = { place: index + 1, text, lines: [0] };
      paragraphs.push(open);
    } else {
      open.lines.push(open.text.length + 1);
      open.text += ` ${text}`;
    }
    if (kind === "heading") open = null;
  }
  return paragraphs;
}
