import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { loadReview } from "../io/load_review.ts";
import { leaveOneOutRanges } from "./leave_one_out_ranges.ts";
import { pooledSets } from "./pooled_sets.ts";
import { runAnalysis } from "./run_analysis.ts";

Deno.test("leaveOneOutRanges: the ends are those of metafor on the BCG trials", async () => {
  // metafor: exp of rma(measure = "RR", method = "REML", test = "knha") without one trial each.
  const sets = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
  const { sets: [range, ...others], inputs } = leaveOneOutRanges(sets);
  assert.ok(range);
  assert.deepEqual(others, []);
  assert.deepEqual(inputs, ["bcg.csv", "published/claims.csv"]);
  assert.deepEqual([range.analysis, range.stratum, range.k], ["tuberculosis", null, 13]);
  assert.match(range.lowest.label, /Madras/);
  assertNear(range.lowest.reported.estimate, 0.451686192557831, 1e-9);
  assertNear(range.lowest.reported.upper, 0.674665153392739, 1e-9);
  assert.match(range.highest.label, /Hart & Sutherland/);
  assertNear(range.highest.reported.estimate, 0.533439631719558, 1e-9);
  assertNear(range.highest.reported.lower, 0.357417599825515, 1e-9);
});

Deno.test("leaveOneOutRanges: nothing pooled is no range", () => {
  assert.deepEqual(leaveOneOutRanges([]).sets, []);
});
