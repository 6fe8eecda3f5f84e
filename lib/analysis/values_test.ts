import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import expected from "../../tests/fixtures/values_expected.json" with { type: "json" };
import { valuesReview as review } from "../../tests/fixtures/values_review.ts";
import type { PooledEffect } from "../model/types.ts";
import { pooledSets } from "./pooled_sets.ts";
import { primaryResults } from "./primary_results.ts";
import { runAnalyses } from "./run_analyses.ts";
import { runMultiverse } from "./run_multiverse.ts";
import { setUnderEveryProgram } from "./set_under_every_program.ts";
import { smallStudyEffects } from "./small_study_effects.ts";

const { tables, protocol } = review;
const results = runAnalyses(review);
const values: Readonly<Record<string, readonly number[]>> = expected;

function result(id: string) {
  const found = results.find((analysis) => analysis.id === id);
  assert.ok(found);
  return found;
}

/** All pooled results of the review, by analysis and measure, and stratum. */
const pooled = new Map<string, unknown>(results.flatMap((analysis) => [
  [`${analysis.id} ${analysis.measure}`, analysis.overall] as const,
  ...analysis.sensitivity.map(({ title, outcome }) =>
    [`${analysis.id} ${title}`, outcome] as const
  ),
  ...(analysis.subgroups?.groups ?? []).map((group) =>
    [`${analysis.id} ${analysis.measure} ${group.level}`, group.pooled] as const
  ),
]));

for (const [id, [k, estimate, lower, upper, tau2, q]] of Object.entries(values)) {
  Deno.test(`runAnalysis: ${id} is what metafor makes of the same values`, () => {
    const found = pooled.get(id) as PooledEffect;
    assert.equal(found.k, k);
    assertNear(found.estimate, estimate!, 1e-8, "estimate");
    assertNear(found.interval.lower, lower!, 1e-7, "lower");
    assertNear(found.interval.upper, upper!, 1e-7, "upper");
    assertNear(found.heterogeneity.tau2, tau2!, 1e-6, "tau2");
    assertNear(found.heterogeneity.q, q!, 1e-9, "q");
  });
}

Deno.test("runAnalysis: a study keeps its values as extracted, and has no counts", () => {
  const [first] = result("stay").studies;
  assert.deepEqual(first?.counts, {});
  assert.deepEqual(first?.values, {
    meanTreated: 55,
    sdTreated: 47,
    totalTreated: 155,
    meanControl: 75,
    sdControl: 64,
    totalControl: 156,
  });
  assert.deepEqual(result("stay").crude, []);
  assert.equal(result("stay").choices.zeroCells, null);
  assert.equal(result("stroke").choices.zeroCells, "only0");
  assert.equal(result("lung-cancer").choices.zeroCells, null);
});

Deno.test("runAnalysis: mixed models of rates are those of metafor", () => {
  // rma.glmm: IRR with model "UM.FS", and IRLN; metafor 3.8.1, 7 points.
  const { answer: ratio } = result("stroke").mixedModel ?? {};
  assert.ok(ratio?.kind === "pooled-glmm");
  assertNear(ratio.estimate, -1.03269539749, 1e-6);
  const { answer: rate, reported } = result("stroke-rate").mixedModel ?? {};
  assert.ok(rate?.kind === "pooled-glmm");
  assertNear(rate.estimate, -2.90600659363, 1e-6);
  assertNear(rate.tau2, 0.194121252165, 1e-4);
  assert.equal(reported?.unit, "rate");
});

Deno.test("runAnalysis: an estimate off the middle of its interval is a warning", () => {
  // 1.2 (0.8 to 1.6) is symmetric as it stands, not as a ratio; the other 36 are.
  const [warning] = result("lung-cancer").warnings.filter((text) => /off the middle/.test(text));
  assert.match(warning ?? "", /half-width: Cardenas 1997\. Either/);
});

Deno.test("primaryResults: an analysis of values concludes about its threshold", () => {
  const lines = primaryResults(protocol.analyses, tables);
  const conclusions = lines.map((
    { analysis, stratum, conclusion },
  ) => [analysis, stratum, conclusion]);
  assert.deepEqual(conclusions, [
    ["stay", null, "undecided"],
    ["biomass", null, null],
    ["adherence", null, null],
    ["stroke", null, "below"],
    ["stroke-rate", null, null],
    ["lung-cancer", null, "above"],
  ]);
});

Deno.test("pooledSets: rows of values go on to what looks closer", () => {
  const sets = new Map(
    results.flatMap((analysis) => pooledSets(analysis)).map((set) => [set.id, set]),
  );
  const biomass = sets.get("biomass");
  assert.ok(biomass);
  assert.deepEqual([biomass.tables, biomass.proportions, biomass.rows.length], [[], [], 102]);
  const [pustejovsky] = smallStudyEffects(biomass).tests;
  assert.ok(pustejovsky?.answer.kind === "small-study-test");
  assert.equal(pustejovsky.answer.k, 102);

  const lung = sets.get("lung-cancer");
  assert.ok(lung);
  const metafor = setUnderEveryProgram(lung).lines.find(({ program }) => program === "metafor");
  assertNear(metafor?.reported?.estimate ?? NaN, Math.exp(values["lung-cancer OR"]![1]!), 1e-8);
  assert.equal(metafor?.reported?.unit, "ratio");
  const correlations = setUnderEveryProgram({ ...lung, measure: "COR" });
  assert.equal(correlations.lines[0]?.reported?.unit, "correlation");
  // The tests for odds ratios need tables, which effects as given have not.
  const { tests } = smallStudyEffects(lung);
  assert.ok(tests.every(({ answer }) => answer.kind === "not-applicable"));
});

Deno.test("runMultiverse: measures of means, and effects as given without a rule for zero cells", () => {
  const stay = runMultiverse(review, "stay");
  assert.ok("specifications" in stay);
  assert.equal(stay.specifications.length, 3 * 2 * 2);
  assert.equal(stay.planned?.measure, "SMD");
  const md = stay.specifications.find(({ measure, tau2, interval }) =>
    measure === "MD" && tau2 === "REML" && interval === "hartung-knapp"
  );
  assertNear(md?.estimate ?? NaN, values["stay MD"]![1]!, 1e-8);
  const lung = runMultiverse(review, "lung-cancer");
  assert.ok("specifications" in lung);
  assert.deepEqual(
    new Set(lung.specifications.map(({ zeroCells }) => zeroCells)),
    new Set(["none"]),
  );
  assert.equal(lung.planned?.conclusion, "above");
});
