import { escapeHtml } from "../report/escape_html.ts";
import { tableToHtml } from "../report/table_to_html.ts";
import type { TableSpec } from "../report/table_types.ts";

/** A page of HTML that holds one table, and opens in browsers and word processors alike. */
export function tableToPage(spec: TableSpec): string {
  return [
    "<!doctype html>",
    `<html lang="en">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<title>${escapeHtml(spec.title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `${tableToHtml(spec)}</body>`,
    "</html>",
  ].join("\n") + "\n";
}

const style = "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;" +
  "border-top:1px solid;border-bottom:1px solid}caption{font-weight:bold;text-align:left;" +
  "padding:.5em 0}th,td{padding:.25em .6em;text-align:left;vertical-align:top}" +
  "thead th{border-bottom:1px solid}tfoot td{border-top:1px solid;font-size:smaller}" +
  "tbody th{font-weight:normal}";
