import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { DataProblems } from "../../table/data_problems.ts";
import { findPrintedNumbers } from "../../table/find_printed_numbers.ts";
import { readManuscriptText } from "./read_manuscript_text.ts";

const read = (file: string, text: string) =>
  readManuscriptText(file, new TextEncoder().encode(text)).paragraphs
    .map((paragraph) => [paragraph.place, paragraph.text]);

function word(body: string): Uint8Array {
  const xml = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "word/document.xml": strToU8(xml), "word/other.xml": strToU8("<x/>") });
}

Deno.test("readManuscriptText: Markdown loses markup, code, comments, citations and references", () => {
  const text = [
    "---",
    "title: 99",
    "---",
    "## 2.1 Results",
    "",
    "1. **Odds ratio** 0.54 (95% CI 0.39\\-0.74; *P* = 0.001)<sup>12</sup> [@a2019, p. 3],",
    "see [the page 7](https://x.org/8).<!-- 9",
    "10 --> End",
    "```",
    "11",
    "```",
    "| k | 13 |",
    "|---|----|",
    "# References",
    "1. Smith 2019;12:34-56.",
    "# Appendix",
    "Two 2.",
  ].join("\n");
  assert.deepEqual(read("manuscript.md", text), [
    [4, "Results"],
    [6, "Odds ratio 0.54 (95% CI 0.39-0.74; P = 0.001) , see the page 7. End"],
    [12, "k  \u2003  13"],
    [16, "Appendix"],
    [17, "Two 2."],
  ]);
});

Deno.test("readManuscriptText: LaTeX loses preamble, commands, comments and the bibliography", () => {
  const text = [
    "\\documentclass[12pt]{article}",
    "\\begin{document}",
    "\\section{Results}\\label{s:3}",
    "The ratio was $-0.5$ (95\\,\\% CI 0.39--0.74) in 1{,}234 % not 7",
    "patients \\citep[p.~4]{smith2019}, \\textbf{$I^2$}~=~\\num{57.8}\\,\\%, Table~\\ref{t:1}.",
    "",
    "\\begin{thebibliography}{99}",
    "\\bibitem{a} Smith 2019",
    "\\end{thebibliography}",
    "\\end{document}",
  ].join("\n");
  assert.deepEqual(
    read("paper.tex", text),
    [
      [3, "Results"],
      [4, "The ratio was -0.5 (95 % CI 0.39–0.74) in 1,234 patients , I² = 57.8 %, Table ."],
    ].slice(0, 2),
  );
});

/** The paragraphs of a text, whatever their white space. */
const texts = (file: string, text: string) =>
  read(file, text).map(([, paragraph]) => `${paragraph}`.replace(/\s+/g, " "));

Deno.test("readManuscriptText: LaTeX as it prints: signs, numbers of siunitx, tables, own commands, footnotes", () => {
  const printed = (line: string) => texts("m.tex", line).join(" | ").trim();
  const lines = [
    ["$-$0.71, \\textminus0.71, $-1.11$ to {\\textminus}0.32", "-0.71, −0.71, -1.11 to −0.32"],
    ["0$\\cdot$54, 0{.}54, 12\\,315, $p\\leqslant0.05$", "0·54, 0.54, 12 315, p≤0.05"],
    ["\\SI{28.7}{\\percent} (\\SIrange{22.4}{35.5}{\\percent})", "28.7 % (22.4 to 35.5 %)"],
    ["\\num[a=1]{0.54}, \\numrange{0.39}{0.74}, \\qty{5}{mg}", "0.54, 0.39 to 0.74 , 5 mg"],
    ["0.54\\textsuperscript{12} and 0.74$^{3,4}$, $\\tau^{2}$", "0.54 and 0.74, τ²"],
    ["$1.5\\times10^{-5}$, $\\chi^2 = 5$, \\( I^2 = 7 \\)", "1.5×10⁻⁵, χ² = 5, I² = 7"],
    ["\\multicolumn{2}{c}{0.54} & \\multirow{2}{*}{13}&9 \\\\", "0.54 13 9"],
    ["\\begin{tabular}{l p{3cm}}BCG & 12\\\\", "BCG 12"],
    ["\\caption{Table of 13}, \\textcolor{blue}{0.54}, \\frac{1}{2}", "Table of 13, 0.54, 1/2"],
    ["0.54\\footnote{We had 13.} end", "0.54 We had 13. end"],
    [
      "\\newcommand{\\ratio}{0.54}\\def\\ci{(\\ratio)}It was \\ratio{} \\ci.",
      "It was 0.54 (0.54).",
    ],
  ] as const;
  for (const [line, print] of lines) assert.equal(printed(line), print, line);
  assert.deepEqual(texts("m.tex", "\\item 12\n\\item 315 \\\\\na & 12 \\\\\n315 & b"), [
    ...["12", "315 ", "a 12 ", "315 b"],
  ]);
});

Deno.test("readManuscriptText: Markdown as it prints: rows, items, entities, mathematics, computed code", () => {
  const printed = (line: string) => texts("m.md", line).join(" | ");
  const lines = [
    ["| a | 12 |\r\n|:-|-:|\r\n|12|315|", "a 12 | 12 315 "],
    ["1. First 12\n2. 315 second\n- third", "First 12 | 315 second | third"],
    ["&minus;0.71, 0&middot;54, 1&thinsp;234", "−0.71, 0·54, 1 234"],
    [
      "$\\tau^2 = 0.31$, $-$0.71, *I*^2^ and I^2 at 0.54^12,13^",
      "τ² = 0.31, -0.71, I² and I² at 0.54",
    ],
    ["<td>0.54</td><td>0.39</td>a<br>b", "0.54 0.39 a b"],
    ["`r round(x, 2)` and `{python} 12` and `13` cost $5 or $6", "and and 13 cost 5 or 6"],
    ["## 2.1 Results\n## 13 trials\n![A 13](a1.png){width=50%}", "Results | 13 trials | A 13"],
  ] as const;
  for (const [line, print] of lines) assert.equal(printed(line).trim(), print.trim(), line);
  // Digits of two cells are not one number.
  assert.deepEqual(findPrintedNumbers(`${read("m.md", "|12|315|")[0]?.[1]}`).length, 2);
  assert.deepEqual(findPrintedNumbers(`${read("m.tex", "12&315")[0]?.[1]}`).length, 2);
  assert.deepEqual(findPrintedNumbers(`${read("m.tex", "\\pair{12}{315}")[0]?.[1]}`).length, 2);
});

Deno.test("readManuscriptText: Word keeps signs of the font Symbol and squares; what moved or is hidden is not read", () => {
  const run = (text: string, property = "") => `<w:r>${property}<w:t>${text}</w:t></w:r>`;
  const up = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
  const body =
    `<w:p><w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r>${run("0.71, I")}${run("2", up)}` +
    `${run(" = 5")}${run("12", up)}${run(", 2 × 10")}${run("−5", up)}` +
    `<w:moveFrom w:id="1">${run("9")}</w:moveFrom>${run("8", "<w:rPr><w:vanish/></w:rPr>")}</w:p>`;
  const { paragraphs } = readManuscriptText("m.docx", word(body));
  assert.deepEqual(paragraphs.map(({ text }) => text), ["−0.71, I² = 5, 2 × 10⁻⁵"]);
});

Deno.test("readManuscriptText: plain text keeps the line of each part of a paragraph", () => {
  const bytes = new TextEncoder().encode("A 1\nB 2\n\nReferences\n3\n");
  const { unit, paragraphs } = readManuscriptText("x.txt", bytes);
  assert.equal(unit, "line");
  assert.deepEqual(paragraphs, [{ place: 1, text: "A 1 B 2", lines: [0, 4] }]);
});

Deno.test("readManuscriptText: Word joins runs and leaves deleted text, fields and superscripts out", () => {
  const body =
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Results</w:t></w:r></w:p>' +
    '<w:p/><w:p><w:r><w:t xml:space="preserve">Ratio 0.5</w:t></w:r><w:r><w:t>4 &lt; 1</w:t></w:r>' +
    "<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:r><w:instrText>8</w:instrText></w:r>" +
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>' +
    '<w:fldSimple w:instr="DOCPROPERTY a.k"><w:r><w:tab/><w:t>13</w:t></w:r></w:fldSimple></w:p>' +
    '<w:p><w:pPr><w:pStyle w:val="Bibliography"/></w:pPr><w:r><w:t>Jones 6</w:t></w:r></w:p>' +
    "<w:p><w:r><w:t>References</w:t></w:r></w:p><w:p><w:r><w:t>Smith 7</w:t></w:r></w:p>";
  const { unit, paragraphs } = readManuscriptText("a/m.docx", word(body));
  assert.equal(unit, "paragraph");
  assert.deepEqual(paragraphs.map(({ place, text }) => [place, text]), [
    [1, "Results"],
    [3, "Ratio 0.54 < 1 13"],
  ]);
});

Deno.test("readManuscriptText: what is no manuscript is told, with the kinds that are", () => {
  const fails = (file: string, bytes: Uint8Array, message: RegExp) =>
    assert.throws(() => readManuscriptText(file, bytes), (error: Error) => {
      assert.ok(error instanceof DataProblems);
      assert.match(error.message, message);
      return true;
    });
  fails("a.pdf", new Uint8Array(), /a\.pdf: found a file that ends in \.pdf; allowed: .*\.docx/);
  fails("a.docx", strToU8("text"), /no ZIP file.*allowed: a Word document/);
  fails("a.docx", zipSync({ "x.xml": strToU8("<x/>") }), /without a text of Word inside/);
  fails("a.md", new Uint8Array([0xff]), /not UTF-8/);
});
