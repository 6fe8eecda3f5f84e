import assert from "node:assert/strict";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { loadReview } from "../io/load_review.ts";
import type { Review } from "../table/review_types.ts";
import { certaintyEvidence } from "./certainty_evidence.ts";
import type { CertaintyEvidence, DomainEvidence } from "./types.ts";

const [bcg, pagliaro, rectal, feng, greb] = await Promise.all(
  ["bcg", "pagliaro1992", "rectal-net", "feng2019", "greb2008"].map((name) => loadReview(name)),
) as [Review, Review, Review, Review, Review];
const evidenceOf = (review: Review, id: string, stratum?: string) =>
  certaintyEvidence(review, runAnalysis(review, id), stratum);

function domainOf<D extends DomainEvidence["domain"]>(
  { domains }: CertaintyEvidence,
  name: D,
): Extract<DomainEvidence, { readonly domain: D }> {
  const found = domains.find(({ domain }) => domain === name);
  assert.ok(found);
  return found as Extract<DomainEvidence, { readonly domain: D }>;
}
const near = (found: number | undefined, expected: number) =>
  assert.ok(Math.abs((found ?? Number.NaN) - expected) < 1e-9, `${found} is not ${expected}`);

Deno.test("certaintyEvidence: risks of the BCG trials as R computes them", () => {
  // R 4.2.2, metafor: median(d$cpos / (d$cpos + d$cneg)), times exp() of
  // rma(measure = "RR", ..., data = dat.bcg, test = "adhoc") and its limits.
  const { absolute, participants } = evidenceOf(bcg, "tuberculosis");
  assert.ok(absolute.kind === "absolute-risks");
  near(absolute.control?.risk, 0.0158982511923688);
  near(absolute.control?.range?.lowest, 0.00128150363092695);
  near(absolute.control?.range?.highest, 0.25637491385251548);
  near(absolute.risk.estimate, 7.78093699186348e-3);
  near(absolute.risk.lower, 5.24757146914375e-3);
  near(absolute.risk.upper, 11.53733318876139e-3);
  assert.equal(participants, 357347);
});

Deno.test("certaintyEvidence: information size and pairs of intervals apart as R counts them", () => {
  const evidence = evidenceOf(bcg, "tuberculosis");
  const imprecision = domainOf(evidence, "imprecision");
  // power.prop.test(p1 = p, p2 = .75 * p, power = .8) gives 13629.97 per group.
  const size = imprecision.optimalInformationSize;
  assert.ok(size.kind === "optimal-information-size");
  assert.equal(size.total, 2 * 13630);
  assert.equal(imprecision.reached, true);
  assert.equal(imprecision.suggestion.levels, 0);
  // outer() over summary(escalc(...)): 23 of 78 pairs.
  const inconsistency = domainOf(evidence, "inconsistency");
  assert.deepEqual([inconsistency.pairsApart, inconsistency.pairs], [23, 78]);
  assert.equal(inconsistency.suggestion.levels, -1);
});

Deno.test("certaintyEvidence: intervals apart suggest nothing where I² is below 50 %", () => {
  // Greb 2008, meta::metabin: I² 41 %; 5 of 91 pairs of intervals have no common point.
  const { i2, pairsApart, suggestion } = domainOf(
    evidenceOf(greb, "complete-response"),
    "inconsistency",
  );
  assert.ok(i2 !== null && i2 < 50 && pairsApart > 0);
  assert.equal(suggestion.levels, 0);
});

Deno.test("certaintyEvidence: fewer participants than the information size suggest a level down", () => {
  // The interval (0.39 to 0.74) excludes no effect, so that only the size can suggest it.
  const imprecision = domainOf(evidenceOf(pagliaro, "beta-blockers"), "imprecision");
  assert.deepEqual(
    [imprecision.intervalHoldsThreshold, imprecision.reached, imprecision.suggestion.levels],
    [false, false, -1],
  );
});

Deno.test("certaintyEvidence: an interval that holds the threshold suggests a level down", () => {
  // ESD against modified EMR: odds ratio 0.67 to 3.20.
  const imprecision = domainOf(evidenceOf(rectal, "esd-v-memr"), "imprecision");
  assert.equal(imprecision.intervalHoldsThreshold, true);
  assert.equal(imprecision.suggestion.levels, -1);
});

Deno.test("certaintyEvidence: I² of proportions suggests nothing, a prediction across the threshold does", () => {
  const inconsistency = domainOf(evidenceOf(feng, "prevalence"), "inconsistency");
  assert.equal(inconsistency.predictionHoldsThreshold, true); // 4.8 % to 62.2 %, threshold 20 %
  assert.equal(inconsistency.suggestion.levels, -1);
  const without = domainOf(evidenceOf(rectal, "incomplete-by-method", "ESD"), "inconsistency");
  assert.ok((without.i2 ?? 0) > 50);
  assert.equal(without.suggestion.levels, null); // no threshold
});

Deno.test("certaintyEvidence: with fewer than ten studies no test judges publication bias", () => {
  const bias = domainOf(evidenceOf(pagliaro, "beta-blockers"), "publication bias");
  assert.equal(bias.test, null);
  assert.equal(bias.reason, "cannot be judged by a test: 9 studies, fewer than 10");
  assert.equal(
    domainOf(evidenceOf(pagliaro, "sclerotherapy"), "publication bias").test?.name,
    "Harbord",
  );
});

Deno.test("certaintyEvidence: shares of risk of bias of one stratum sum to all of it", () => {
  const bias = domainOf(evidenceOf(rectal, "incomplete-by-method", "mEMR"), "risk of bias");
  assert.equal(bias.sharesOf, "weight");
  assert.equal(bias.shares.length, 4);
  for (const { high, low, unclear, notJudged } of bias.shares) {
    near(high + low + unclear + notJudged, 100);
  }
});

Deno.test("certaintyEvidence: events and participants of a stratum are those of its own rows", () => {
  const result = runAnalysis(rectal, "incomplete-by-method");
  for (const { group, events, total } of result.crude) {
    const { groups } = certaintyEvidence(rectal, result, group);
    assert.deepEqual(groups.map((one) => [one.events, one.total]), [[events, total]], `${group}`);
  }
});

Deno.test("certaintyEvidence: a stratum that is not pooled says why, and has no risk", () => {
  const { reported, reason, absolute, k } = evidenceOf(rectal, "incomplete-by-method", "EFTR");
  assert.equal(reported, null);
  assert.equal(k, 1);
  assert.equal(reason, "EFTR: 1 study; strata with fewer than 3 are not pooled");
  assert.equal(absolute.kind, "not-applicable");
});

Deno.test("certaintyEvidence: two groups that no study compares are counted and not compared", () => {
  const evidence = evidenceOf(rectal, "recurrence-salvage-v-observation");
  // data/rectal-net: 0 of 26 after salvage, 0 of 73 under observation.
  assert.deepEqual(evidence.groups.map(({ events, total }) => [events, total]), [[0, 26], [0, 73]]);
  assert.equal(evidence.participants, 99);
  assert.equal(evidence.absolute.kind, "not-applicable");
  assert.equal(domainOf(evidence, "imprecision").suggestion.levels, null);
});

Deno.test("certaintyEvidence: a result that is not there is refused with those that are", () => {
  assert.throws(() => evidenceOf(rectal, "incomplete-by-method"), {
    message: 'certaintyEvidence: found no result "all studies" in "incomplete-by-method"; ' +
      "allowed: cEMR, mEMR, ESD, HSP, EFTR, TEM/surgery",
  });
  assert.throws(() => evidenceOf(rectal, "recurrence-complete-v-incomplete"), /allowed: none$/);
});

Deno.test("certaintyEvidence: a recorded control risk and design take the place of the defaults", () => {
  const outcome = {
    analysis: "tuberculosis",
    outcome: "Tuberculosis",
    question: "comparative",
    design: "non-randomised",
    assumedControlRisk: { risk: 0.1, source: "a register" },
    judgements: [],
  } as const;
  const evidence = evidenceOf({ ...bcg, certainty: { outcomes: [outcome] } }, "tuberculosis");
  assert.ok(evidence.absolute.kind === "absolute-risks");
  assert.equal(evidence.absolute.control?.source, "a register");
  near(evidence.absolute.risk.estimate, 0.1 * 0.489420936788213);
  // The risk ratio of 0.49 (0.33 to 0.73) is below 0.5 and excludes no effect.
  assert.equal(domainOf(evidence, "large effect").suggestion.levels, 1);
  const silent = evidenceOf(bcg, "tuberculosis"); // nobody has said that it is not randomised
  assert.equal(domainOf(silent, "large effect").suggestion.levels, null);
});

Deno.test("certaintyEvidence: a test of small-study effects counts from P below 0.1 on", () => {
  const suggestion = (id: string) => {
    const bias = domainOf(evidenceOf(rectal, id), "publication bias");
    assert.ok(bias.test);
    return [bias.test.pValue < 0.1, bias.test.pValue < 0.01, bias.suggestion.levels];
  };
  // Macaskill's test of eighteen studies, P = 0.02; Harbord's of fourteen is not below 0.1.
  assert.deepEqual(suggestion("recurrence-any"), [true, false, -1]);
  assert.deepEqual(suggestion("esd-v-memr"), [false, false, 0]);
});
