import { printCells } from "./print_cells.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Writes a table as Markdown (the pipe tables of GitHub), with its title above and its note
 * below.
 *
 * @param spec The table; line breaks in a cell become `<br>`.
 * @throws {TypeError} listing every cell that is not text, a finite number or null.
 *
 * @example
 * ```ts
 * import { tableToMarkdown } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const table = {
 *   id: "rates",
 *   title: "Rates",
 *   columns: [{ key: "study", title: "Study" }, { key: "k", title: "Studies" }],
 *   rows: [{ study: "EMR", k: 9 }],
 * };
 * assert.equal(
 *   tableToMarkdown(table),
 *   "**Rates**\n\n| Study | Studies |\n| :-- | --: |\n| EMR | 9 |\n",
 * );
 * ```
 */
export function tableToMarkdown(spec: TableSpec): string {
  const { heads, aligns, cells } = printCells(spec, "print");
  const line = (texts: readonly string[]) => `| ${texts.join(" | ")} |\n`;
  const note = spec.note === undefined ? "" : `\n${escapeMarkdown(spec.note)}\n`;
  return [
    `**${escapeMarkdown(spec.title)}**\n\n`,
    line(heads.map(escapeMarkdown)),
    line(aligns.map((align) => align === "right" ? "--:" : ":--")),
    ...cells.map((row) => line(row.map(escapeMarkdown))),
    note,
  ].join("");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, (mark) => mark === "<" ? "&lt;" : `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "<br>");
}
