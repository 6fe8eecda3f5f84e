import type { Author } from "../../analysis/manuscript_plan.ts";
import type { NumberStyle } from "../number_style_types.ts";
import { numberStyles } from "../number_styles.ts";
import { statisticRuns } from "../statistic_runs.ts";
import { setPassage } from "./set_passage.ts";
import type { Manuscript, ManuscriptBlock, PassagePart } from "./types.ts";

/** What a reader sees where only the authors can write. */
export const openWords = "To be written by the authors";

/** An author with what is known of them; the words that stand where no author is named. */
export function authorWords(authors: readonly Author[]): string {
  return authors.map(({ name, affiliation, orcid }) => {
    const more = [affiliation, orcid && `ORCID ${orcid}`].filter((part) => part !== undefined);
    return more.length === 0 ? name : `${name} (${more.join(", ")})`;
  }).join("; ") || `${openWords}: names and affiliations.`;
}

/**
 * A manuscript as Markdown. What is open stands in a block quote that says so.
 *
 * @param manuscript Answer of {@linkcode manuscriptSkeleton}.
 * @param style How the journal writes numbers. @default the house
 *
 * @example
 * ```ts
 * import { manuscriptToMarkdown } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const blocks = [{ kind: "open", text: "Abstract" }] as const;
 * assert.equal(
 *   manuscriptToMarkdown({ kind: "manuscript", title: "A review", authors: [{ name: "A. Author" }], blocks }),
 *   "# A review\n\nA. Author\n\n> **To be written by the authors:** Abstract.\n",
 * );
 * ```
 */
export function manuscriptToMarkdown(
  { title, authors, blocks }: Manuscript,
  style: NumberStyle = numberStyles.reforest,
): string {
  const lines = blocks.map((block, index) => {
    const isListed = block.kind === "item" && blocks[index + 1]?.kind === "item";
    return `${markdownOf(block, style)}\n${isListed ? "" : "\n"}`;
  });
  const head = `# ${escaped(title)}\n\n${escaped(authorWords(authors))}\n\n`;
  return `${head}${lines.join("")}`.replace(/\n+$/, "\n");
}

function markdownOf(block: ManuscriptBlock, style: NumberStyle): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escaped(block.text)}`;
    case "open":
      return `> **${openWords}:** ${escaped(block.text)}.`;
    case "item":
      return `- ${written(block.parts, style)}`;
    case "paragraph":
      return written(block.parts, style);
  }
}

function written(parts: readonly PassagePart[], style: NumberStyle): string {
  return setPassage(parts, style).flatMap(({ text }) => statisticRuns(text, style))
    .map(({ text, italic }) => italic ? `*${text}*` : escaped(text)).join("");
}

/** Signs that Markdown would read; a file's path is no address, and stays as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, (mark) => mark === "<" ? "&lt;" : `\\${mark}`)
    .replace(/\s*\n\s*/g, " ");
}
