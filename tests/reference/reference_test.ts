import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { compareFile, type FileReport } from "../../tools/reference/compare_file.ts";
import { parseReferenceFile } from "../../tools/reference/parse_reference_file.ts";
import type { ReferenceCase, ReferenceFile } from "../../tools/reference/types.ts";

const folder = new URL("./", import.meta.url);

function load(name: string): ReferenceFile {
  return parseReferenceFile(name, readFileSync(new URL(name, folder), "utf8"));
}

/** Reports by file: a comparison takes seconds, and two tests look at it. */
const reports = new Map<string, FileReport>();

function reportOf(name: string): FileReport {
  const report = reports.get(name) ?? compareFile(load(name));
  reports.set(name, report);
  return report;
}

/** What each family must cover, said from the settings in the file and not from the adapters. */
const covered: Readonly<Record<string, (reference: ReferenceCase) => boolean>> = {
  cluster_robust: () => true,
  distributions: () => true,
  effect_size: () => true,
  fail_safe_n: () => true,
  funnel_asymmetry: () => true,
  funnel_tests_binary: () => true,
  henmi_copas: () => true,
  heterogeneity_ci: () => true,
  glmm_or: () => true,
  glmm_proportion: () => true,
  mantel_haenszel: () => true,
  meta_regression: () => true,
  metabin: () => true,
  metaprop: () => true,
  metaprop_glmm: () => true,
  multilevel: () => true,
  peto: () => true,
  pool: () => true,
  rank_test: () => true,
  selection_model: () => true,
  subgroup: () => true,
  trim_and_fill: () => true,
};

/** Numbers that a covered case expects. */
function numbersOf(reference: ReferenceCase): number {
  return Object.values(reference.expected).flat().filter((value) => typeof value === "number")
    .length;
}

/** Cases in which R stopped before its numbers had settled; any other must be within tolerance. */
const knownCoarse: Readonly<Record<string, RegExp>> = {
  // Random study intercepts, fitted by lme4 at its default tolerance: see glmm_test.ts.
  glmm_or: /UM\.RS_/,
  funnel_asymmetry: /crisafulli2020\/PR_rma_/,
  // R meta and trimfill() leave the iteration at its default, a change of 1e-5 in tau2.
  funnel_tests_binary: /\/Thompson$/,
  trim_and_fill: /_REML$/,
  heterogeneity_ci: /crisafulli2020\/PR_/,
  // uniroot() in hc() stops within 1.2e-4 of the quantile.
  henmi_copas: /./,
  pool: /crisafulli2020\/PR_(?:REML|ML|EB|PMM)_/,
  metabin: /_(?:REML|PM)_/,
  metaprop: /_(?:REML|PM)_/,
  subgroup: /_PM_/,
  // Likelihoods that are flat, or have several maxima; selection_model_test.ts weighs the evidence.
  selection_model: /^selection_model\//,
};

for (const [family, isCovered] of Object.entries(covered)) {
  Deno.test(`${family}: every covered number of R is met`, () => {
    const expected = load(`${family}.json`).cases.filter(isCovered);
    const report = reportOf(`${family}.json`);
    assert.deepEqual(report.outside, []);
    assert.ok(expected.length > 0);
    assert.equal(report.covered, expected.length);
    assert.equal(report.compared, expected.reduce((total, item) => total + numbersOf(item), 0));
    for (const { id } of report.better) assert.match(id, knownCoarse[family] ?? /^$/);
  });
}

Deno.test("reference files: every stored file is read, and covered or listed as not covered", () => {
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const report = reportOf(name);
    assert.ok(report.cases > 0, name);
    assert.ok(report.covered === report.cases || report.notCovered.size > 0, name);
  }
});
