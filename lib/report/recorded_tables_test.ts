import assert from "node:assert/strict";
import {
  correction,
  deviation,
  registeredReview,
  slip,
} from "../../tests/fixtures/registered_review.ts";
import { correctionEffects } from "../analysis/correction_effects.ts";
import { deviationEffects } from "../analysis/deviation_effects.ts";
import { moderatorAnalyses } from "../analysis/moderator_analyses.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { runMultiverse } from "../analysis/run_multiverse.ts";
import type { Review } from "../table/review_types.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { sealOf } from "../trace/seal_of.ts";
import { analysesTable } from "./analyses_table.ts";
import { correctionsTable } from "./corrections_table.ts";
import { describeAnalysis } from "./describe_analysis.ts";
import { describeMultiverse } from "./describe_multiverse.ts";
import { deviationsTable } from "./deviations_table.ts";
import { introduceReview } from "./introduce_review.ts";
import { multiverseTable } from "./multiverse_table.ts";
import { pooledTable } from "./pooled_table.ts";
import { regressionTable } from "./regression_table.ts";
import { sensitivityTable } from "./sensitivity_table.ts";
import { subgroupTable } from "./subgroup_table.ts";
import { tableInputs } from "./table_inputs.ts";
import { tableToMarkdown } from "./table_to_markdown.ts";

const { choice: _choice, registered: _registered, inForce: _inForce, ...whole } = deviation;
const plain = registeredReview();
const [plan] = plain.protocol.analyses;
const added = { ...whole, kind: "added", analysis: "extra", plan: { ...plan, id: "extra" } };
const deviating = registeredReview({ deviations: [deviation, added] });

Deno.test("correctionsTable: cell, values, reason, source, who and when, and the consequence", () => {
  const review = registeredReview({ row: slip, corrections: [correction] });
  const table = correctionsTable(correctionEffects(review));
  assert.ok(!isNotApplicable(table));
  // The two results are those of R in correction_effects_test.ts, to two decimals.
  assert.deepEqual(table.rows, [{
    cell: 'bcg.csv, line 5, column "tpos" (trial 4)',
    found: "26",
    corrected: "62",
    reason: "Two digits exchanged.",
    source: "Table 1",
    signed: "A. Reader, 2026-11-22",
    consequence: "Tuberculosis after BCG vaccination: 0.45 (0.28 to 0.72) instead of " +
      "0.49 (0.33 to 0.73)",
  }]);
  tableToMarkdown(table);
});

Deno.test("tableInputs: corrections are an input of what is made from a corrected table", () => {
  const review = registeredReview({ row: slip, corrections: [correction] });
  assert.deepEqual(tableInputs(review, ["bcg"]).inputs, ["bcg.csv", "corrections.json"]);
  assert.deepEqual(tableInputs(review, ["claims"]).inputs, ["published/claims.csv"]);
});

Deno.test("correctionsTable: what changes nothing, and what cannot be computed, is said", () => {
  const ablat = { ...correction, column: "ablat", found: 52, corrected: 51 };
  const typed = { ...correction, found: "6Z" };
  const consequence = (review: Review) => {
    const table = correctionsTable(correctionEffects(review));
    assert.ok(!isNotApplicable(table));
    return table.rows[0]?.consequence;
  };
  assert.equal(
    consequence(registeredReview({ corrections: [ablat] })),
    "the primary results are the same",
  );
  const row = ["1977,62,13536", "1977,6Z,13536"] as const;
  assert.equal(
    consequence(registeredReview({ row, corrections: [typed] })),
    'not computable: "6Z" is no value of the column',
  );
});

Deno.test("deviationsTable: choice, registered and in force, why and when, and both results", () => {
  const table = deviationsTable(deviationEffects(deviating));
  assert.ok(!isNotApplicable(table));
  const common = {
    analysis: "Tuberculosis after BCG vaccination",
    why: "An example.",
    timing: "2026-11-22, after seeing the data",
    by: "A. Reader",
  };
  // The results are those of R in deviations_test.ts, to two decimals.
  assert.deepEqual(table.rows, [
    {
      ...common,
      choice: "interval",
      registered: "hartung-knapp",
      inForce: "wald",
      asRegistered: "0.49 (0.33 to 0.73)",
      asCarriedOut: "0.49 (0.34 to 0.70)",
    },
    {
      ...common,
      choice: "the analysis",
      registered: "not planned",
      inForce: "added",
      asRegistered: "not registered",
      asCarriedOut: "0.49 (0.33 to 0.73)",
    },
  ]);
  tableToMarkdown(table);
});

Deno.test("deviationsTable: a dropped analysis shows the result that was not carried out", () => {
  const review = registeredReview({ deviations: [{ ...whole, kind: "dropped" }] });
  const table = deviationsTable(deviationEffects(review));
  assert.ok(!isNotApplicable(table));
  assert.equal(table.rows[0]?.asRegistered, "0.49 (0.33 to 0.73)");
  assert.equal(table.rows[0]?.asCarriedOut, "not carried out");
});

Deno.test("analysesTable: says how each analysis stands to the registration", () => {
  const statusOf = (review: Review) => analysesTable(review).rows.map(({ status }) => status);
  assert.deepEqual(statusOf(plain), ["registered"]);
  assert.deepEqual(statusOf(deviating), [
    "registered, with deviations: interval",
    "exploratory: not registered",
  ]);
  const dropped = registeredReview({ deviations: [{ ...whole, kind: "dropped" }] });
  assert.deepEqual(statusOf(dropped), ["registered, not carried out"]);
});

Deno.test("standingNote: every print of an exploratory analysis says so, of a registered one none", () => {
  const prints = (id: string) => {
    const result = runAnalysis(deviating, id);
    const multiverse = runMultiverse(deviating, id);
    const regressions = moderatorAnalyses(result);
    assert.ok(!isNotApplicable(multiverse) && !isNotApplicable(regressions) && regressions[0]);
    const tables = [
      pooledTable(result),
      subgroupTable(result),
      sensitivityTable(result),
      multiverseTable(multiverse),
      regressionTable(regressions[0]),
    ];
    const notes = tables.map((table) => isNotApplicable(table) ? "" : table.note ?? "");
    return [...notes, describeMultiverse(multiverse), describeAnalysis(result)];
  };
  for (const text of prints("extra")) assert.match(text, /exploratory: not registered/i);
  for (const text of prints("tuberculosis")) assert.match(text, /registered, with deviations/i);
  const registered = pooledTable(runAnalysis(plain, "tuberculosis"));
  assert.ok(!isNotApplicable(registered));
  assert.doesNotMatch(registered.note ?? "", /registered/i);
});

Deno.test("introduceReview: a registered protocol without a seal is told, with the seal", () => {
  const seal = sealOf(plain.protocol);
  const text = introduceReview(plain);
  assert.match(text, /registered and bears no seal/);
  assert.ok(text.includes(`\`"sealed": "${seal}"\``));
  const sealed = registeredReview({
    protocol: (protocol) => ({
      ...protocol,
      registration: { ...protocol.registration, sealed: seal },
    }),
  });
  assert.doesNotMatch(introduceReview(sealed), /seal/);
});
