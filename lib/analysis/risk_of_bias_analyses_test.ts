import assert from "node:assert/strict";
import { judgedBcg } from "../../tests/fixtures/judged_bcg.ts";
import { loadReview } from "../io/load_review.ts";
import { riskOfBiasAnalysesTable } from "../report/risk_of_bias_analyses_table.ts";
import { reviewRiskOfBias } from "../screen/review_risk_of_bias.ts";
import { parseReview } from "../table/parse_review.ts";
import type { Review } from "../table/review_types.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { riskOfBiasAnalyses } from "./risk_of_bias_analyses.ts";
import { runAnalysis } from "./run_analysis.ts";
import { weightedRiskOfBias } from "./weighted_risk_of_bias.ts";

/** Made-up: the overall judgement follows from the way of allocation, so that R can pool by it. */
const words: Readonly<Record<string, string>> = {
  random: "low",
  alternate: "some concerns",
  systematic: "high",
};
const allocation = (trial: number) =>
  trial === 5 || trial === 6 ? "alternate" : trial >= 10 ? "systematic" : "random";

async function judgedReview(judged: readonly number[]): Promise<Review> {
  const files = await judgedBcg(judged.map((trial) => {
    const word = words[allocation(trial)] ?? "";
    return [`${trial}`, word, "low", "low", "low", "low", word];
  }));
  return parseReview("bcg", files);
}

const trials = Array.from({ length: 13 }, (_, i) => i + 1);
const near = (found: number | undefined, expected: number, tolerance = 1e-8) =>
  assert.ok(found !== undefined && Math.abs(found - expected) < tolerance, `${found} ${expected}`);

async function analysed(judged = trials) {
  const review = await judgedReview(judged);
  const result = runAnalysis(review, "tuberculosis");
  const analyses = riskOfBiasAnalyses(review, result);
  assert.ok(!isNotApplicable(analyses) && analyses[0]);
  return { review, result, analysis: analyses[0], by: analyses[0].by[0] };
}

// R 4.2, metafor 3.8.1: rma(yi, vi, method = "REML", test = "knha") on dat.bcg, measure = "RR",
// for each level of alloc, threshold = 1e-12.
Deno.test("riskOfBiasAnalyses: strata by the overall judgement are those of metafor", async () => {
  const { analysis, by } = await analysed();
  assert.ok(by && analysis.by.length === 1);
  assert.equal(by.title, "Overall");
  const [low, some, high] = by.strata.groups;
  assert.deepEqual(by.strata.groups.map(({ level, k }) => [level, k]), [
    ["low", 7],
    ["some concerns", 2],
    ["high", 4],
  ]);
  near(low?.pooled?.estimate, -0.970964704263089);
  near(low?.pooled?.interval.lower, -1.590345447653651, 1e-7);
  near(low?.pooled?.heterogeneity.tau2, 0.392528006900774, 1e-7);
  assert.equal(some?.pooled, null);
  near(high?.pooled?.estimate, -0.424207391510872, 1e-7);
  near(high?.pooled?.interval.upper, 0.734898307510988, 1e-6);
  // Two pooled strata: the squared difference over the sum of the squared standard errors.
  const difference = -0.970964704263089 + 0.424207391510872;
  near(
    by.strata.between?.q,
    difference ** 2 / (0.253127526069539 ** 2 + 0.364218462098617 ** 2),
    1e-6,
  );
  near(by.strataReported[0]?.estimate, Math.exp(-0.970964704263089));
});

Deno.test("riskOfBiasAnalyses: the result without studies at high risk is that of metafor", async () => {
  const { by, analysis } = await analysed();
  assert.equal(by?.without.leftOut.length, 4);
  assert.equal(by.without.pooled?.k, 9);
  near(by.without.pooled.estimate, -0.838014184331833, 1e-7);
  near(by.without.pooled.heterogeneity.tau2, 0.31768631617719, 1e-7);
  const table = riskOfBiasAnalysesTable(analysis);
  assert.deepEqual(table.rows.map(({ stratum, k }) => [stratum, k]), [
    ["all studies", 13],
    ["low", 7],
    ["some concerns", 2],
    ["high", 4],
    ["without high", 9],
  ]);
  assert.match(table.note ?? "", /^Exploratory: not registered\. Overall: Test between strata /);
});

Deno.test("riskOfBiasAnalyses: studies that nobody judged are in no stratum, and are named", async () => {
  const { by, analysis } = await analysed([1, 2, 3, 4, 7]);
  assert.deepEqual(by?.strata.groups.map(({ level, k }) => [level, k]), [["low", 5]]);
  assert.equal(by.strata.between, null);
  assert.equal(by.notJudged.length, 8);
  assert.deepEqual([by.without.pooled, by.without.reason], [null, "no study is left out"]);
  const { note = "" } = riskOfBiasAnalysesTable(analysis);
  assert.match(note, /Overall: no study is high\./);
  assert.match(note, /Overall: 8 studies not judged \(/);
});

Deno.test("riskOfBiasAnalyses: nothing is left where every study is at high risk", async () => {
  const files = await judgedBcg(
    trials.map((trial) => [`${trial}`, "high", "low", "low", "low", "low", "high"]),
  );
  const review = parseReview("bcg", files);
  const analyses = riskOfBiasAnalyses(review, runAnalysis(review, "tuberculosis"));
  assert.ok(!isNotApplicable(analyses));
  assert.equal(analyses[0]?.by[0]?.without.reason, "no study is left");
  const last = riskOfBiasAnalysesTable(analyses[0]).rows.at(-1);
  assert.deepEqual([last?.k, last?.estimate], [null, null]);
});

Deno.test("riskOfBiasAnalyses: a review without judgements passes with the reason", async () => {
  const review = await loadReview("bcg");
  const result = runAnalysis(review, "tuberculosis");
  const reason = "Tuberculosis after BCG vaccination: Judgements of risk of bias are not part of " +
    "the published data.";
  assert.deepEqual(riskOfBiasAnalyses(review, result), { kind: "not-applicable", reason });
  assert.deepEqual(weightedRiskOfBias(reviewRiskOfBias(review), result), {
    kind: "not-applicable",
    reason,
  });
});

Deno.test("weightedRiskOfBias: shares are sums of metafor's weights, by judgement", async () => {
  const { review, result } = await analysed();
  const shares = weightedRiskOfBias(reviewRiskOfBias(review), result);
  assert.ok(!isNotApplicable(shares));
  // R: tapply(weights(rma(yi, vi, data = dat)), dat$alloc, sum), in percent.
  const overall = shares[0]?.domains.at(-1)?.shares.map(({ share }) => share) ?? [];
  [0.505186901916, 0.189641949355, 0.305171148729, 0].forEach((expected, i) =>
    near(overall[i], expected, 1e-9)
  );
  assert.deepEqual(shares[0]?.domains.map(({ code }) => code), ["D1", "D2", "D3", "D4", "D5", ""]);
  for (const { shares: parts } of shares[0]?.domains ?? []) {
    near(parts.reduce((total, { share }) => total + share, 0), 1, 1e-12);
  }
});

Deno.test("weightedRiskOfBias: studies that nobody judged keep their weight", async () => {
  const { review, result } = await analysed([1, 2, 3, 4, 7, 8, 9]);
  const shares = weightedRiskOfBias(reviewRiskOfBias(review), result);
  assert.ok(!isNotApplicable(shares));
  const last = shares[0]?.domains.at(-1)?.shares.at(-1);
  assert.deepEqual([last?.judgement, last?.k], [null, 6]);
  near(last?.share, 1 - 0.505186901916, 1e-9);
});
