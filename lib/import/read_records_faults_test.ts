import assert from "node:assert/strict";
import { describeProblem } from "../table/describe_problem.ts";
import { readRecords } from "./read_records.ts";
import type { ReadRecords } from "./record_types.ts";

function fixture(name: string): string {
  return Deno.readTextFileSync(new URL(`../../tests/fixtures/records/${name}`, import.meta.url));
}

function readText(file: string, text: string): ReadRecords {
  return readRecords(file, new TextEncoder().encode(text));
}

function faults({ problems }: ReadRecords): readonly string[] {
  return problems.map(describeProblem);
}

const good = "TY  - JOUR\nTI  - A title\nPY  - 2020\nER  - \n";

Deno.test("readRecords: a record without its end is a fault, at the end and before another", () => {
  const cut = "TY  - JOUR\nTI  - Cut off\n";
  const fault = (line: number) =>
    `a.ris, line ${line}: found a record without its end; allowed: records from a line TY to a ` +
    "line ER; the file may have been cut off: export it again";
  assert.deepEqual(faults(readText("a.ris", good + cut)), [fault(5)]);
  assert.deepEqual(faults(readText("a.ris", cut + good)), [fault(1)]);
  assert.equal(readText("a.ris", cut + good).records.length, 2);
});

Deno.test("readRecords: a file of PubMed that breaks off is a fault", () => {
  const text = fixture("pubmed.nbib");
  assert.deepEqual(faults(readText("a.nbib", text.slice(0, text.indexOf("SO  - Control")))), [
    "a.nbib, line 34: found a record that breaks off before its line SO; allowed: records from a " +
    "line PMID to a line SO; the file may have been cut off: export it again",
  ]);
});

Deno.test("readRecords: BibTeX without a closing brace is a fault, and later entries are read", () => {
  const read = readText("a.bib", "@article{a, title = {Open}\n\n@article{b,\n  title = {Whole}}\n");
  assert.deepEqual(faults(read), [
    'a.bib, line 1: found an entry @article that cannot be read, "@article{b,"; allowed: ' +
    "@type{key, field = {value}, ...} with braces in pairs; close the entry; if it is the last " +
    "one, the file may have been cut off",
  ]);
  assert.deepEqual(read.records.map(({ title }) => title), ["Whole"]);
});

Deno.test("readRecords: XML that breaks off and rows with too few cells are faults", () => {
  const text = fixture("endnote.xml");
  assert.match(
    faults(readText("a.xml", text.slice(0, -20)))[0] ?? "",
    /^a\.xml, line \d+: found XML that cannot be read \(.*\); allowed: an XML export of EndNote/,
  );
  assert.deepEqual(faults(readText("a.csv", "title,year,doi\nA title,2020\n")), [
    "a.csv, line 2: found 2 cells; allowed: 3, as in the head; the row may have been cut off: " +
    "export the file again",
  ]);
});

Deno.test("readRecords: tags with two values, no title, no year and no DOI are faults, all at once", () => {
  const read = readText(
    "a.ris",
    "TY  - JOUR\nTI  - One\nTI  - Two\nVL  - 3\nVL  - 3\nER  - \n" +
      "TY  - JOUR\nPY  - in press\nDO  - unknown\nER  - \nstray\n",
  );
  assert.deepEqual(faults(read), [
    'a.ris, line 3, column "TI": found "Two" after "One" in the same record; allowed: one value; ' +
    "two records may have been joined: part them, or take one value out",
    "a.ris, line 7: found a record without a title; allowed: records with a title; complete it " +
    "where it was exported from, or take it out of the file",
    'a.ris, line 8, column "PY": found "in press"; allowed: a year of four digits; write the ' +
    "year, or leave it out where there is none",
    'a.ris, line 9, column "DO": found "unknown"; allowed: a DOI such as "10.1136/bmj.n71"; ' +
    "correct it, or leave it out",
    'a.ris, line 11: found text outside of a record, "stray"; allowed: records from a line TY to ' +
    "a line ER; take the line out, or export the file again",
  ]);
  assert.equal(read.records.length, 2);
});

Deno.test("readRecords: Latin-1 is a fault that says how to mend it", () => {
  const bytes = new Uint8Array(
    [...good.replace("A title", "M\u00fcller")].map((c) => c.charCodeAt(0)),
  );
  const [fault, ...others] = faults(readRecords("old.ris", bytes));
  assert.deepEqual(others, []);
  assert.match(fault ?? "", /^old\.ris, line 2: found bytes that are not UTF-8, near /);
  assert.match(
    fault ?? "",
    /if it is to read "Müller", it is in Windows-1252 \(Latin-1\): iconv -f CP1252 -t UTF-8/,
  );
});

Deno.test("readRecords: an unknown format and an empty file are faults", () => {
  const allowed =
    "allowed: RIS, PubMed (.nbib), BibTeX, EndNote XML, or CSV with a column Title; " +
    "export the records as RIS, which every reference manager and database can write";
  assert.deepEqual(faults(readText("a.txt", "Dear all,\n")), [
    `a.txt: found a format that is not known; ${allowed}`,
  ]);
  assert.deepEqual(faults(readText("a.csv", "\n")), [`a.csv: found an empty file; ${allowed}`]);
});

Deno.test("readRecords: a column that stands twice is a fault", () => {
  assert.deepEqual(faults(readText("a.csv", "title,doi,title\nOne,,One\n")), [
    'a.csv, line 1, column "title": found a column of this name for the second time; allowed: ' +
    "each column once; export the file again, or take one of them out",
  ]);
});
