import assert from "node:assert/strict";
import type { CellValue } from "../table/types.ts";
import type { MatchChoices } from "./extraction_types.ts";
import { matchRows } from "./match_rows.ts";
import { tableOf } from "./table_of_test.ts";
import { wordSimilarity } from "./word_similarity.ts";

const columns = ["study_id", "method", "detail", "n"];
const choices: MatchChoices = { key: ["method"], detail: "detail", numbers: ["n"] };

/** The lines of each pair, e.g. "2 ~ 3 by key". */
function pairsOf(first: CellValue[][], second: CellValue[][], changed: Partial<MatchChoices> = {}) {
  const matches = matchRows(tableOf("a", columns, first), tableOf("b", columns, second), {
    ...choices,
    ...changed,
  });
  const lines = (rows: readonly { line: number }[]) => rows.map(({ line }) => line).join("+");
  return matches.map(({ first, second, by }) => `${lines(first)} ~ ${lines(second)} by ${by}`);
}

Deno.test("matchRows: single rows of a key match whatever their details and numbers", () => {
  assert.deepEqual(
    pairsOf([["s", "ESD", "one", 1]], [["s", "EMR", "x", 9], ["s", "ESD", "two", 2]]),
    ["2 ~ 3 by key", " ~ 2 by unmatched"],
  );
});

Deno.test("matchRows: among several, the details with most words in common match first", () => {
  assert.deepEqual(
    pairsOf(
      [["s", "EMR", "with ultrasound", 1], ["s", "EMR", "without ultrasound (historical)", 2]],
      [["s", "EMR", "without ultrasound, group B", 3], ["s", "EMR", "with ultrasound, group A", 4]],
    ),
    ["2 ~ 3 by detail", "3 ~ 2 by detail"],
  );
});

Deno.test("matchRows: where the words leave a tie, equal numbers decide, then the order", () => {
  const second = [["s", "EMR", "third", 7], ["s", "EMR", "second", 8], ["s", "EMR", "first", 9]];
  assert.deepEqual(pairsOf([["s", "EMR", "mixed", 8]], second)[0], "2 ~ 3 by detail");
  assert.deepEqual(pairsOf([["s", "EMR", "second", 7]], second)[0], "2 ~ 3 by detail");
  const same = [["s", "EMR", "x", 8], ["s", "EMR", "x", 8]];
  assert.deepEqual(pairsOf(same, same), ["2 ~ 2 by detail", "3 ~ 3 by detail"]);
});

Deno.test("matchRows: nothing in common is no match", () => {
  assert.deepEqual(
    pairsOf([["s", "EMR", "mixed", 1]], [["s", "EMR", "a", 2], ["s", "EMR", "b", 3]]),
    ["2 ~  by unmatched", " ~ 2 by unmatched", " ~ 3 by unmatched"],
  );
});

Deno.test("matchRows: parts that add up match the whole, on either side; else they do not", () => {
  const whole = [["s", "ESD", "ESD", 59]];
  const parts = [["s", "ESD", "ESD < 7 mm", 34], ["s", "ESD", "ESD 7-15 mm", 25]];
  assert.deepEqual(pairsOf(whole, parts), ["2 ~ 2+3 by sum"]);
  assert.deepEqual(pairsOf(parts, whole), ["2+3 ~ 2 by sum"]);
  assert.deepEqual(pairsOf([["s", "ESD", "ESD", 60]], parts), [
    "2 ~ 2 by detail",
    " ~ 3 by unmatched",
  ]);
  assert.deepEqual(pairsOf(whole, parts, { sums: false }), [
    "2 ~ 2 by detail",
    " ~ 3 by unmatched",
  ]);
});

Deno.test("matchRows: a missing number adds up to nothing", () => {
  const parts = [["s", "ESD", "a", null], ["s", "ESD", "b", null]];
  assert.ok(!pairsOf([["s", "ESD", "c", null]], parts).some((pair) => pair.includes("by sum")));
  assert.ok(
    !pairsOf([["s", "ESD", "c", 34]], [["s", "ESD", "a", 34], ["s", "ESD", "b", null]])
      .some((pair) => pair.includes("by sum")),
  );
});

Deno.test("matchRows: rows with other keys match only if half of their words are the same", () => {
  const first = [["s", "unknown", "EMR under ultrasound", 28]];
  assert.deepEqual(pairsOf(first, [["s", "cEMR", "EMR with ultrasound", 28]]), [
    "2 ~ 2 by detail, other key",
  ]);
  assert.deepEqual(pairsOf(first, [["s", "cEMR", "conventional, no ultrasound used", 28]]), [
    "2 ~  by unmatched",
    " ~ 2 by unmatched",
  ]);
});

Deno.test("matchRows: rows that only the second has come last, by their lines", () => {
  const first = tableOf("a", columns, [["s", "ESD", "x", 1]]);
  const second = tableOf("b", columns, Array.from({ length: 9 }, () => ["s", "EMR", "y", 2]));
  const turned = { ...second, rows: second.rows.toReversed() };
  const matches = matchRows(first, turned, { key: ["method"] });
  assert.deepEqual(matches.map(({ second }) => second[0]?.line), [
    undefined,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
  ]);
});

Deno.test("matchRows: studies never mix, and come in the order of their ids", () => {
  assert.deepEqual(
    pairsOf([["t", "ESD", "x", 1], ["s", "ESD", "x", 1]], [["t", "ESD", "x", 1]]),
    ["3 ~  by unmatched", "2 ~ 2 by key"],
  );
});

Deno.test("matchRows: several columns of detail count together", () => {
  const wide = ["study_id", "method", "detail", "outcome"];
  const first = tableOf("a", wide, [["s", "x", "mixed methods", "positive or indeterminate"]]);
  const second = tableOf("b", wide, [
    ["s", "x", "mixed", "positive"],
    ["s", "x", "all", "positive or indeterminate"],
  ]);
  const lineOf = (detail: readonly string[]) =>
    matchRows(first, second, { key: ["method"], detail })[0]?.second[0]?.line;
  assert.equal(lineOf(["detail"]), 2);
  assert.equal(lineOf(["detail", "outcome"]), 3);
});

Deno.test("wordSimilarity: Dice's coefficient of the sets of words", () => {
  assert.equal(wordSimilarity("EMR-L with 3D-EUS", "emr-l, WITH 3d eus (group A)"), 10 / 12);
  assert.equal(wordSimilarity("a a b", "a"), 2 / 3);
  assert.equal(wordSimilarity("", ""), 0);
  assert.equal(wordSimilarity("Größe", "größe"), 1);
});
