import assert from "node:assert/strict";
import type { Measure } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** A letter is one point wide. */
const count: Measure = (text) => [...text].length;
const wrap = (text: string, width: number) =>
  wrapText(text, width, { size: 8 }, count).map((line) => line.replaceAll("\u00a0", " "));

Deno.test("wrapText: breaks at spaces, after hyphens and strokes", () => {
  assert.deepEqual(wrap("one two three", 8), ["one two", "three"]);
  assert.deepEqual(wrap("Hartung-Knapp and so", 9), ["Hartung-", "Knapp and", "so"]);
  assert.deepEqual(wrap("guideline/protocol", 12), ["guideline/", "protocol"]);
});

Deno.test("wrapText: breaks inside a word only where the word is wider than the line", () => {
  assert.deepEqual(wrap("a pneumonoultra b", 7), ["a", "pneumon", "oultra", "b"]);
});

Deno.test("wrapText: signs stay with their numbers", () => {
  assert.deepEqual(wrap("so that df = 12 or 95 % of", 12), ["so that", "df = 12 or", "95 % of"]);
});

Deno.test("wrapText: no letter is lost and no line is wider than asked, for every width", () => {
  const text =
    "Nguyễn-Łukasiewicz  and the collaborative\tgroup (95 % CI 0.39–0.74); extraordinarily";
  for (let width = 1; width <= 90; width++) {
    const lines = wrapText(text, width, { size: 8 }, count);
    assert.ok(lines.every((line) => count(line, { size: 8 }) <= width));
    assert.equal(lines.join("").replace(/\s/g, ""), text.replace(/\s/g, ""));
  }
  assert.deepEqual(wrap("", 5), [""]);
});
