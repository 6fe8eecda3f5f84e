import assert from "node:assert/strict";
import { runAnalyses } from "../analysis/run_analyses.ts";
import { loadReview } from "../io/load_review.ts";
import { answersTable } from "./answers_table.ts";

async function rowsOf(review: string) {
  return answersTable(runAnalyses(await loadReview(review))).rows;
}

Deno.test("answersTable: a pooled result is one line, with R meta's numbers of the BCG trials", async () => {
  // metafor: rma(measure = "RR", method = "REML", test = "knha") on dat.bcg.
  const rows = await rowsOf("bcg");
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.k, 13);
  assert.equal(rows[0]?.answer, "0.49 (0.33 to 0.73)");
  assert.equal(rows[0]?.measure, "risk ratio");
});

Deno.test("answersTable: strata that stand for themselves have a line each, pooled or not", async () => {
  const rows = (await rowsOf("rectal-net")).filter(({ analysis }) =>
    analysis === "Incomplete resection by method"
  );
  assert.deepEqual(rows.map(({ stratum }) => stratum), [
    "cEMR",
    "mEMR",
    "ESD",
    "HSP",
    "EFTR",
    "TEM/surgery",
  ]);
  assert.equal(rows[4]?.answer, "not pooled");
});

Deno.test("answersTable: what has no pooled headline says what it has", async () => {
  const rows = await rowsOf("rectal-net");
  const of = (title: string) => rows.filter(({ analysis }) => String(analysis).startsWith(title));
  assert.equal(of("Recurrence after complete")[0]?.answer, "listed, not pooled");
  assert.match(String(of("Recurrence after any")[0]?.answer), /^16 of 2430 \(0\.7 %;/);
  assert.deepEqual(
    of("Recurrence after incomplete").map(({ stratum }) => stratum),
    ["observed", "salvaged"],
  );
  for (const { k, answer } of rows) {
    assert.equal(typeof k, "number");
    assert.notEqual(answer, null);
  }
});
