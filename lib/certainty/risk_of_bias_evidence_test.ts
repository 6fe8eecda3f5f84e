import assert from "node:assert/strict";
import type { AnalysedStudy } from "../analysis/types.ts";
import type { PooledEffect } from "../model/types.ts";
import type { RiskOfBiasReport } from "../screen/review_risk_of_bias.ts";
import type { EvidencePart } from "./evidence_part.ts";
import { riskOfBiasEvidence } from "./risk_of_bias_evidence.ts";

const study = (studyId: string, weight: number | null, total: number): AnalysedStudy => ({
  id: studyId,
  studyId,
  label: studyId,
  group: null,
  counts: { events: 1, total },
  shown: {},
  effect: null,
  reported: null,
  weight,
  source: [],
});
const part = (headline: "pooled" | "crude"): EvidencePart => ({
  stratum: null,
  headline,
  k: 3,
  studies: [study("a", 60, 10), study("b", 30, 50), study("c", 10, 40)],
  crude: [],
  pooled: headline === "pooled" ? {} as PooledEffect : null,
  reported: null,
  pooledReported: null,
  reason: null,
});
const counts = {
  domain: "Selection",
  judged: ["low", "some concerns", "moderate", "high", "serious", "critical"]
    .map((judgement) => ({ judgement, n: 1 })),
  notJudged: 1,
};
const judgement = (given: string) => ({ domain: "Selection", judgement: given, reason: null });
const report = (a: string, b: string, overall?: string): RiskOfBiasReport => ({
  kind: "risk-of-bias",
  tool: "a tool",
  definition: null,
  unfavourable: ["high", "serious", "critical"],
  codes: ["D1"],
  domains: ["Selection"],
  judgements: [],
  counts: [counts],
  inputs: [],
  studies: [["a", a] as const, ["b", b] as const].map(([id, given], line) => ({
    id,
    line,
    judgements: [judgement(given)],
    ...(overall === undefined ? {} : { overall: judgement(overall) }),
  })),
  ...(overall === undefined ? {} : { overall: { ...counts, domain: "Overall" } }),
});
const found = (headline: "pooled" | "crude", a: string, b: string) => {
  const { shares: [share], suggestion } = riskOfBiasEvidence(part(headline), report(a, b));
  const percents = [share?.high, share?.low, share?.unclear, share?.notJudged];
  return [...percents.map((percent) => Number(percent?.toFixed(9))), suggestion.levels];
};

Deno.test("riskOfBiasEvidence: shares of the weight, and of participants under a crude headline", () => {
  // Weights 60, 30, 10; participants 10, 50, 40; nobody judged study c.
  assert.deepEqual(found("pooled", "high", "low"), [60, 30, 0, 10, -1]);
  assert.deepEqual(found("crude", "high", "low"), [10, 50, 0, 40, null]);
});

Deno.test("riskOfBiasEvidence: more than half at low risk suggests none, anything else nothing", () => {
  assert.deepEqual(found("pooled", "low", "some concerns"), [0, 60, 30, 10, 0]);
  assert.deepEqual(found("pooled", "some concerns", "low"), [0, 30, 60, 10, null]);
});

Deno.test("riskOfBiasEvidence: serious and critical risk of ROBINS-I is high", () => {
  assert.deepEqual(found("pooled", "serious", "critical"), [90, 0, 0, 10, -1]);
  assert.deepEqual(found("pooled", "moderate", "moderate"), [0, 0, 90, 10, null]);
});

Deno.test("riskOfBiasEvidence: an overall judgement takes the place of the domains", () => {
  const { shares, suggestion } = riskOfBiasEvidence(part("pooled"), report("high", "high", "low"));
  assert.deepEqual(shares.map(({ domain }) => domain), ["Selection", "Overall"]);
  assert.equal(suggestion.levels, 0);
});

Deno.test("riskOfBiasEvidence: where nobody judged, the reason is told", () => {
  const absent = { kind: "not-applicable" as const, reason: "No tool.", inputs: [] };
  const { reason, suggestion } = riskOfBiasEvidence(part("pooled"), absent);
  assert.equal(reason, "No tool.");
  assert.equal(suggestion.levels, null);
});
