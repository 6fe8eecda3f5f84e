import assert from "node:assert/strict";
import type { EvidencePart } from "./evidence_part.ts";
import { imprecisionEvidence } from "./imprecision_evidence.ts";

const part: EvidencePart = {
  stratum: null,
  headline: "pooled",
  k: 5,
  studies: [],
  crude: [],
  pooled: null,
  reported: {
    estimate: 0.6,
    lower: 0.4,
    upper: 0.9,
    predictionLower: null,
    predictionUpper: null,
    unit: "ratio",
  },
  pooledReported: null,
  reason: null,
};
// A control risk of 2 % reduced by a quarter: power.prop.test(p1 = .02, p2 = .015, power = .8) of R
// asks for 10 794.96 in each group, so 21 590 in whole people.
const rare = { risk: 0.02, source: "made up", range: null };
const levels = (participants: number | null, threshold: number | null) =>
  imprecisionEvidence({ design: "comparison" }, part, threshold, participants, rare).suggestion
    .levels;

Deno.test("imprecisionEvidence: below the information size 4000 participants are many all the same", () => {
  assert.equal(levels(21590, 1), 0);
  assert.equal(levels(4000, 1), 0);
  assert.equal(levels(3999, 1), -1);
});

Deno.test("imprecisionEvidence: whether the size is reached is told apart from the suggestion", () => {
  const reached = (participants: number) =>
    imprecisionEvidence({ design: "comparison" }, part, 1, participants, rare).reached;
  assert.deepEqual([21589, 21590].map(reached), [false, true]);
});

Deno.test("imprecisionEvidence: an unknown number or threshold suggests nothing that is not sure", () => {
  assert.equal(levels(null, 1), null);
  assert.equal(levels(null, 0.9), -1); // a limit on the threshold counts as crossing
  assert.equal(levels(21590, null), null);
  assert.equal(levels(100, null), -1);
});

Deno.test("imprecisionEvidence: of a proportion only the threshold is asked", () => {
  const single = { kind: "not-applicable", reason: "there is one group" } as const;
  const found = (threshold: number | null) =>
    imprecisionEvidence({ design: "proportion" }, part, threshold, 50, single).suggestion.levels;
  assert.deepEqual([0.5, 0.2, null].map(found), [-1, 0, null]);
});
