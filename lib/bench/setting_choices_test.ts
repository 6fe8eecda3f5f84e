import assert from "node:assert/strict";
import { codesOf, rowsOf } from "../../tests/fixtures/bench_options.ts";
import { pooledSets } from "../analysis/pooled_sets.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { setUnderEveryProgram } from "../analysis/set_under_every_program.ts";
import { effectSizes } from "../effect/effect_sizes.ts";
import type { Measure, ProportionRow, TwoByTwoRow, ZeroCellRule } from "../effect/types.ts";
import { loadReview } from "../io/load_review.ts";
import { pool } from "../model/pool.ts";
import { poolGlmm } from "../model/pool_glmm.ts";
import { poolMantelHaenszel } from "../model/pool_mantel_haenszel.ts";
import { poolPeto } from "../model/pool_peto.ts";
import { poolProportionGlmm } from "../model/pool_proportion_glmm.ts";
import type { PoolingChoices } from "../model/types.ts";
import { benchResult } from "./bench_result.ts";
import { changeSetting } from "./change_setting.ts";
import type { BenchChoice, BenchSetting } from "./types.ts";

const bcg = await loadReview("bcg");
const rectal = await loadReview("rectal-net");
const feng = await loadReview("feng2019");
const bcgSetting: BenchSetting = { analysis: "tuberculosis" };

/** The analysis: RR, REML, Hartung-Knapp, prediction by t, as data/bcg/protocol.json has it. */
const planned = { tau2: "REML", interval: "hartung-knapp", prediction: "t" } as const;
const tables = rowsOf(bcg, "tuberculosis") as readonly TwoByTwoRow[];

/** The effects with the increments that the plans of all reviews have. */
function poolBy(choices: PoolingChoices, measure: Measure = "RR", cells = {}) {
  const dropDoubleZero = measure === "OR" || measure === "RR";
  return pool(effectSizes(tables, { measure, dropDoubleZero, ...cells }).studies, choices);
}

/** What a control's option does: the same as the library called with it. */
function assertPools(choice: BenchChoice, code: string, expected: ReturnType<typeof pool>) {
  const setting = changeSetting(bcg, bcgSetting, choice, code);
  const { shown } = benchResult(bcg, setting);
  assert.ok(shown?.pooled.kind === "pooled-effect", `${choice} ${code}`);
  // What a reader must know of the effects and counts is added beside the numbers.
  const { warnings: _w, ...numbers } = shown.pooled;
  const { warnings: _e, ...direct } = expected;
  assert.deepEqual(numbers, direct, `${choice} ${code}`);
}

Deno.test("settingChoices: every estimator, interval and prediction interval pools as the library does", () => {
  const tau2 = codesOf(bcg, bcgSetting, "tau2");
  assert.deepEqual(tau2, ["DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"]);
  for (const code of tau2) {
    assertPools("tau2", code, poolBy({ ...planned, tau2: code } as PoolingChoices));
  }
  const intervals = codesOf(bcg, bcgSetting, "interval");
  assert.equal(intervals.length, 7);
  for (const code of intervals) {
    assertPools("interval", code, poolBy({ ...planned, interval: code } as PoolingChoices));
  }
  const predictions = codesOf(bcg, bcgSetting, "prediction");
  assert.equal(predictions.length, 12);
  for (const code of predictions) {
    assertPools("prediction", code, poolBy({ ...planned, prediction: code } as PoolingChoices));
  }
});

Deno.test("settingChoices: every measure, rule for zero cells, increment and model does what it says", () => {
  const measures = codesOf(bcg, bcgSetting, "measure");
  assert.deepEqual(measures, ["OR", "RR", "RD", "AS", "PETO", "YUQ", "DOR"]);
  for (const code of measures) {
    const measure = code as Measure;
    // Double zeros are dropped for every ratio; these trials have none.
    assertPools("measure", code, pool(effectSizes(tables, { measure }).studies, planned));
  }
  for (const code of codesOf(bcg, bcgSetting, "zeroCells")) {
    assertPools("zeroCells", code, poolBy(planned, "RR", { zeroCells: code as ZeroCellRule }));
  }
  const all = { ...bcgSetting, zeroCells: "all" } as const;
  for (const code of codesOf(bcg, all, "increment")) {
    const { shown } = benchResult(bcg, changeSetting(bcg, all, "increment", code));
    const expected = poolBy(planned, "RR", { zeroCells: "all", increment: Number(code) });
    assert.equal((shown?.pooled as typeof expected).estimate, expected.estimate, code);
  }
  assertPools("model", "common", poolBy({ model: "common" }));
});

Deno.test("settingChoices: Mantel-Haenszel, Peto and mixed models are the library's", () => {
  assertPools("pooling", "mantel-haenszel", poolMantelHaenszel(tables, { measure: "RR" }) as never);
  const odds = { ...bcgSetting, measure: "OR" } as const;
  const shown = (code: string, setting: BenchSetting = odds, review = bcg) =>
    benchResult(review, changeSetting(review, setting, "pooling", code)).shown?.pooled;
  assert.deepEqual(shown("peto"), poolPeto(tables));
  assert.deepEqual(shown("mantel-haenszel"), poolMantelHaenszel(tables, { measure: "OR" }));
  assert.deepEqual(shown("glmm"), poolGlmm(tables));
  const proportions = rowsOf(rectal, "recurrence-any") as readonly ProportionRow[];
  assert.deepEqual(
    shown("glmm", { analysis: "recurrence-any" }, rectal),
    poolProportionGlmm(proportions),
  );
});

Deno.test("settingChoices: every transformation of a proportion is the library's", () => {
  const setting = { analysis: "residual-at-salvage" };
  const rows = rowsOf(rectal, "residual-at-salvage") as readonly ProportionRow[];
  const codes = codesOf(rectal, setting, "measure");
  assert.deepEqual(codes, ["PR", "PLN", "PLO", "PAS", "PFT"]);
  for (const code of codes) {
    const { shown } = benchResult(rectal, changeSetting(rectal, setting, "measure", code));
    const { studies } = effectSizes(rows, { measure: code as "PLO" });
    const expected = pool(studies, planned);
    assert.equal((shown?.pooled as typeof expected).estimate, expected.estimate, code);
  }
});

Deno.test("settingChoices: the defaults of every program are what it prints", () => {
  for (const [review, analysis] of [[bcg, "tuberculosis"], [feng, "prevalence"]] as const) {
    const setting: BenchSetting = { analysis };
    const codes = codesOf(review, setting, "program").filter((code) => code !== "");
    assert.equal(codes.length, review === bcg ? 9 : 5);
    const [set] = pooledSets(runAnalysis(review, analysis));
    assert.ok(set);
    const { lines } = setUnderEveryProgram(set);
    for (const code of codes) {
      const title = code.endsWith("common") ? "common effect" : "random effects";
      const line = lines.find((one) => code.startsWith(`${one.program}-`) && one.title === title);
      const next = changeSetting(review, setting, "program", code);
      const { shown, result, notes } = benchResult(review, next);
      assert.deepEqual(shown?.reported, line?.reported, code);
      assert.equal(shown?.pooled.kind, line?.pooled?.kind);
      assert.ok(notes.some((note) => note.includes(line?.statement ?? "?")));
      const weights = result.studies.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
      const isMixed = line?.pooled?.kind === "pooled-glmm";
      assert.ok(Math.abs(weights - (isMixed ? 0 : 100)) < 1e-9, code);
    }
  }
});
