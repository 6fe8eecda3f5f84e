import { HeadingLevel, Paragraph, type ParagraphChild, TextRun } from "docx";
import { authorWords, openWords } from "../report/manuscript/manuscript_to_markdown.ts";
import { setPassage } from "../report/manuscript/set_passage.ts";
import type { Manuscript, ManuscriptBlock, PassagePart } from "../report/manuscript/types.ts";
import type { NumberStyle } from "../report/number_style_types.ts";
import { numberStyles } from "../report/number_styles.ts";
import { setNumber } from "../report/numbers/set_number.ts";
import type { NamedNumber } from "../report/numbers/types.ts";
import { statisticRuns } from "../report/statistic_runs.ts";
import { docxDocument } from "./docx_document.ts";
import { numberField, numberProperties } from "./number_properties.ts";

/**
 * A manuscript as a Word document (DOCX) for authors to go on writing in. Headings are headings of
 * Word. Each number of a result is a field (DOCPROPERTY) that bears the name of the number, whose text
 * is a custom property of the file: shown shaded when it is clicked, and never retyped.
 *
 * The same manuscript gives the same bytes.
 *
 * @param manuscript Answer of `manuscriptSkeleton`.
 * @param style How the journal writes numbers. @default the house
 *
 * @example
 * ```ts
 * import { manuscriptToDocx } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const blocks = [{ kind: "open", text: "Abstract" }] as const;
 * const bytes = await manuscriptToDocx({ kind: "manuscript", title: "A review", authors: [], blocks });
 * assert.equal(new TextDecoder().decode(bytes.slice(0, 2)), "PK"); // a ZIP file
 * ```
 */
export async function manuscriptToDocx(
  { title, authors, blocks }: Manuscript,
  style: NumberStyle = numberStyles.reforest,
): Promise<Uint8Array<ArrayBuffer>> {
  return await docxDocument({
    title,
    properties: numberProperties(numbersOf(blocks), style),
    tables: [],
    sections: [{
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
        new Paragraph({
          style: authors.length === 0 ? "Open" : "Body",
          text: authorWords(authors),
        }),
        ...blocks.map((block) => paragraphOf(block, style)),
      ],
    }],
  });
}

function paragraphOf(block: ManuscriptBlock, style: NumberStyle): Paragraph {
  switch (block.kind) {
    case "heading": {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return new Paragraph({ heading, text: block.text });
    }
    case "open":
      return new Paragraph({ style: "Open", text: `${openWords}: ${block.text}.` });
    case "item":
      return new Paragraph({ bullet: { level: 0 }, children: runsOf(block.parts, style) });
    case "paragraph":
      return new Paragraph({ style: "Body", children: runsOf(block.parts, style) });
  }
}

function runsOf(parts: readonly PassagePart[], style: NumberStyle): ParagraphChild[] {
  return setPassage(parts, style).flatMap(({ text, number }): ParagraphChild[] =>
    // A bound without its sign of percent is not the text of the property.
    number !== undefined && text === setNumber(number, style)
      ? [numberField(number, text)]
      : statisticRuns(text, style).map((run) =>
        new TextRun({ text: run.text, italics: run.italic })
      )
  );
}

/** Each number once, sorted by id. */
function numbersOf(blocks: readonly ManuscriptBlock[]): readonly NamedNumber[] {
  const all = blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "item"
      ? block.parts.flatMap((part) => typeof part === "object" && "pointer" in part ? [part] : [])
      : []
  );
  const byId = new Map(all.map((number) => [number.id, number]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
