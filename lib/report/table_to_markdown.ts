import type { NumberStyle } from "./number_style_types.ts";
import { numberStyles } from "./number_styles.ts";
import { printCells } from "./print_cells.ts";
import { statisticRuns } from "./statistic_runs.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Writes a table as Markdown (the pipe tables of GitHub), with its title above and its note
 * below.
 *
 * @param spec The table; line breaks in a cell become `<br>`.
 * @param choices `style`: how a journal writes numbers. @default that of the house
 * @throws {TypeError} listing every cell that is not text, a finite number or null.
 *
 * @example
 * ```ts
 * import { tableToMarkdown } from "reforest/review";
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
export function tableToMarkdown(
  spec: TableSpec,
  choices: { readonly style?: NumberStyle } = {},
): string {
  const { style = numberStyles.reforest } = choices;
  const { title, note, heads, aligns, cells } = printCells(spec, "print", style);
  const written = (text: string) =>
    statisticRuns(text, style).map(({ text, italic }) =>
      italic ? `*${text}*` : escapeMarkdown(text)
    ).join("");
  const line = (texts: readonly string[]) => `| ${texts.join(" | ")} |\n`;
  return [
    `**${escapeMarkdown(title)}**\n\n`,
    line(heads.map(written)),
    line(aligns.map((align) => align === "right" ? "--:" : ":--")),
    ...cells.map((row) => line(row.map(written))),
    note === null ? "" : `\n${written(note)}\n`,
  ].join("");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, (mark) => mark === "<" ? "&lt;" : `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "<br>");
}
