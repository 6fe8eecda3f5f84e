import { escapeHtml } from "../report/escape_html.ts";
import type { NumberStyle } from "../report/number_style_types.ts";
import { tableToHtml } from "../report/table_to_html.ts";
import type { TableSpec } from "../report/table_types.ts";

/** Choices of {@linkcode tablesToPage}. */
export interface PageChoices {
  /** Title of the page, a heading where there are several tables. @default the title of the first table */
  readonly title?: string;
  /** How a journal writes numbers. @default that of the house */
  readonly style?: NumberStyle;
}

/**
 * Writes tables as one page of HTML, which opens in browsers and word processors alike. It runs
 * nothing and fetches nothing; wide tables scroll, and on paper each stands on a page of its own.
 *
 * @param specs One table or more.
 * @throws {TypeError} listing every cell that is not text, a finite number or null, or if there is
 *   no table.
 *
 * @example
 * ```ts
 * import { tablesToPage } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = {
 *   id: "rates",
 *   title: "Rates",
 *   columns: [{ key: "study", title: "Study" }, { key: "rate", title: "Rate" }],
 *   rows: [{ study: "Kim 2019", rate: 0.125 }],
 * };
 * assert.match(tablesToPage([table]), /<title>Rates<\/title>/);
 * ```
 */
export function tablesToPage(specs: readonly TableSpec[], choices: PageChoices = {}): string {
  const [first] = specs;
  if (first === undefined) {
    throw new TypeError("tablesToPage: found no table; allowed: one or more");
  }
  const { title = first.title, style } = choices;
  const tables = specs.map((spec) =>
    `<section>\n${tableToHtml(spec, style === undefined ? {} : { style })}</section>`
  );
  return [
    "<!doctype html>",
    `<html lang="en">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${sheet}</style>`,
    "</head>",
    "<body>",
    ...(specs.length > 1 ? [`<h1>${escapeHtml(title)}</h1>`] : []),
    ...tables,
    "</body>",
    "</html>",
  ].join("\n") + "\n";
}

const sheet = "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;" +
  "border-top:1px solid;border-bottom:1px solid}caption{font-weight:bold;text-align:left;" +
  "padding:.5em 0}th,td{padding:.25em .6em;text-align:left;vertical-align:top}" +
  "thead th{border-bottom:1px solid}tfoot td{border-top:1px solid;font-size:smaller}" +
  "tbody th{font-weight:normal}h1{font-size:1.4em}section{overflow-x:auto;margin-bottom:2em}" +
  "@media print{section{break-after:page;overflow:visible}}";
