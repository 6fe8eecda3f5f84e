import { DataProblems } from "../../table/data_problems.ts";
import { decodeText } from "../../table/decode_text.ts";
import type { DataProblem } from "../../table/types.ts";
import { zipEntries } from "../zip_entries.ts";
import { joinLines } from "./join_lines.ts";
import { latexLines } from "./latex_lines.ts";
import { markdownLines } from "./markdown_lines.ts";
import { raiseSquares } from "../../table/raised_text.ts";
import type { ManuscriptParagraph, ManuscriptText, ReadLine } from "./types.ts";
import { wordParagraphs } from "./word_paragraphs.ts";

/**
 * Reads the text of a manuscript: Markdown (.md), LaTeX (.tex), plain text (.txt) or Word (.docx,
 * with its footnotes and endnotes).
 *
 * Left out are markup, code, comments, keys of citations, superscripts (but squares and powers of ten),
 * and the list of references:
 * what follows a heading "References" (or "Bibliography", "Literature cited", "Works cited") up to
 * the next heading. Files that a LaTeX file includes are not read, nor is text inside of pictures.
 *
 * @param path Name of the file, for its ending and for messages.
 * @param bytes The file.
 * @throws {DataProblems} if the file is of another kind, or cannot be read.
 *
 * @example
 * ```ts
 * import { readManuscriptText } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const bytes = new TextEncoder().encode("# Results\n\nThe *ratio*\nwas 0.54 [@smith2019].\n");
 * const { paragraphs } = readManuscriptText("manuscript.md", bytes);
 * assert.deepEqual(paragraphs.map(({ place, text }) => [place, text]), [
 *   [1, "Results"],
 *   [3, "The ratio was 0.54 ."],
 * ]);
 * ```
 */
export function readManuscriptText(path: string, bytes: Uint8Array): ManuscriptText {
  const file = path.split("/").pop() ?? path;
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const read = ending === "docx" ? null : linesBy[ending];
  if (read === undefined) {
    throw new DataProblems([{
      file: path,
      line: null,
      column: null,
      found: ending === "" ? "a name without an ending" : `a file that ends in .${ending}`,
      allowed: "a manuscript in Markdown (.md), LaTeX (.tex), plain text (.txt) or Word (.docx)",
      advice: "save the manuscript in one of these",
    }]);
  }
  if (read === null) {
    return { kind: "manuscript-text", file, unit: "paragraph", paragraphs: ofWord(path, bytes) };
  }
  const { text, problem } = decodeText(path, bytes);
  if (problem) throw new DataProblems([problem]);
  return { kind: "manuscript-text", file, unit: "line", paragraphs: joinLines(read(text)) };
}

const linesBy: Readonly<Record<string, (text: string) => readonly ReadLine[]>> = {
  md: markdownLines,
  tex: latexLines,
  txt: (text) =>
    text.split("\n").map((line) => ({
      kind: line.trim() === "" ? "blank" : "text",
      text: raiseSquares(line.trim()),
    })),
};

const parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

function ofWord(path: string, bytes: Uint8Array): readonly ManuscriptParagraph[] {
  const kind = { allowed: "a Word document (.docx)", again: "save it again in Word" };
  const { entries, problem } = zipEntries(path, bytes, (name) => parts.includes(name), kind);
  if (problem) throw new DataProblems([problem]);
  const xml = parts.map((name) => new TextDecoder().decode(entries.get(name)));
  if (!xml[0]?.includes("<w:document")) throw new DataProblems([noDocument(path, kind.again)]);
  const paragraphs: ManuscriptParagraph[] = [];
  let counted = 0;
  for (const part of xml) {
    paragraphs.push(...wordParagraphs(part, counted + 1));
    counted += part.split(/<w:p(?=[ >/])/).length - 1;
  }
  return paragraphs;
}

function noDocument(file: string, advice: string): DataProblem {
  return {
    file,
    line: null,
    column: null,
    found: "a ZIP file without a text of Word inside",
    allowed: "a Word document (.docx)",
    advice,
  };
}
