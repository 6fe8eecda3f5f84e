import assert from "node:assert/strict";
import papaparse from "papaparse";
import { parseHTML } from "linkedom";
import { numberStyles } from "./number_styles.ts";
import { tableToCsv } from "./table_to_csv.ts";
import { tableToHtml } from "./table_to_html.ts";
import { tableToMarkdown } from "./table_to_markdown.ts";
import type { TableSpec } from "./table_types.ts";

const awkward: TableSpec = {
  id: "awkward",
  title: "Cells < 5 & more",
  columns: [
    { key: "study", title: "Study" },
    { key: "rate", title: "Rate, %", format: { digits: 1, shift: 2 }, missing: "not reported" },
    { key: "note", title: "Note | remark" },
  ],
  rows: [
    { study: 'Kim, "KJ"', rate: 0.30000000000000004, note: "two\nlines" },
    { study: " space ", rate: null, note: null },
    { study: "<script>", rate: -0.1, note: "a|b*c" },
  ],
  note: "P < 0.05",
};

Deno.test("tableToCsv: another reader gets back every cell in full", () => {
  const parsed = papaparse.parse<string[]>(tableToCsv(awkward), { delimiter: "," });
  assert.deepEqual(parsed.data.slice(0, -1), [
    ["study", "rate", "note"],
    ['Kim, "KJ"', "0.30000000000000004", "two\nlines"],
    [" space ", "", ""],
    ["<script>", "-0.1", "a|b*c"],
  ]);
});

Deno.test("tableToCsv: printed values on request", () => {
  assert.match(tableToCsv(awkward, { values: "printed" }), /^Study,"Rate, %",Note \| remark\n/);
  assert.match(tableToCsv(awkward, { values: "printed" }), /" space ",not reported,–\n/);
});

Deno.test("tableToCsv: a lone empty cell does not become an empty line", () => {
  const csv = tableToCsv({
    id: "lone",
    title: "Lone",
    columns: [{ key: "x", title: "x" }],
    rows: [{ x: null }, { x: -0 }],
  });
  assert.equal(csv, 'x\n""\n0\n');
});

Deno.test("tableToHtml: a browser reads a caption, scopes, and the texts unharmed", () => {
  const { document } = parseHTML(tableToHtml(awkward));
  assert.equal(document.querySelector("caption")?.textContent, "Cells < 5 & more");
  assert.equal(document.querySelectorAll("script").length, 0);
  assert.equal(document.querySelectorAll('th[scope="col"]').length, 3);
  const rowHeads = [...document.querySelectorAll('th[scope="row"]')];
  assert.deepEqual(rowHeads.map((head) => head.textContent), [
    'Kim, "KJ"',
    " space ",
    "<script>",
  ]);
  const cells = [...document.querySelectorAll("tbody td")].map((cell) => cell.textContent);
  assert.deepEqual(cells, ["30.0", "twolines", "not reported", "–", "\u221210.0", "a|b*c"]);
  assert.equal(document.querySelector("tfoot td")?.getAttribute("colspan"), "3");
});

Deno.test("tableToHtml: numbers stand to the right, text to the left", () => {
  const html = tableToHtml(awkward);
  assert.match(html, /<th scope="col" style="text-align: right">Rate, %<\/th>/);
  assert.match(html, /<th scope="col">Study<\/th>/);
});

Deno.test("tableToMarkdown: bars and marks cannot break the table", () => {
  const markdown = tableToMarkdown(awkward);
  assert.match(markdown, /\| Study \| Rate, % \| Note \\\| remark \|/);
  assert.match(markdown, /\| &lt;script\\> \| −10\.0 \| a\\\|b\\\*c \|/);
  assert.match(markdown, /two<br>lines/);
});

Deno.test("table writers: every bad cell is named, by table, row and column", () => {
  const bad = {
    id: "bad",
    title: "Bad",
    columns: [{ key: "a", title: "A" }, { key: "b", title: "B" }],
    rows: [{ a: 1, b: NaN }, { a: "undefined", b: 2 }, { a: 3 }],
  } as unknown as TableSpec;
  for (const write of [tableToCsv, tableToHtml, tableToMarkdown]) {
    assert.throws(
      () => write(bad),
      (error: Error) =>
        /table "bad": row 1, column "b": found NaN; row 2, column "a": found undefined; row 3, column "b": found undefined; allowed/
          .test(error.message),
    );
  }
});

Deno.test("table writers: refuse an accident in a format of the caller", () => {
  assert.throws(
    () =>
      tableToHtml({
        id: "odd",
        title: "Odd",
        columns: [{ key: "a", title: "A", format: (x) => `${x / 0 - x / 0}` }],
        rows: [{ a: 1 }],
      }),
    /row 1, column "a": found the printed text "NaN"/,
  );
});

Deno.test("table writers: refuse a column given twice, and a table without columns", () => {
  const rows: TableSpec["rows"] = [];
  const a = { key: "a", title: "A" };
  assert.throws(() => tableToCsv({ id: "t", title: "T", columns: [a, a], rows }), /"a" twice/);
  assert.throws(() => tableToCsv({ id: "t", title: "T", columns: [], rows }), /no columns/);
});

const styled: TableSpec = {
  id: "styled",
  title: "Odds ratio (95 % CI)",
  columns: [
    { key: "study", title: "Study", verbatim: true },
    { key: "estimate", title: "Estimate", align: "right" },
    { key: "p", title: "P", format: "P", align: "right" },
    { key: "tau2", title: "tau²", format: { digits: 2 } },
  ],
  rows: [
    { study: "site 1.5", estimate: "0.49 (0.33 to 0.73)", p: 0.01234, tau2: null },
    { study: "site 2.5", estimate: "−0.49 (−0.73 to 0.1)", p: "not tested", tau2: null },
  ],
  note: "P = 0.02",
};

Deno.test("table writers: a journal's marks in title, heads, cells and note; names of others stay", () => {
  assert.equal(
    tableToMarkdown(styled, { style: numberStyles.lancet }),
    "**Odds ratio (95% CI)**\n\n| Study | Estimate | p | tau² |\n| :-- | --: | --: | --: |\n" +
      "| site 1.5 | 0·49 (0·33–0·73) | 0·012 | – |\n" +
      "| site 2.5 | −0·49 (−0·73 to 0·1) | not tested | – |\n\np=0·02\n",
  );
});

Deno.test("table writers: the symbol of P stands in italics where the journal wants it", () => {
  const { jama } = numberStyles;
  const markdown = tableToMarkdown(styled, { style: jama });
  assert.match(markdown, /\| Study \| Estimate \| \*P\* \|/);
  assert.match(markdown, /\n\*P\* = \.02\n$/);
  const { document } = parseHTML(tableToHtml(styled, { style: jama }));
  assert.equal(document.querySelector("tfoot td")?.innerHTML, "<i>P</i> = .02");
});

Deno.test("tableToCsv: P values are stored in full, whatever is printed", () => {
  assert.match(tableToCsv(styled), /\nsite 1\.5,0\.49 \(0\.33 to 0\.73\),0\.01234,\n/);
  assert.match(tableToCsv(styled, { values: "printed" }), /,0\.01,–\n/);
});
