import assert from "node:assert/strict";
import { manuscriptResults, reviewNumbers } from "reforest/review";
import { loadReview } from "reforest/io";
import { compareNumbers } from "./compare_numbers.ts";
import { sayCompared } from "./say_compared.ts";

const numbers = reviewNumbers(manuscriptResults(await loadReview("bcg")));
const stored = Object.fromEntries(numbers.map(({ id, value }) => [id, value]));

Deno.test("compareNumbers: what is computed twice is the same in every bit", () => {
  const compared = compareNumbers(numbers, stored);
  assert.equal(compared.reduce((sum, { count }) => sum + count, 0), numbers.length);
  for (const { count, same, largest, others } of compared) {
    assert.equal(same, count);
    assert.equal(largest, 0);
    assert.deepEqual(others, []);
  }
  assert.match(sayCompared(compared), new RegExp(`^All ${numbers.length} .*in every bit`));
});

Deno.test("compareNumbers: what differs behind the print is told as a distance", () => {
  const value = stored["tuberculosis.estimate"] ?? NaN;
  const compared = compareNumbers(numbers, {
    ...stored,
    "tuberculosis.estimate": value * (1 + 2 ** -40),
  });
  assert.deepEqual(compared.flatMap(({ others }) => others), []);
  const largest = Math.max(...compared.map(({ largest }) => largest));
  assert.ok(Math.abs(largest - 2 ** -40) < 1e-15, `${largest}`);
  assert.match(sayCompared(compared), /apart by at most 9\.1e-13/);
});

Deno.test("compareNumbers: another text, a number that is new and one that is gone are named", () => {
  const { "tuberculosis.k": _, ...others } = stored;
  const compared = compareNumbers(numbers, { ...others, "tuberculosis.estimate": 0.6, "old.k": 3 });
  assert.deepEqual(compared.flatMap(({ others }) => others), [
    "tuberculosis.estimate",
    "tuberculosis.k",
    "old.k",
  ]);
  assert.match(sayCompared(compared), /^3 of \d+ numbers .*: tuberculosis\.estimate/);
});
