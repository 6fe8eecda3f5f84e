import { escapeHtml } from "./escape_html.ts";
import type { NumberStyle } from "./number_style_types.ts";
import { numberStyles } from "./number_styles.ts";
import { printCells } from "./print_cells.ts";
import { statisticRuns } from "./statistic_runs.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Writes a table as HTML: caption, heads with scope, the first column as row heads, numbers to
 * the right, everything escaped, the note in the foot. No script, no class of another program.
 *
 * @param spec The table; line breaks in a cell become `<br>`.
 * @param choices `style`: how a journal writes numbers. @default that of the house
 * @throws {TypeError} listing every cell that is not text, a finite number or null.
 *
 * @example
 * ```ts
 * import { tableToHtml } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const html = tableToHtml({
 *   id: "rates",
 *   title: "Rates",
 *   columns: [{ key: "study", title: "Study" }, { key: "rate", title: "Rate" }],
 *   rows: [{ study: "Kim & Lee", rate: 0.125 }],
 * });
 * assert.match(html, /<caption>Rates<\/caption>/);
 * assert.match(html, /<th scope="row">Kim &amp; Lee<\/th>/);
 * assert.match(html, /<td style="text-align: right">0\.13<\/td>/);
 * ```
 */
export function tableToHtml(
  spec: TableSpec,
  choices: { readonly style?: NumberStyle } = {},
): string {
  const { style = numberStyles.reforest } = choices;
  const { title, note, heads, aligns, cells } = printCells(spec, "print", style);
  const htmlLines = (text: string) =>
    statisticRuns(text, style).map(({ text, italic }) =>
      italic ? `<i>${text}</i>` : escapeLines(text)
    ).join("");
  const cell = (text: string, position: number, head?: "col" | "row") => {
    const tag = head === undefined ? "td" : "th";
    const scope = head === undefined ? "" : ` scope="${head}"`;
    const align = aligns[position] === "right" ? ` style="text-align: right"` : "";
    return `<${tag}${scope}${align}>${htmlLines(text)}</${tag}>`;
  };
  const row = (texts: readonly string[]) =>
    `<tr>${texts.map((text, i) => cell(text, i, i === 0 ? "row" : undefined)).join("")}</tr>`;
  const foot = note === null
    ? []
    : [`<tfoot><tr><td colspan="${heads.length}">${htmlLines(note)}</td></tr></tfoot>`];
  return [
    `<table>`,
    `<caption>${htmlLines(title)}</caption>`,
    `<thead><tr>${heads.map((text, i) => cell(text, i, "col")).join("")}</tr></thead>`,
    `<tbody>`,
    ...cells.map(row),
    `</tbody>`,
    ...foot,
    `</table>`,
  ].join("\n") + "\n";
}

function escapeLines(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, "<br>");
}
