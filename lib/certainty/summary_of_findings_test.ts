import assert from "node:assert/strict";
import { runAnalyses } from "../analysis/run_analyses.ts";
import { loadReview } from "../io/load_review.ts";
import { projectRoot } from "../io/project_root.ts";
import { readFolder } from "../io/read_folder.ts";
import { evidenceProfileTable } from "../report/evidence_profile_table.ts";
import { summaryOfFindingsTable } from "../report/summary_of_findings_table.ts";
import { parseReview } from "../table/parse_review.ts";
import { ratingDownDomains } from "../table/rating_rules.ts";
import { summaryOfFindings } from "./summary_of_findings.ts";

// Made-up judgements of a made-up person: nobody has rated this review.
const judgements = ratingDownDomains.map((domain) => ({
  domain,
  levels: domain === "inconsistency" || domain === "imprecision" ? -1 : 0,
  reason: `made up for ${domain}`,
  by: "A Made-Up Person",
  date: "2026-11-22",
}));
const rated = {
  analysis: "tuberculosis",
  outcome: "Tuberculosis",
  question: "comparative",
  design: "randomised",
  assumedControlRisk: { risk: 0.02, source: "made-up register" },
  judgements,
};

async function bcgWith(outcomes: readonly unknown[]) {
  const files = new Map(await readFolder(`${projectRoot()}/data/bcg`));
  files.set("certainty.json", new TextEncoder().encode(JSON.stringify({ outcomes })));
  const review = parseReview("bcg", files);
  return summaryOfFindings(review, runAnalyses(review));
}

Deno.test("summaryOfFindings: the level follows from the start and the recorded judgements", async () => {
  const summary = await bcgWith([rated]);
  const [finding] = summary.findings;
  assert.ok(finding?.rating.kind === "rated");
  assert.equal(finding.rating.level, "low"); // high, less 1 and 1
  assert.equal(finding.outcome, "Tuberculosis");
  assert.deepEqual(summary.inputs, ["bcg.csv", "certainty.json", "published/claims.csv"]);
});

Deno.test("summaryOfFindingsTable: a footnote for each judgement that moves the level", async () => {
  const table = summaryOfFindingsTable(await bcgWith([rated]));
  assert.ok("rows" in table);
  assert.equal(table.rows[0]?.certainty, "⊕⊕◯◯ low (a, b)");
  // 0.02 times 0.489 (0.330 to 0.726), per 1000.
  assert.equal(table.rows[0]?.control, "20.0");
  assert.equal(table.rows[0]?.risk, "9.8 (6.6 to 14.5)");
  assert.equal(table.rows[0]?.difference, "10.2 fewer (13.4 fewer to 5.5 fewer)");
  const notes = (table.note ?? "").split("\n");
  assert.equal(notes[1], "Exploratory: not registered.");
  assert.match(notes[2] ?? "", /^Tuberculosis: the assumed risk is the made-up register, which/);
  assert.deepEqual(notes.slice(3), [
    "a. Inconsistency, 1 level down: made up for inconsistency (A Made-Up Person, 2026-11-22).",
    "b. Imprecision, 1 level down: made up for imprecision (A Made-Up Person, 2026-11-22).",
  ]);
});

Deno.test("summaryOfFindingsTable: without all five judgements no level is printed", async () => {
  const table = summaryOfFindingsTable(
    await bcgWith([{ ...rated, judgements: judgements.slice(0, 4) }]),
  );
  assert.ok("rows" in table);
  assert.equal(
    table.rows[0]?.certainty,
    "not rated: no judgement is recorded on publication bias (a, b)",
  );
});

Deno.test("evidenceProfileTable: what is computed and what is judged stand side by side", async () => {
  const [finding] = (await bcgWith([rated])).findings;
  assert.ok(finding);
  const { rows, note } = evidenceProfileTable(finding);
  const line = rows.find(({ domain }) => domain === "imprecision");
  // The rule suggests none; the person judged otherwise, and both are printed.
  assert.equal(line?.suggested, "none");
  assert.equal(line?.judged, "1 level down");
  assert.equal(line?.reason, "made up for imprecision");
  assert.equal(line?.by, "A Made-Up Person, 2026-11-22");
  assert.match(
    note ?? "",
    /^Certainty: ⊕⊕◯◯ low\.\nExploratory: not registered\.\nStarts at high: randomised comparisons/,
  );
});

Deno.test("summaryOfFindings: a judgement of one stratum is that of no other", async () => {
  const review = await loadReview("rectal-net");
  const outcome = {
    ...rated,
    analysis: "incomplete-by-method",
    stratum: "ESD",
    question: "single-arm proportion",
    design: "non-randomised",
  } as const;
  const judgedReview = { ...review, certainty: { outcomes: [outcome] } };
  const { findings } = summaryOfFindings(judgedReview, runAnalyses(judgedReview));
  const judged = findings.filter(({ rating }) => rating.kind === "rated");
  assert.deepEqual(judged.map(({ evidence }) => [evidence.analysis, evidence.stratum]), [
    ["incomplete-by-method", "ESD"],
  ]);
});

Deno.test("summaryOfFindings: no review in data/ is rated by a program", async () => {
  for (const name of ["bcg", "feng2019", "greb2008", "pagliaro1992", "rectal-net"]) {
    const review = await loadReview(name);
    const { findings } = summaryOfFindings(review, runAnalyses(review));
    assert.ok(findings.length > 0);
    const levels = findings.map(({ rating }) => rating.kind);
    assert.deepEqual([review.certainty, ...new Set(levels)], [null, "not-rated"], name);
  }
});

Deno.test("summaryOfFindingsTable: proportions and comparisons side by side, absent cells as such", async () => {
  const review = await loadReview("rectal-net");
  const summary = summaryOfFindings(review, runAnalyses(review));
  const table = summaryOfFindingsTable(summary);
  assert.ok("rows" in table);
  const row = (outcome: string) => table.rows.find((cells) => cells.outcome === outcome);
  assert.deepEqual(row("Residual tumour at salvage"), {
    outcome: "Residual tumour at salvage",
    k: 3,
    participants: 147,
    effect: null,
    control: null,
    risk: "386 (122 to 741)", // 38.62 % (12.15 % to 74.11 %)
    difference: null,
    certainty: "not rated: no judgement is recorded",
  });
  assert.equal(
    row("Recurrence after incomplete resection, salvage against observation")?.effect,
    "not estimable",
  );
  assert.match(table.note ?? "", /Recurrence after complete against incomplete resection: listed/);
});

Deno.test("summaryOfFindingsTable: outcomes that stand otherwise to the protocol are named", async () => {
  const review = await loadReview("pagliaro1992");
  const summary = summaryOfFindings(review, runAnalyses(review));
  const findings = summary.findings.map((finding, index) => ({
    ...finding,
    evidence: {
      ...finding.evidence,
      standing: index === 0 ? "registered" as const : "deviates" as const,
    },
  }));
  const table = summaryOfFindingsTable({ ...summary, findings });
  assert.ok("rows" in table);
  assert.equal(
    table.note?.split("\n")[1],
    "First bleeding, sclerotherapy against control: registered, with deviations.",
  );
});
