import assert from "node:assert/strict";
import { codesOf, rowsOf } from "../../tests/fixtures/bench_options.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { effectSizes } from "../effect/effect_sizes.ts";
import type { ProportionRow } from "../effect/types.ts";
import { valuesReview as given } from "../../tests/fixtures/values_review.ts";
import { loadReview } from "../io/load_review.ts";
import { pool } from "../model/pool.ts";
import { poolProportionGlmm } from "../model/pool_proportion_glmm.ts";
import { poolSubgroups } from "../model/pool_subgroups.ts";
import { reportPooled } from "../model/report_pooled.ts";
import type { Review } from "../table/review_types.ts";
import { benchResult } from "./bench_result.ts";
import { changeSetting } from "./change_setting.ts";
import { settingChoices } from "./setting_choices.ts";
import { settingProblems } from "./setting_problems.ts";
import type { BenchChoice, BenchSetting } from "./types.ts";

const bcg = await loadReview("bcg");
const rectal = await loadReview("rectal-net");
const feng = await loadReview("feng2019");
const bcgSetting: BenchSetting = { analysis: "tuberculosis" };

Deno.test("settingChoices: strata by another column are pooled as the library pools them", () => {
  const setting = { analysis: "prevalence" };
  const codes = codesOf(feng, setting, "subgroup");
  assert.deepEqual(codes, ["none", "design", "source_population"]);
  const none = benchResult(feng, changeSetting(feng, setting, "subgroup", "none"));
  assert.equal(none.result.subgroups, null);
  assert.deepEqual(none.shown?.reported, benchResult(feng, setting).shown?.reported);
  const { result } = benchResult(
    feng,
    changeSetting(feng, setting, "subgroup", "source_population"),
  );
  const column = new Map(
    feng.tables.feng2019?.rows.map(({ values }) => [
      `${values.author}`,
      `${values.source_population}`,
    ]),
  );
  const studies = result.studies.flatMap(({ effect, studyId }) =>
    effect ? [{ ...effect, level: column.get(studyId) ?? "" }] : []
  );
  const choices = { tau2: "DL", interval: "wald", prediction: "t" } as const;
  const expected = poolSubgroups(studies, choices, { minStudies: 3, tau2: "separate" });
  assert.deepEqual(result.subgroups?.between, expected.between);
  assert.deepEqual(
    result.subgroups?.groups.map(({ pooled }) => pooled?.estimate),
    expected.groups.map(({ pooled }) => pooled?.estimate),
  );
});

Deno.test("settingChoices: a study that would stand in several strata is not pooled over all of them", () => {
  // Counts are summed by method, and the strata are then the only ones that they are summed within.
  const [name, column] = ["consensus_resection", "basis"];
  const setting: BenchSetting = { analysis: "incomplete-by-method", subgroup: column };
  assert.deepEqual(codesOf(rectal, { analysis: setting.analysis }, "subgroup"), [
    ...["none", "method", "outcome_definition", "basis"],
  ]);
  const plain = benchResult(rectal, setting);
  assert.equal(plain.shown?.stratum, null);
  const { studies } = plain.result;
  assert.deepEqual(new Set(studies.map(({ group }) => group)), new Set(["derived", "stated"]));
  const summed = studies.find(({ group, source }) => group === "derived" && source.length > 1);
  const line = summed?.source[0]?.line ?? 0;
  const edits = [{ kind: "cell", table: name, line, column, text: "stated" } as const];
  const parted = benchResult(rectal, { ...setting, edits });
  assert.equal(parted.result.overall, null);
  assert.equal(parted.result.studies.length, studies.length + 1);
  const events = (all: typeof studies) =>
    all.reduce((n, { counts }) => n + (counts.events ?? 0), 0);
  assert.equal(events(parted.result.studies), events(studies));
  assert.ok(parted.notes.some((note) => note.includes("several strata")));
});

Deno.test("settingChoices: mixed models and programs pool each stratum; weights and test are theirs or none", () => {
  const setting: BenchSetting = { analysis: "incomplete-by-method", stratum: "ESD" };
  const rows = rowsOf(rectal, setting.analysis) as readonly ProportionRow[];
  const ofStratum = rows.filter(({ id }) => id.endsWith(", ESD"));
  const mixed = benchResult(rectal, { ...setting, pooling: "glmm" });
  assert.deepEqual(mixed.shown?.pooled, poolProportionGlmm(ofStratum));
  assert.ok(mixed.result.studies.every(({ weight }) => weight === null));
  assert.equal(mixed.result.subgroups?.between, null);
  const metafor = benchResult(rectal, { ...setting, program: "metafor-random" });
  const { studies } = effectSizes(ofStratum, { measure: "PLO" });
  const expected = pool(studies, { tau2: "REML", interval: "wald", prediction: "wald" });
  assert.deepEqual(metafor.shown?.reported, reportPooled(expected, { measure: "PLO", studies }));
  assert.equal(metafor.result.subgroups?.between, null);
});

Deno.test("settingChoices: what is in force is shown with the defaults filled in", () => {
  const chosen = (setting: BenchSetting) =>
    Object.fromEntries(settingChoices(bcg, setting).map((one) => [one.choice, one.chosen]));
  const { tau2, interval, prediction } = chosen({ ...bcgSetting, model: "common" });
  assert.deepEqual([tau2, interval, prediction], ["", "wald", "none"]);
  const own = chosen({ ...bcgSetting, program: "reforest-random" });
  assert.deepEqual([own.tau2, own.interval, own.prediction, own.pooling], [
    ...["REML", "hartung-knapp-adhoc", "t", "inverse-variance"],
  ]);
  assert.equal(chosen({ ...bcgSetting, program: "revman5-common" }).pooling, "mantel-haenszel");
});

Deno.test("settingChoices: means, rates, correlations and effects as given have the choices that they can have", () => {
  const codes = (analysis: string, choice: BenchChoice) =>
    settingChoices(given, { analysis }).find((one) => one.choice === choice)?.options
      .flatMap(({ code, disabled }) => disabled === null ? [code] : []);
  const ofRows: readonly BenchChoice[] = [
    ...["variant", "subgroup", "stratum", "measure", "program", "pooling", "zeroCells"] as const,
  ];
  for (const { id, measure, values } of given.protocol.analyses) {
    const first = benchResult(given, { analysis: id });
    const stored = runAnalysis(given, id);
    assert.deepEqual(first.result.overall, stored.overall, id);
    assert.deepEqual(first.result.subgroups, stored.subgroups, id);
    if (values === undefined || measure === null) continue;
    assert.equal(codes(id, "pooling")?.includes("mantel-haenszel"), false, id);
    for (const { choice, options, disabled } of settingChoices(given, { analysis: id })) {
      if (disabled !== null || !ofRows.includes(choice)) continue;
      for (const { code } of options.filter((option) => option.disabled === null)) {
        const next = changeSetting(given, { analysis: id }, choice, code);
        assert.notEqual(benchResult(given, next).shown, null, `${id} ${choice} ${code}`);
      }
    }
  }
  assert.deepEqual(codes("stay", "pooling"), ["inverse-variance"]);
  assert.ok(codes("stay", "measure")?.includes("SMD"));
  assert.deepEqual(codes("lung-cancer", "pooling"), ["inverse-variance"]);
  for (const analysis of ["stroke", "stroke-rate"]) {
    const mixed = benchResult(given, { analysis, pooling: "glmm" });
    assert.deepEqual(mixed.shown?.pooled, runAnalysis(given, analysis).mixedModel?.answer);
    assert.match(mixed.shown?.inWords ?? "", /, tau² \d\.\d{3}(?:, 95 % prediction|\.)/);
  }
});

Deno.test("settingProblems: values that no study can have are told as the tables tell them", () => {
  const plan = given.protocol.analyses.find(({ id }) => id === "stay") as AnalysisPlan;
  const line = given.tables[plan.table]?.rows[0]?.line ?? 0;
  const column = `${plan.values && "sdTreated" in plan.values ? plan.values.sdTreated : ""}`;
  const edit = { kind: "cell", table: plan.table, line, column, text: "-47" } as const;
  const problems = settingProblems(given, { analysis: "stay", edits: [edit] });
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.line, line);
  assert.match(problems[0]?.found ?? "", /-47/);
  const cancer = given.protocol.analyses.find(({ id }) => id === "lung-cancer") as AnalysisPlan;
  const [row] = given.tables[cancer.table]?.rows ?? [];
  const limit = {
    kind: "cell",
    table: cancer.table,
    line: row?.line ?? 0,
    column: "lower",
  } as const;
  const [beyond] = settingProblems(given, {
    analysis: "lung-cancer",
    edits: [{ ...limit, text: "99" }],
  });
  assert.equal(beyond?.line, limit.line);
  assert.match(beyond?.found ?? "", /99/);
});

Deno.test("settingChoices: what cannot be chosen says why, and everything else can be carried out", () => {
  const cases: readonly (readonly [Review, BenchSetting])[] = [
    [bcg, bcgSetting],
    [bcg, { ...bcgSetting, measure: "OR", pooling: "peto" }],
    [bcg, { ...bcgSetting, model: "common" }],
    [bcg, { ...bcgSetting, program: "stata-random" }],
    [rectal, { analysis: "incomplete-by-method" }],
    [rectal, { analysis: "esd-v-memr" }],
    [rectal, { analysis: "recurrence-complete-v-incomplete" }],
    [rectal, { analysis: "recurrence-salvage-v-observation", variant: "sensitivity:cha2019" }],
    [feng, { analysis: "prevalence", without: ["Lauzon"] }],
  ];
  for (const [review, setting] of cases) {
    for (const { choice, options, chosen, disabled } of settingChoices(review, setting)) {
      const isListed = options.some(({ code }) => code === chosen);
      assert.ok(isListed || chosen === "" || disabled !== null, `${choice} ${chosen}`);
      if (disabled !== null) continue;
      for (const option of options.filter((one) => one.disabled === null)) {
        const next = changeSetting(review, setting, choice, option.code);
        const problems = settingProblems(review, next);
        assert.deepEqual(problems, [], `${choice} ${option.code}`);
        assert.notEqual(option.label, "");
      }
    }
  }
  const of = (review: Review, analysis: string, choice: BenchChoice) =>
    settingChoices(review, { analysis }).find((one) => one.choice === choice);
  const option = (review: Review, analysis: string, choice: BenchChoice, code: string) =>
    of(review, analysis, choice)?.options.find((one) => one.code === code)?.disabled;
  assert.equal(of(feng, "prevalence", "zeroCells")?.disabled, "this measure needs no increment");
  assert.match(option(rectal, "recurrence-any", "zeroCells", "treatment-arm") ?? "", /comparison/);
  assert.match(option(feng, "prevalence", "pooling", "peto") ?? "", /inverse-variance/);
  assert.match(option(bcg, "tuberculosis", "interval", "profile-likelihood") ?? "", /tau2 "ML"/);
  assert.match(of(rectal, "esd-v-memr", "subgroup")?.disabled ?? "", /two arms/);
  assert.match(of(rectal, "recurrence-complete-v-incomplete", "tau2")?.disabled ?? "", /nothing/);
});

Deno.test("changeSetting: keeps what differs and takes back what has become void", () => {
  const change = (setting: BenchSetting, choice: BenchChoice, code: string) =>
    changeSetting(bcg, setting, choice, code);
  const own = { ...bcgSetting, tau2: "DL", prediction: "wald", increment: 1 } as const;
  assert.deepEqual(change(own, "model", "common"), {
    ...bcgSetting,
    increment: 1,
    model: "common",
  });
  assert.deepEqual(change(own, "pooling", "mantel-haenszel"), {
    ...bcgSetting,
    pooling: "mantel-haenszel",
  });
  assert.deepEqual(change(own, "program", "metafor-random"), {
    ...bcgSetting,
    program: "metafor-random",
  });
  assert.deepEqual(change(own, "tau2", "REML"), {
    ...bcgSetting,
    prediction: "wald",
    increment: 1,
  });
  const profile = { ...bcgSetting, tau2: "ML", interval: "profile-likelihood" } as const;
  assert.deepEqual(settingProblems(bcg, profile), []);
  assert.deepEqual(change(profile, "tau2", "DL"), { ...bcgSetting, tau2: "DL" });
  const stratum = { ...bcgSetting, stratum: "random", without: ["2"] };
  assert.deepEqual(change(stratum, "subgroup", "none"), {
    ...bcgSetting,
    without: ["2"],
    subgroup: "none",
  });
  assert.deepEqual(change(stratum, "analysis", "tuberculosis"), bcgSetting);
  const of = { analysis: "prevalence", stratum: "RCT" };
  assert.deepEqual(changeSetting(feng, of, "subgroup", "source_population"), {
    analysis: "prevalence",
    subgroup: "source_population",
  });
});
