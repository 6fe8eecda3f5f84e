import assert from "node:assert/strict";
import { zipSync } from "fflate";
import { runAnalyses } from "../../analysis/run_analyses.ts";
import type { AnalysisResult } from "../../analysis/types.ts";
import { readCochranePackage } from "../../import/read_cochrane_package.ts";
import type { ReviewOutcome } from "../../import/review_file_types.ts";
import { loadReview } from "../../io/load_review.ts";
import { cochranePackage } from "./cochrane_package.ts";

const near = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b)), `${a} ${b}`);

/** The package, read again by the reader of Cochrane's own files. */
function readBack(name: string, results: readonly AnalysisResult[]): readonly ReviewOutcome[] {
  const { files } = cochranePackage(name, results);
  const encoder = new TextEncoder();
  const zip = zipSync(
    Object.fromEntries([...files].map(([path, text]) => [path, encoder.encode(text)])),
  );
  const { review, problems } = readCochranePackage(`${name}.zip`, zip);
  assert.deepEqual(problems, []);
  return review?.outcomes ?? [];
}

Deno.test("cochranePackage: bcg is read back with its counts, choices, strata and results", async () => {
  const results = runAnalyses(await loadReview("bcg"));
  const [outcome, ...others] = readBack("bcg", results);
  assert.ok(outcome);
  assert.deepEqual(others, []);
  assert.equal(outcome.kind, "dichotomous");
  assert.deepEqual(
    [outcome.measure, outcome.method, outcome.model, outcome.tau2, outcome.interval],
    ["RR", "inverse-variance", "random", "REML", "hartung-knapp"],
  );
  assert.equal(outcome.totals, "all");
  assert.equal(outcome.level, 0.95);
  assert.equal(outcome.prediction, true);
  // Hart & Sutherland: 62 of 13598 against 248 of 12867 (Colditz 1994, dat.bcg).
  const row = outcome.rows.find(({ studyId }) => studyId.startsWith("Hart"));
  assert.deepEqual(
    [row?.values.events_experimental, row?.values.total_experimental],
    [62, 13598],
  );
  assert.deepEqual([row?.values.events_control, row?.values.total_control], [248, 12867]);
  const overall = results[0]?.overall;
  assert.ok(overall?.kind === "pooled-effect" && outcome.stored);
  near(outcome.stored.estimate, Math.exp(overall.estimate));
  near(outcome.stored.lower, Math.exp(overall.interval.lower));
  near(outcome.stored.tau2 ?? NaN, overall.heterogeneity.tau2);
  near(outcome.stored.i2 ?? NaN, overall.heterogeneity.i2FromTau2);
  assert.deepEqual(outcome.subgroups.map(({ name, stored }) => [name, stored !== null]), [
    ["random", true],
    ["alternate", false],
    ["systematic", true],
  ]);
});

Deno.test("cochranePackage: Mantel-Haenszel comes back as a common effect with its odds ratio", async () => {
  const results = runAnalyses(await loadReview("pagliaro1992"));
  const outcomes = readBack("pagliaro1992", results);
  assert.deepEqual(outcomes.map(({ name }) => name), results.map(({ title }) => title));
  outcomes.forEach((outcome, i) => {
    const overall = results[i]?.overall;
    assert.ok(overall?.kind === "pooled-effect" && outcome.stored);
    assert.deepEqual(
      [outcome.measure, outcome.method, outcome.model],
      ["OR", "mantel-haenszel", "common"],
    );
    near(outcome.stored.estimate, Math.exp(overall.estimate));
    assert.equal(outcome.stored.tau2, null);
    assert.equal(outcome.rows.length, results[i]?.studies.length);
  });
});

Deno.test("cochranePackage: proportions come back as effects on the analysis scale", async () => {
  const results = runAnalyses(await loadReview("feng2019"));
  const [outcome] = readBack("feng2019", results);
  assert.ok(outcome);
  assert.equal(outcome.kind, "generic");
  assert.equal(outcome.logScale, false);
  const effect = results[0]?.studies.find(({ label }) => label === outcome.rows[0]?.studyId)
    ?.effect;
  assert.ok(effect);
  near(outcome.rows[0]?.values.effect ?? NaN, effect.yi);
  near(outcome.rows[0]?.values.standard_error ?? NaN, Math.sqrt(effect.vi));
});

Deno.test("cochranePackage: strata that share no overall result have none", async () => {
  const results = runAnalyses(await loadReview("rectal-net"));
  const outcome = readBack("rectal-net", results).find(({ name }) =>
    name === "Incomplete resection by method"
  );
  assert.equal(outcome?.totals, "subgroups");
  assert.equal(outcome?.stored, null);
  assert.equal(
    outcome?.subgroups.find(({ name }) => name === "ESD")?.stored?.estimate !== null,
    true,
  );
});

Deno.test("cochranePackage: what the format has no word for is listed and not written", async () => {
  const review = await loadReview("bcg");
  const analyses = review.protocol.analyses.map((plan) => ({ ...plan, tau2: "SJ" as const }));
  const results = runAnalyses({ ...review, protocol: { ...review.protocol, analyses } });
  const { files, left } = cochranePackage("bcg", results);
  assert.deepEqual(left, [
    "Tuberculosis after BCG vaccination: the format knows DL and REML, and tau² is by SJ",
  ]);
  assert.equal(files.get("bcg-data-rows.csv")?.trim().split("\n").length, 1);
  const listing = cochranePackage("rectal-net", runAnalyses(await loadReview("rectal-net"))).left;
  assert.ok(listing.some((reason) => reason.endsWith("it has no pooled result")));
});

Deno.test("cochranePackage: studies of one label are told apart by their ids", async () => {
  const results = runAnalyses(await loadReview("bcg"));
  const studies = results[0]!.studies.map((study, i) => i < 2 ? { ...study, label: "A" } : study);
  const [outcome] = readBack("bcg", [{ ...results[0]!, studies }]);
  const names = outcome?.rows.map(({ studyId }) => studyId) ?? [];
  assert.equal(new Set(names).size, 13);
  assert.equal(names.filter((name) => /^A \(\d+\)$/.test(name)).length, 2);
});
