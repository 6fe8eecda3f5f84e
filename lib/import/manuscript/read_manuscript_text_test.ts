import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { DataProblems } from "../../table/data_problems.ts";
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
    [12, "k   13"],
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
      [4, "The ratio was -0.5 (95 % CI 0.39–0.74) in 1,234 patients , I^2 = 57.8 %, Table ."],
    ].slice(0, 2),
  );
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
