import assert from "node:assert/strict";
import { bytes, revman5Text } from "../../tests/fixtures/revman_files.ts";
import { describeProblem } from "../table/describe_problem.ts";
import { readRevman5 } from "./read_revman5.ts";
import type { ReviewOutcome } from "./review_file_types.ts";

function faults(text: string | Uint8Array): string {
  const { review, problems } = readRevman5(
    "a.rm5",
    typeof text === "string" ? bytes(text) : text,
  );
  assert.equal(review, null);
  return problems.map(describeProblem).join("\n");
}

const studies = '<INCLUDED_STUDIES><STUDY ID="STD-A_x002d_1" NAME="A-1 2001" YEAR="2001"/>' +
  '<STUDY ID="STD-B" NAME="B 2002" YEAR="2002"/></INCLUDED_STUDIES>';
const file = (outcomes: string, more = "") =>
  `<COCHRANE_REVIEW>\n${studies}\n${more}<COMPARISON NO="1"><NAME>C</NAME>\n${outcomes}\n` +
  "</COMPARISON></COCHRANE_REVIEW>";
const row = (attributes: string, id = "STD-B") => `<DICH_DATA ${attributes} STUDY_ID="${id}"/>`;
const counts = 'EVENTS_1="1" TOTAL_1="9" EVENTS_2="2" TOTAL_2="8"';
const outcome = (attributes: string, ...rows: readonly string[]) =>
  `<DICH_OUTCOME NO="1" ${attributes}><NAME>O</NAME>\n${rows.join("\n")}</DICH_OUTCOME>`;

function first(text: string): ReviewOutcome {
  const { review, problems } = readRevman5("a.rm5", bytes(text));
  assert.deepEqual(problems, []);
  const [outcome] = review?.outcomes ?? [];
  assert.ok(outcome);
  return outcome;
}

Deno.test("readRevman5: says what is wrong with a file that is none of RevMan", () => {
  const expected = "allowed: a RevMan 5 file (.rm5) of an intervention review";
  assert.equal(
    faults("title,events\n"),
    `a.rm5: found a file that is not XML; ${expected}; export the review from RevMan again`,
  );
  assert.equal(
    faults("<html></html>"),
    `a.rm5, line 1: found XML of <html>; ${expected}; export the review from RevMan`,
  );
  assert.match(
    faults(revman5Text().slice(0, 3000)),
    /^a\.rm5, line \d+: found XML that cannot be read \(.*\); allowed: a RevMan 5 file \(\.rm5\) of an intervention review; the file may have been cut off: export it again$/,
  );
  assert.equal(
    faults('<COCHRANE_REVIEW TYPE="DIAGNOSTIC"/>'),
    'a.rm5, line 1, column "TYPE": found "DIAGNOSTIC"; allowed: INTERVENTION; accuracy of tests ' +
      "is not read",
  );
  assert.equal(
    faults("<COCHRANE_REVIEW/>"),
    "a.rm5, line 1: found no outcome with data; allowed: data in one or more outcomes; add data",
  );
});

Deno.test("readRevman5: all faults of the data at once, with their lines", () => {
  assert.equal(
    faults(file(outcome(
      'EFFECT_MEASURE="NNT" METHOD="EXACT"',
      row(counts, "STD-C"),
      row('EVENTS_1="one" TOTAL_1="9" EVENTS_2="2" TOTAL_2="8"'),
    ))),
    'a.rm5, line 4, column "EFFECT_MEASURE": found the effect measure "NNT"; allowed: OR, RR, RD, ' +
      "PETO_OR; choose one of these in RevMan and export again\n" +
      'a.rm5, line 4, column "METHOD": found "EXACT"; allowed: MH, IV, PETO; choose another in ' +
      "RevMan, or tell us what it means\n" +
      'a.rm5, line 5, column "STUDY_ID": found the study "STD-C", which is not listed; allowed: ' +
      "included studies of the file; open and save the review in RevMan again\n" +
      'a.rm5, line 6, column "EVENTS_1": found "one"; allowed: a number; correct it in RevMan and ' +
      "export again",
  );
});

Deno.test("readRevman5: a judgement that is none", () => {
  const items = "<QUALITY_ITEM><NAME>I</NAME><QUALITY_ITEM_DATA>\n<QUALITY_ITEM_DATA_ENTRY " +
    'RESULT="MAYBE" STUDY_ID="STD-B"/></QUALITY_ITEM_DATA></QUALITY_ITEM>';
  assert.equal(
    faults(file(outcome('EFFECT_MEASURE="OR"', row(counts)), items)),
    'a.rm5, line 4, column "RESULT": found the judgement "MAYBE"; allowed: YES, UNKNOWN, NO; ' +
      "judge again in RevMan and export again",
  );
});

Deno.test("readRevman5: items judged for groups of outcomes have a column each", () => {
  const group = (id: string) =>
    `<QUALITY_ITEM_DATA_ENTRY_GROUP ID="${id}"><NAME>Group ${id}</NAME>` +
    "</QUALITY_ITEM_DATA_ENTRY_GROUP>";
  const entry = (id: string, result: string) =>
    `<QUALITY_ITEM_DATA_ENTRY GROUP_ID="${id}" RESULT="${result}" STUDY_ID="STD-B"/>`;
  const items = `<QUALITY_ITEM LEVEL="GROUP"><NAME>Blinding</NAME>${group("1")}${group("2")}` +
    `<QUALITY_ITEM_DATA>${entry("1", "YES")}${
      entry("2", "UNKNOWN")
    }</QUALITY_ITEM_DATA></QUALITY_ITEM>`;
  const { review } = readRevman5(
    "a.rm5",
    bytes(file(outcome('EFFECT_MEASURE="OR"', row(counts)), items)),
  );
  assert.deepEqual(review?.judgements, {
    domains: ["Blinding: Group 1", "Blinding: Group 2"],
    studies: [{
      studyId: "B 2002",
      judgements: [{ word: "low", reason: null }, { word: "unclear", reason: null }],
    }],
  });
});

Deno.test("readRevman5: generic effects are logarithms where RevMan says so", () => {
  const generic = (measure: string, log: string) =>
    first(file(
      `<IV_OUTCOME NO="1" LOG_DATA="${log}"><NAME>O</NAME><EFFECT_MEASURE>${measure}` +
        '</EFFECT_MEASURE><IV_DATA ESTIMATE="-0.5" SE="0.1" STUDY_ID="STD-B"/></IV_OUTCOME>',
    ));
  assert.deepEqual(generic("Hazard Ratio", "YES").measure, "HR");
  assert.deepEqual(generic("Rate Ratio", "YES").measure, "IRR");
  assert.deepEqual(generic("Mean Difference", "NO").measure, "MD");
  // A ratio that was not entered as a logarithm, and a name of one's own: no measure is guessed.
  assert.deepEqual(generic("Odds Ratio", "NO").measure, "GEN");
  assert.deepEqual(generic("Ratio of something", "YES").measure, "GEN");
  assert.equal(generic("Hazard Ratio", "YES").rows[0]?.values.effect, -0.5);
});

Deno.test("readRevman5: an older file without ESTIMATE gives the logarithm of what is shown", () => {
  const { rows } = first(file(
    '<IV_OUTCOME NO="1" LOG_DATA="YES"><NAME>O</NAME><EFFECT_MEASURE>Hazard Ratio</EFFECT_MEASURE>' +
      '<IV_DATA EFFECT_SIZE="0.5" CI_START="0.4" CI_END="0.625" SE="0.1" STUDY_ID="STD-B"/>' +
      "</IV_OUTCOME>",
  ));
  assert.equal(rows[0]?.values.effect, Math.log(0.5));
});

Deno.test("readRevman5: zeros of what is not estimable are no stored results", () => {
  const zeros = 'CI_END="0.0" CI_START="0.0" EFFECT_SIZE="0.0" ESTIMABLE="NO"';
  const { stored, rows: [only] } = first(
    file(outcome(`EFFECT_MEASURE="RD" ${zeros}`, row(`${counts} ${zeros}`))),
  );
  assert.equal(stored, null);
  assert.equal(only?.stored, null);
  assert.equal(only?.estimable, false);
});

Deno.test("readRevman5: a Latin-1 file is read by its own first line", () => {
  const text = '<?xml version="1.0" encoding="ISO-8859-1"?>\n' +
    file(outcome('EFFECT_MEASURE="OR"', row(counts))).replaceAll("B 2002", "Müller 2002");
  const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const { review } = readRevman5("a.rm5", latin);
  assert.equal(review?.outcomes[0]?.rows[0]?.studyId, "Müller 2002");
  assert.equal(
    faults(Uint8Array.from(text.replace("ISO-8859-1", "UTF-8"), (c) => c.charCodeAt(0))),
    "a.rm5, line 1: found bytes that are not UTF-8, which the first line names; allowed: a RevMan " +
      "5 file (.rm5) of an intervention review; correct the encoding on the first line, or export " +
      "the review again",
  );
});

Deno.test("readRevman5: two studies of one name are told apart by their ids", () => {
  const text = file(outcome('EFFECT_MEASURE="OR"', row(counts), row(counts, "STD-A_x002d_1")))
    .replace('NAME="B 2002"', 'NAME="A-1 2001"');
  assert.deepEqual(first(text).rows.map(({ studyId }) => studyId), ["B", "A-1"]);
});

Deno.test("readRevman5: outcomes without data and other data are named", () => {
  const { review } = readRevman5(
    "a.rm5",
    bytes(file(
      outcome('EFFECT_MEASURE="OR"', row(counts)) +
        '<CONT_OUTCOME NO="2" EFFECT_MEASURE="MD"><NAME>Pain</NAME></CONT_OUTCOME>' +
        '<OTHER_OUTCOME NO="3"><NAME>Cost</NAME></OTHER_OUTCOME>',
    )),
  );
  assert.deepEqual(review?.left, ["other data: Cost", "outcome 1.2 Pain: it has no data"]);
});

Deno.test("readRevman5: thousands of character references are read", () => {
  const name = "&amp;".repeat(5000);
  assert.equal(
    first(file(outcome('EFFECT_MEASURE="OR"', row(counts)).replace(">O<", `>${name}<`))).name
      .length,
    5000,
  );
});
