/**
 * What follows a click at the bench of the review page: a result with leaving one out, the controls,
 * the multiverse around a setting, and what a cell touches.
 *
 *   deno bench -A bench/bench_setting.ts
 */
import {
  benchMultiverse,
  benchResult,
  type BenchSetting,
  changeSetting,
  describeBench,
  manuscriptResults,
  settingChoices,
  touches,
} from "reforest/review";
import { loadReview } from "reforest/io";

const rectal = await loadReview("rectal-net");
const feng = await loadReview("feng2019");
const bcg = await loadReview("bcg");

const settings: readonly (readonly [string, typeof bcg, BenchSetting])[] = [
  ["rectal-net, strata of 50 rows", rectal, { analysis: "incomplete-by-method" }],
  ["rectal-net, 28 studies", rectal, { analysis: "incomplete-by-method", subgroup: "none" }],
  ["feng2019, 19 studies", feng, { analysis: "prevalence" }],
  ["feng2019, mixed model", feng, { analysis: "prevalence", measure: "PLO", pooling: "glmm" }],
  ["bcg, mixed model", bcg, { analysis: "tuberculosis", measure: "OR", pooling: "glmm" }],
  ["bcg, R meta 8", bcg, { analysis: "tuberculosis", program: "meta8-random" }],
  ["bcg, Nagashima", bcg, { analysis: "tuberculosis", prediction: "nagashima" }],
];
for (const [name, review, setting] of settings) {
  Deno.bench(`benchResult: ${name}`, { group: "result" }, () => {
    benchResult(review, setting);
  });
}
for (const [name, review, setting] of settings.slice(0, 3)) {
  Deno.bench(`settingChoices: ${name}`, { group: "controls" }, () => {
    settingChoices(review, setting);
  });
  Deno.bench(`changeSetting: ${name}`, { group: "controls" }, () => {
    changeSetting(review, setting, "tau2", "PM");
  });
  Deno.bench(`describeBench: ${name}`, { group: "controls" }, () => {
    describeBench(review, { ...setting, tau2: "PM" });
  });
}
for (
  const [name, review, setting] of [
    ["esd-v-memr", rectal, { analysis: "esd-v-memr" }],
    ["prevalence", feng, { analysis: "prevalence" }],
    ["tuberculosis", bcg, { analysis: "tuberculosis" }],
  ] as const
) {
  const answer = benchMultiverse(review, setting);
  const n = "specifications" in answer ? answer.specifications.length : 0;
  Deno.bench(`benchMultiverse: ${name}, ${n} specifications`, { group: "multiverse" }, () => {
    benchMultiverse(review, setting);
  });
}
const results = manuscriptResults(bcg);
Deno.bench("touches: one cell of bcg", { group: "lineage" }, () => {
  touches(bcg, results, { file: "bcg.csv", line: 2, column: "tpos" });
});
