import assert from "node:assert/strict";
import { loadReview } from "../io/load_review.ts";
import type { Review } from "../table/review_types.ts";
import { overlapGroups } from "./overlap_groups.ts";
import { reviewExtractions } from "./review_extractions.ts";
import { reviewFlow } from "./review_flow.ts";
import { reviewRiskOfBias } from "./review_risk_of_bias.ts";

// Expected numbers are those that people wrote down (prisma.csv, agreement.csv), or were counted in
// the CSV files with another program.
const review = await loadReview("rectal-net");
const flow = reviewFlow(review);
const extractions = extractionsBy("method_detail");

Deno.test("reviewFlow: all laws hold for the rectal NET records, with one remark", () => {
  assert.ok(flow.kind === "flow");
  assert.deepEqual(flow.counts.laws.filter(({ holds }) => holds !== true), []);
  assert.deepEqual(flow.counts.remarks, [
    'R110 is counted as a duplicate of R109; its reason says "not a study".',
  ]);
});

Deno.test("reviewFlow: 19 of 21 boxes are as written down; two changed with the consensus", () => {
  assert.ok(flow.kind === "flow");
  assert.equal(flow.comparison.length, 21);
  const changed = flow.comparison.filter(({ difference }) => difference !== 0);
  assert.deepEqual(
    changed.map(({ box, writtenDown, recomputed }) => [box, writtenDown, recomputed]),
    [
      ["studies with any recurrence row with both counts", 26, 27],
      ["studies with recurrence in incomplete cases (any arm, both counts)", 9, 8],
    ],
  );
});

Deno.test("reviewFlow: the two differences are traced to the first extraction, with reasons", () => {
  assert.ok(flow.kind === "flow");
  const [any, incomplete] = flow.comparison.filter(({ difference }) => difference !== 0);
  assert.match(
    any?.explanation ?? "",
    /^26 is the number in extraction\/a_recurrence\.csv\. Since then came: li2021 \(only B saw/,
  );
  assert.match(
    incomplete?.explanation ?? "",
    /^9 is the number in extraction\/a_recurrence\.csv\. Since then came: li2021 .* Since then went: lvi2022 .*takita2020 /,
  );
});

Deno.test("reviewFlow: full texts were not sought, and no zero says otherwise", () => {
  assert.ok(flow.kind === "flow");
  const lines = flow.boxes.stages.flatMap((stage) => stage.rows)
    .flatMap(({ main, side }) => [...main.lines, ...(side?.lines ?? [])]);
  assert.equal(lines.filter(({ n }) => n === null).length, 4);
  assert.ok(lines.every(({ n, reason }) => n !== null || /not sought/.test(reason ?? "")));
});

Deno.test("reviewExtractions: cells that agree with the comparison made by hand", () => {
  assert.ok(extractions.kind === "extractions");
  const found = extractions.pairs.map(({ title, check }) => [
    title,
    check?.computed,
    check?.listed,
    check?.same,
  ]);
  // In moon2016 the second reader has two rows that only their definition of the outcome tells apart.
  assert.deepEqual(found, [
    ["Resection", 300, 300, 298],
    ["Salvage", 40, 40, 40],
    ["Recurrence", 90, 90, 90],
  ]);
  const [resection] = extractions.pairs;
  assert.deepEqual(
    resection?.check?.onlyListed.map((
      { studyId, field, first, second },
    ) => [studyId, field, first, second]),
    [["moon2016", "n_incomplete", "148", "148"], ["moon2016", "n_incomplete", "", "76"]],
  );
});

Deno.test("reviewExtractions: with the definition of the outcome all 430 cells are as by hand", () => {
  const report = extractionsBy(["method_detail", "outcome_definition"]);
  assert.ok(report.kind === "extractions");
  assert.deepEqual(report.pairs.map(({ check }) => check?.same), [300, 40, 90]);
});

Deno.test("reviewExtractions: every consensus row is reached from an extraction", () => {
  assert.ok(extractions.kind === "extractions");
  for (const { comparison } of extractions.pairs) {
    const lines = new Set(comparison.cells.flatMap(({ linesConsensus }) => linesConsensus));
    const file = comparison.files.consensus;
    const table = Object.values(review.tables).find((table) => table.file === file);
    assert.equal(lines.size, table?.rows.length);
  }
});

Deno.test("reviewExtractions: an empty cell agrees with the reader who has the row, not with nobody", () => {
  assert.ok(extractions.kind === "extractions");
  const cells = extractions.pairs.flatMap(({ comparison }) => comparison.cells);
  const settled = (studyId: string, key: string, field: string) =>
    cells.find((cell) => cell.studyId === studyId && cell.key === key && cell.field === field)
      ?.settled;
  // Only A has the row, and no total in it; the consensus has none either.
  assert.equal(settled("china8c", "incomplete_mixed", "total"), "first");
  assert.equal(settled("fine2019", "TEM after endoscopy", "n_residual"), "second");
});

Deno.test("reviewRiskOfBias: four domains of 55 studies, all judged", () => {
  const bias = reviewRiskOfBias(review);
  assert.ok(bias.kind === "risk-of-bias");
  assert.equal(bias.studies.length, 55);
  assert.equal(bias.counts.length, 4);
  assert.ok(bias.counts.every(({ notJudged }) => notJudged === 0));
  const low = bias.counts.map(({ judged }) =>
    judged.find(({ judgement }) => judgement === "low")?.n
  );
  assert.deepEqual(low, [19, 48, 19, 5]);
});

Deno.test("overlapGroups: four groups share patients, five are only suspected", () => {
  const table = review.tables["overlaps"];
  assert.ok(table !== undefined);
  const groups = overlapGroups(table, {
    keep: ["use_for_methods", "use_for_recurrence_all", "sensitivity_only"],
  });
  assert.deepEqual(groups.map(({ members }) => members.length), [2, 2, 3, 2, 0, 0, 0, 0, 0]);
  assert.deepEqual(groups[0]?.keep, {
    use_for_methods: ["park2015"],
    use_for_recurrence_all: ["ryu2017"],
    sensitivity_only: [],
  });
});

/** The comparison of the extractions, with the details of resections told apart by some columns. */
function extractionsBy(detail: string | readonly string[]) {
  const { extraction } = review.protocol;
  assert.ok(extraction !== undefined && "pairs" in extraction);
  const pairs = extraction.pairs.map((pair) =>
    pair.title === "Resection" ? { ...pair, detail } : pair
  );
  return reviewExtractions(
    { ...review, protocol: { ...review.protocol, extraction: { ...extraction, pairs } } } as Review,
  );
}
