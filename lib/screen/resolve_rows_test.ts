import assert from "node:assert/strict";
import { compareExtractions } from "./compare_extractions.ts";
import { numericPairs } from "./numeric_pairs.ts";
import { tableOf } from "./table_of_test.ts";

const columns = ["study_id", "method", "detail", "n", "events", "page"];
const first = tableOf("a", columns, [
  ["abe2008", "ESD", "ESD", 20, 2, "Table 1"],
  ["chen2021", "ESD", "ESD", 59, 4, "Table 2"],
  ["ito2024", "EMR", "EMR-C", 35, 5, null],
  ["kim2019", "ESD", "ESD", 7, null, "page 3"],
  ["oka2020", "EMR", "EMR", 12, 1, "page 9"],
]);
const second = tableOf("b", columns, [
  ["abe2008", "ESD", "ESD", 20, 3, "Table 1"],
  ["chen2021", "ESD", "ESD < 7 mm", 34, 3, "Table 2"],
  ["chen2021", "ESD", "ESD 7-15 mm", 25, 1, "Table 3"],
  ["ito2024", "EMR", "EMR-C", 35, 5, "abstract"],
  ["lee2020", "EMR", "EMR", 9, 1, "abstract"],
  ["oka2020", "EMR", "EMR", 12, 1, "page 9"],
]);
const agreed = ["study_id", "method", "detail", "n", "events", "why"];
const consensus = tableOf("c", agreed, [
  ["abe2008", "ESD", "ESD", 20, 4, "both had missed one in the text"],
  ["chen2021", "ESD", "ESD < 7 mm", 34, 3, "parts are wanted"],
  ["chen2021", "ESD", "ESD 7-15 mm", 25, 1, "parts are wanted"],
  ["lee2020", "EMR", "EMR", 9, 1, "A overlooked it"],
  ["kim2019", "EMR", "other arm", 8, 1, "in the supplement"],
  ["oka2020", "EMR", "EMR", 13, 1, "one more in the text"],
]);
const choices = { key: ["method"], detail: "detail", compare: ["n", "events"], source: ["page"] };
const comparison = compareExtractions({ first, second, consensus }, { ...choices, reason: "why" });

Deno.test("compareExtractions: how each difference was settled, with the reason in the data", () => {
  const log = comparison.resolutions.map((row) => [
    row.studyId,
    row.fields.map(({ field, settled }) => `${field}: ${settled}`).join(", "),
    row.reason,
    row.linesConsensus.join(),
  ]);
  assert.deepEqual(log, [
    ["abe2008", "events: neither", "both had missed one in the text", "2"],
    ["ito2024", "method: no row, n: no row, events: no row", null, ""],
    ["kim2019", "method: no row, n: no row, events: no row", null, ""],
    ["kim2019", "method: neither, n: neither, events: neither", "in the supplement", "6"],
    ["lee2020", "method: second, n: second, events: second", "A overlooked it", "5"],
    ["oka2020", "n: neither", "one more in the text", "7"],
  ]);
});

Deno.test("compareExtractions: a row left out of the consensus shows reasons of the study's other rows", () => {
  const left = comparison.resolutions.find((row) =>
    row.studyId === "kim2019" && row.linesConsensus.length === 0
  );
  assert.deepEqual([left?.studyId, left?.linesFirst, left?.elsewhere], ["kim2019", [5], [
    "in the supplement",
  ]]);
});

Deno.test("compareExtractions: a consensus that took the parts of a row is settled as both", () => {
  const events = comparison.cells.find(({ studyId, field }) =>
    studyId === "chen2021" && field === "events"
  );
  assert.deepEqual(
    [events?.consensus, events?.linesConsensus, events?.settled, events?.disputed],
    [4, [3, 4], "both", false],
  );
});

Deno.test("compareExtractions: both may agree on what the consensus does not have: disputed", () => {
  const size = comparison.cells.find(({ studyId, field }) =>
    studyId === "oka2020" && field === "n"
  );
  assert.deepEqual([size?.status, size?.settled, size?.disputed], ["agree", "neither", true]);
  const ito = comparison.cells.filter(({ studyId }) => studyId === "ito2024");
  assert.ok(ito.every(({ settled, disputed }) => settled === "no row" && disputed));
});

Deno.test("compareExtractions: where each was read, each place once", () => {
  const sources = comparison.cells.filter(({ field }) => field === "n")
    .map(({ studyId, sourceFirst, sourceSecond }) => [studyId, sourceFirst, sourceSecond]);
  assert.deepEqual(sources, [
    ["abe2008", "Table 1", "Table 1"],
    ["chen2021", "Table 2", "Table 2; Table 3"],
    ["ito2024", null, "abstract"],
    ["kim2019", "page 3", null],
    ["lee2020", null, "abstract"],
    ["oka2020", "page 9", "page 9"],
  ]);
});

Deno.test("compareExtractions: shares have exact limits, numbers an ICC, codes a kappa", () => {
  const [method, n, events] = comparison.perField;
  // All of n agree: the lower limit is 0.025^(1/n).
  assert.deepEqual([n?.compared, n?.agreed], [4, 4]);
  assert.ok(Math.abs((n?.interval?.lower ?? NaN) - 0.025 ** (1 / 4)) < 1e-12);
  assert.equal(n?.interval?.upper, 1);
  assert.deepEqual([method?.icc, n?.kappa], [null, null]);
  assert.deepEqual([method?.kappa?.kappa, n?.icc?.icc], [1, 1]);
  assert.deepEqual(
    numericPairs(comparison.cells).filter(({ field }) => field === "events")
      .map(({ first, second }) => [first, second]),
    [[2, 3], [4, 4], [5, 5], [1, 1]],
  );
  assert.ok(Math.abs((events?.icc?.icc ?? NaN) - iccByHand()) < 1e-12);
  // Cells compared: 4 methods, 4 sizes, 4 counts; one count differs.
  assert.deepEqual([comparison.overall.compared, comparison.overall.agreed], [12, 11]);
});

/**
 * Means of the pairs 2.5, 4, 5, 1; mean of all 3.125. Squares between: 2 (0.625² + 0.875² + 1.875²
 * + 2.125²) = 18.375, of 3; readers: 8 times 0.125² = 0.125, of 1; total: 1.125² + 0.125² + 2
 * (0.875² + 1.875² + 2.125²) = 18.875, so that the error is 0.375, of 3.
 */
function iccByHand(): number {
  const [between, readers, error] = [18.375 / 3, 0.125, 0.375 / 3] as const;
  return (between - error) / (between + error + 2 * (readers - error) / 4);
}

Deno.test("compareExtractions: without a consensus nothing was settled", () => {
  const { resolutions, cells } = compareExtractions({ first, second }, choices);
  assert.deepEqual(resolutions, []);
  assert.ok(cells.every(({ settled }) => settled === "no row"));
  assert.ok(cells.every(({ status, disputed }) => disputed === (status !== "agree")));
});

Deno.test("compareExtractions: refuses columns of sources and reasons that do not exist", () => {
  assert.throws(
    () => compareExtractions({ first, second }, { ...choices, source: ["locator"] }),
    /a\.csv: found no column locator/,
  );
  assert.throws(
    () => compareExtractions({ first, second, consensus }, { ...choices, reason: "decision" }),
    /c\.csv: found no column decision/,
  );
});
