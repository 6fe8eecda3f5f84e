import assert from "node:assert/strict";
import { valuesReview as review } from "../../tests/fixtures/values_review.ts";
import { runAnalyses } from "../analysis/run_analyses.ts";
import { summaryOfFindingsTable } from "../report/summary_of_findings_table.ts";
import { summaryOfFindings } from "./summary_of_findings.ts";

const summary = summaryOfFindings(review, runAnalyses(review));
const evidenceOf = (title: string) => {
  const found = summary.findings.find(({ evidence }) => evidence.title === title)?.evidence;
  assert.ok(found);
  return found;
};
const sizeOf = (title: string) =>
  evidenceOf(title).domains.flatMap((domain) =>
    domain.domain === "imprecision" ? [domain.optimalInformationSize] : []
  )[0];

Deno.test("summaryOfFindings: means, rates and correlations lead to no risks, and say so", () => {
  const noRule = (measure: string) => ({
    kind: "not-applicable",
    reason: `no rule turns this measure (${measure}) into risks`,
  });
  assert.deepEqual(evidenceOf("Length of stay").absolute, noRule("standardised mean difference"));
  assert.deepEqual(sizeOf("Length of stay"), noRule("standardised mean difference"));
  assert.deepEqual(evidenceOf("Strokes under warfarin").absolute, noRule("incidence rate ratio"));
  assert.deepEqual(evidenceOf("Conscientiousness and adherence").absolute, {
    kind: "not-applicable",
    reason: "a correlation is no risk",
  });
});

Deno.test("summaryOfFindings: odds ratios as given have no control risk of their own", () => {
  assert.deepEqual(evidenceOf("Passive smoking and lung cancer").absolute, {
    kind: "not-applicable",
    reason: "no study reports the events of a control group",
  });
});

Deno.test("summaryOfFindings: participants are counted where every study says how many", () => {
  // metadat: sum(n1i + n2i) of dat.normand1999 is 1158; dat.hackshaw1998 has no numbers.
  assert.equal(evidenceOf("Length of stay").participants, 1158);
  assert.equal(evidenceOf("Passive smoking and lung cancer").participants, null);
});

Deno.test("summaryOfFindingsTable: prints effects that are no risks in a column of their own", () => {
  const table = summaryOfFindingsTable(summary);
  assert.ok("rows" in table);
  const row = table.rows.find(({ outcome }) => outcome === "Conscientiousness and adherence");
  // metafor: rma(ri = ri, ni = ni, measure = "ZCOR", data = dat.molloy2014), back-transformed.
  assert.match(`${row?.effect}`, /^Correlation 0\.15 \(/);
  assert.deepEqual([row?.risk, row?.control], [null, undefined]);
});
