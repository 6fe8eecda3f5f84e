import assert from "node:assert/strict";
import { loadReview } from "../io/load_review.ts";
import { runAnalyses } from "./run_analyses.ts";
import { studiesInAnalyses } from "./studies_in_analyses.ts";
import type { AnalysisResult } from "./types.ts";

const review = await loadReview("rectal-net");
const results = runAnalyses(review);
const [first] = results;
assert.ok(first !== undefined);

/** The first analysis, changed. */
function tieOf(change: Partial<AnalysisResult>) {
  const [tie] = studiesInAnalyses(review, [{ ...first as AnalysisResult, ...change }]).analyses;
  assert.ok(tie !== undefined);
  return tie;
}

Deno.test("studiesInAnalyses: every study of the rectal NET data is in one place of each analysis", () => {
  const { studies, analyses } = studiesInAnalyses(review, results);
  assert.equal(studies, 55); // rows of studies.csv
  for (const { analysis, holds, sentence, ...lists } of analyses) {
    const { pooled, shown, leftOut, noRow } = lists;
    const absent = [...shown, ...leftOut];
    const all = [...pooled, ...absent.map(({ id }) => id), ...noRow];
    assert.equal(all.length, 55, analysis);
    assert.equal(new Set(all).size, 55, analysis);
    assert.ok(absent.every(({ reason }) => reason !== ""), analysis);
    assert.ok(holds, sentence);
  }
});

Deno.test("studiesInAnalyses: k counts a study in each stratum, the list counts it once", () => {
  const tie = tieOf({});
  assert.equal(tie.pooled.length, 28); // as tests/end-to-end/rectal_net_analyses_test.ts
  assert.equal(tie.k, tie.weighted);
  assert.ok((tie.k ?? 0) > 28);
});

Deno.test("studiesInAnalyses: a study that leaves without a reason is named", () => {
  const tie = tieOf({ excluded: [] });
  const gone = tieOf({}).leftOut.map(({ id }) => id);
  assert.deepEqual(tie.lost, gone);
  assert.equal(tie.holds, false);
  assert.match(tie.sentence, /^Neither used nor left out with a reason: asan2011, /);
});

Deno.test("studiesInAnalyses: a pooled result that counts another k is told", () => {
  const studies = (first as AnalysisResult).studies.map((study, index) =>
    index === 0 ? { ...study, weight: null } : study
  );
  const tie = tieOf({ studies });
  assert.equal(tie.holds, false);
  assert.match(tie.sentence, /The pooled results say k = \d+; \d+ entries have a weight\./);
});

Deno.test("studiesInAnalyses: a study that the table of studies lacks is told", () => {
  const table = review.tables["studies"];
  assert.ok(table !== undefined);
  const shorter = {
    ...table,
    rows: table.rows.filter(({ values }) => values.study_id !== "moon2016"),
  };
  const tables = { ...review.tables, studies: shorter };
  const { analyses } = studiesInAnalyses({ ...review, tables }, results);
  assert.ok(analyses.some(({ unknown }) => unknown.includes("moon2016")));
});
