import assert from "node:assert/strict";
import { runAnalyses } from "../analysis/run_analyses.ts";
import { type CellChange, withCells } from "../analysis/with_cells.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { loadReview } from "../io/load_review.ts";
import { describeWitnesses } from "../report/describe_witnesses.ts";
import { witnessTable } from "../report/witness_table.ts";
import type { Review } from "../table/review_types.ts";
import type { StoredWitness } from "../table/witness_types.ts";
import { witnesses } from "./witnesses.ts";

const names = ["bcg", "feng2019", "greb2008", "pagliaro1992", "rectal-net"] as const;
const reviews = await Promise.all(names.map((name) => loadReview(name)));
const bcg = reviews[0]!;

const states = (review: Review, results = runAnalyses(review)) =>
  witnesses(review, results).results.map(({ stratum, program }) => [stratum, program.state]);
const changed = (...changes: CellChange[]): Review => ({
  ...bcg,
  tables: withCells(bcg.tables, changes),
});

Deno.test("witnesses: metafor and the second route agree with every primary result of five reviews", () => {
  const counts = reviews.map((review) => {
    const { results, left } = witnesses(review, runAnalyses(review));
    assert.deepEqual(left, []);
    for (const { title, program, independent } of results) {
      assert.equal(program.state, "agrees", title);
      assert.equal(independent.state, "agrees", title);
      assert.ok(program.comparisons.length >= 3, title);
      assert.ok(independent.comparisons.length >= 2, title);
    }
    return results.length;
  });
  assert.deepEqual(counts, [3, 3, 1, 2, 9]);
});

Deno.test("witnesses: the second route comes near to R's numbers without looking at ours", () => {
  for (const review of reviews) {
    for (const { title, program, independent } of witnesses(review, runAnalyses(review)).results) {
      const r = program.numbers?.estimate;
      const second = independent.numbers?.estimate;
      assert.ok(r !== undefined && second !== undefined, title);
      assert.ok(Math.abs(r - second) < 1e-9, title);
    }
  }
});

Deno.test("witnesses: a changed count is stale where it is used, and never agreement", () => {
  // Trial 4 was randomised: the overall result and its stratum use it, the other stratum does not.
  const review = changed({ table: "bcg", line: 5, column: "tpos", value: 63 });
  assert.deepEqual(states(review), [[null, "stale"], ["random", "stale"], [
    "systematic",
    "agrees",
  ]]);
  const { results } = witnesses(review, runAnalyses(review));
  assert.equal(results[0]?.program.numbers, null);
  assert.deepEqual(results[0]?.program.comparisons, []);
  assert.equal(results[0]?.independent.state, "agrees");
});

Deno.test("witnesses: a cell that no result uses leaves them as good as they were", () => {
  const review = changed({ table: "bcg", line: 5, column: "ablat", value: 1 });
  assert.deepEqual(states(review).map(([, state]) => state), ["agrees", "agrees", "agrees"]);
});

Deno.test("witnesses: another choice is stale as well", () => {
  const analyses = bcg.protocol.analyses.map((plan) => ({ ...plan, tau2: "DL" as const }));
  const review = { ...bcg, protocol: { ...bcg.protocol, analyses } };
  assert.deepEqual(states(review).map(([, state]) => state), ["stale", "stale", "stale"]);
});

Deno.test("witnesses: a wrong sign lights up in both, in the table and in the sentence", () => {
  const [result] = runAnalyses(bcg);
  assert.ok(result?.overall?.kind === "pooled-effect");
  const wrong: AnalysisResult = {
    ...result,
    overall: { ...result.overall, estimate: -result.overall.estimate },
  };
  const found = witnesses(bcg, [wrong]);
  assert.deepEqual(
    [found.results[0]?.program.state, found.results[0]?.independent.state],
    ["differs", "differs"],
  );
  assert.equal(found.results[0]?.program.largest?.quantity, "estimate");
  // metafor: -0.7145323, so that the distance is twice that.
  assert.ok(Math.abs((found.results[0]?.program.largest?.difference ?? 0) - 1.4290647) < 1e-7);
  const table = witnessTable(found);
  assert.ok("rows" in table);
  assert.equal(table.rows[0]?.program, "differs in the estimate");
  assert.match(`${table.rows[0]?.programDifference}`, /^below 10¹ \(estimate; allowed 10⁻⁶\)$/);
  assert.match(
    describeWitnesses(found),
    /2 agree and 1 differs\..*BCG vaccination: the estimate is 0\.714532 here and −0\.714532 by metafor 3\.8\.1/,
  );
});

Deno.test("witnesses: a wrong sign in the stored file lights up", () => {
  const stored = bcg.witness as StoredWitness;
  const [first, ...rest] = stored.results;
  assert.ok(first?.numbers);
  const numbers = { ...first.numbers, estimate: -first.numbers.estimate };
  const witness = { ...stored, results: [{ ...first, numbers }, ...rest] };
  assert.deepEqual(states({ ...bcg, witness }).map(([, state]) => state), [
    "differs",
    "agrees",
    "agrees",
  ]);
});

Deno.test("witnesses: settings that were edited in the stored file are no agreement", () => {
  const stored = bcg.witness as StoredWitness;
  const [first, ...rest] = stored.results;
  assert.ok(first);
  const edited = { ...first, settings: { ...first.settings, tau2: "DL" } };
  const witness = { ...stored, results: [edited, ...rest] };
  assert.deepEqual(states({ ...bcg, witness }).map(([, state]) => state), [
    ...["stale", "agrees", "agrees"],
  ]);
});

Deno.test("witnesses: numbers of studies that differ are told as counts", () => {
  const stored = bcg.witness as StoredWitness;
  const results = stored.results.map((result, index) =>
    index > 0 || !result.numbers ? result : { ...result, numbers: { ...result.numbers, k: 12 } }
  );
  assert.match(
    describeWitnesses(witnesses({ witness: { ...stored, results } }, runAnalyses(bcg))),
    /the number of studies is 13 here and 12 by metafor/,
  );
});

Deno.test("witnesses: a difference within the tolerance agrees, and one beyond it differs", () => {
  const stored = bcg.witness as StoredWitness;
  const moved = (by: number, quantity: "estimate" | "q") => {
    const results = stored.results.map((result) => ({
      ...result,
      numbers: result.numbers && {
        ...result.numbers,
        [quantity]: (result.numbers[quantity] ?? 0) + by,
      },
    }));
    return states({ ...bcg, witness: { ...stored, results } })[0]?.[1];
  };
  // REML is iterated: 1e-6, relative to 1 for an estimate of -0.71.
  assert.equal(moved(9e-7, "estimate"), "agrees");
  assert.equal(moved(1.1e-6, "estimate"), "differs");
  // Q is 152.2, in closed form: 1e-10 of it.
  assert.equal(moved(1e-8, "q"), "agrees");
  assert.equal(moved(2e-8, "q"), "differs");
});

Deno.test("witnesses: without a file, without an entry and without numbers there is none, with the reason", () => {
  const results = runAnalyses(bcg);
  const reasons = (witness: StoredWitness | null) =>
    witnesses({ witness }, results).results.map(({ program }) => [program.state, program.reason]);
  assert.deepEqual(reasons(null)[0], ["none", "there is no witness.json"]);
  const stored = bcg.witness as StoredWitness;
  assert.deepEqual(reasons({ ...stored, results: stored.results.slice(1) })[0], [
    "none",
    "witness.json does not have this result",
  ]);
  const silent = stored.results.map((result) => ({
    ...result,
    numbers: null,
    reason: "metafor: no convergence",
  }));
  assert.deepEqual(reasons({ ...stored, results: silent })[0], ["none", "metafor: no convergence"]);
});

Deno.test("witnesses: results that the review no longer has are told", () => {
  const stored = bcg.witness as StoredWitness;
  const [first] = stored.results;
  assert.ok(first);
  const witness = { ...stored, results: [...stored.results, { ...first, analysis: "gone" }] };
  const found = witnesses({ witness }, runAnalyses(bcg));
  assert.deepEqual(found.left, [{ analysis: "gone", stratum: null }]);
  assert.match(
    describeWitnesses(found),
    /witness\.json holds 1 result that the review no longer has\.$/,
  );
});
