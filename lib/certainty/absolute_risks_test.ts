import assert from "node:assert/strict";
import type { AnalysedStudy } from "../analysis/types.ts";
import type { Reported } from "../model/types.ts";
import { absoluteRisks } from "./absolute_risks.ts";
import { assumedRisk } from "./assumed_risk.ts";
import { largeEffectEvidence } from "./large_effect_evidence.ts";
import type { AssumedRisk } from "./types.ts";

const ratio = (estimate: number, lower: number, upper: number): Reported => ({
  estimate,
  lower,
  upper,
  predictionLower: null,
  predictionUpper: null,
  unit: "ratio",
});
const control = (risk: number): AssumedRisk => ({ risk, source: "made up", range: null });
const perThousand = (found: ReturnType<typeof absoluteRisks>) => {
  assert.ok(found.kind === "absolute-risks");
  const { estimate, lower, upper } = found.risk;
  return [estimate, lower, upper].map((risk) => Math.round(1000 * risk));
};

Deno.test("absoluteRisks: the compression stockings of the Cochrane Handbook, figure 14.1.a", () => {
  // Symptomless deep vein thrombosis, risk ratio 0.10 (0.04 to 0.26), at 10 and at 30 per 1000.
  const thrombosis = ratio(0.1, 0.04, 0.26);
  assert.deepEqual(perThousand(absoluteRisks("RR", thrombosis, control(0.01))), [1, 0, 3]);
  assert.deepEqual(perThousand(absoluteRisks("RR", thrombosis, control(0.03))), [3, 1, 8]);
  // Superficial vein thrombosis, risk ratio 0.45 (0.18 to 1.13), at 13 per 1000.
  assert.deepEqual(perThousand(absoluteRisks("RR", ratio(0.45, 0.18, 1.13), control(0.013))), [
    6,
    2,
    15,
  ]);
});

Deno.test("absoluteRisks: an odds ratio by its formula, a Peto odds ratio as an odds ratio", () => {
  // Odds 1 at a risk of 0.5; times 0.5, 0.25 and 1: risks 1/3, 1/5 and 1/2.
  const halved = ratio(0.5, 0.25, 1);
  assert.deepEqual(perThousand(absoluteRisks("OR", halved, control(0.5))), [333, 200, 500]);
  assert.deepEqual(perThousand(absoluteRisks("PETO", halved, control(0.5))), [333, 200, 500]);
});

Deno.test("absoluteRisks: no risk leaves 0 to 1", () => {
  assert.deepEqual(absoluteRisks("RR", ratio(1.5, 1.1, 2.1), control(0.5)), {
    kind: "not-applicable",
    reason: "at the assumed control risk the interval would lead to risks outside 0 to 1",
  });
  const difference: Reported = { ...ratio(-0.1, -0.2, 0), unit: "difference" };
  assert.equal(absoluteRisks("RD", difference, control(0.15)).kind, "not-applicable");
  assert.deepEqual(perThousand(absoluteRisks("RD", difference, control(0.3))), [200, 100, 300]);
});

Deno.test("absoluteRisks: a measure that leads to no risk says so", () => {
  assert.deepEqual(absoluteRisks("AS", ratio(0.1, 0, 0.2), control(0.3)), {
    kind: "not-applicable",
    reason: "no rule turns this measure (arcsine difference) into risks",
  });
});

Deno.test("assumedRisk: the median of the control groups, empty groups left aside", () => {
  const study = (eventsControl: number, totalControl: number): AnalysedStudy => ({
    id: "x",
    studyId: "x",
    label: "x",
    group: null,
    counts: { eventsTreated: 1, totalTreated: 10, eventsControl, totalControl },
    shown: {},
    effect: null,
    reported: null,
    weight: null,
    source: [],
  });
  const three = [study(3, 10), study(0, 10), study(1, 10)];
  const source = "median of the control groups";
  assert.deepEqual(assumedRisk(three, undefined), {
    risk: 0.1,
    source,
    range: { lowest: 0, highest: 0.3, k: 3 },
  });
  const four = [...three, study(2, 10), study(0, 0)];
  assert.equal((assumedRisk(four, undefined) as AssumedRisk).risk.toFixed(12), "0.150000000000");
  assert.equal((assumedRisk([], undefined) as { kind: string }).kind, "not-applicable");
  assert.equal((assumedRisk(three, { risk: 0.2, source: "register" }) as AssumedRisk).risk, 0.2);
});

Deno.test("largeEffectEvidence: limits of GRADE at a risk ratio of 2 and of 5, either way", () => {
  const levels = (estimate: number, lower: number, upper: number) =>
    largeEffectEvidence("RR", ratio(estimate, lower, upper), control(0.05), true).suggestion.levels;
  assert.equal(levels(2, 1.5, 3), 0);
  assert.equal(levels(2.1, 1.5, 3), 1);
  assert.equal(levels(5.1, 2, 9), 2);
  assert.equal(levels(0.49, 0.3, 0.8), 1);
  assert.equal(levels(0.19, 0.1, 0.8), 2);
  assert.equal(levels(0.19, 0.03, 1.2), 0); // the interval holds no effect
});

Deno.test("largeEffectEvidence: designs that are never rated up are told nothing", () => {
  const found = largeEffectEvidence("RR", ratio(6, 4, 9), control(0.05), false);
  assert.equal(found.suggestion.levels, null);
});
