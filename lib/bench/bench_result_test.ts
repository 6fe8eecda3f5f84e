import assert from "node:assert/strict";
import reference from "../../tests/reference/pool.json" with { type: "json" };
import mantelHaenszel from "../../tests/reference/mantel_haenszel.json" with { type: "json" };
import peto from "../../tests/reference/peto.json" with { type: "json" };
import mixed from "../../tests/reference/glmm_or.json" with { type: "json" };
import { assertNear } from "../../tests/assert_near.ts";
import { plansInForce } from "../analysis/plans_in_force.ts";
import { pooledSets } from "../analysis/pooled_sets.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { leaveOneOut } from "../diagnose/leave_one_out.ts";
import { loadReview } from "../io/load_review.ts";
import { seededRandom } from "../numeric/random.ts";
import type { Review } from "../table/review_types.ts";
import { benchBeside } from "./bench_beside.ts";
import { benchResult } from "./bench_result.ts";
import { registeredSetting } from "./registered_setting.ts";
import type { BenchSetting } from "./types.ts";

const names = ["rectal-net", "feng2019", "greb2008", "pagliaro1992", "bcg"] as const;
const reviews = new Map<string, Review>();
for (const name of names) reviews.set(name, await loadReview(name));
const reviewOf = (name: typeof names[number]): Review => reviews.get(name) as Review;
const bcg = reviewOf("bcg");
const tuberculosis = { analysis: "tuberculosis" };

/** The numbers that stand for a pooled result, on the scale of analysis. */
function numbersOf(review: Review, setting: BenchSetting) {
  const pooled = benchResult(review, setting).shown?.pooled;
  assert.ok(pooled && pooled.kind !== "not-estimable", JSON.stringify(setting));
  const { estimate, standardError, interval } = pooled as Extract<
    typeof pooled,
    { readonly estimate: number }
  >;
  return { estimate, se: standardError, ci_lb: interval.lower, ci_ub: interval.upper };
}

Deno.test("benchResult: the registered setting gives what runAnalysis stores, to the last bit", () => {
  for (const review of reviews.values()) {
    for (const { id } of plansInForce(review)) {
      const { result, registered, sets } = benchResult(review, registeredSetting(review, id));
      const stored = runAnalysis(review, id);
      const { sensitivity: _s, published: _p, inputs: _i, totalExplained: _t, ...own } = result;
      assert.ok(registered, id);
      for (const [name, value] of Object.entries(own)) {
        assert.deepEqual(
          value,
          stored[name as keyof typeof stored],
          `${review.name} ${id} ${name}`,
        );
      }
      assert.deepEqual(benchBeside(review, { analysis: id }), {
        ...(stored.dependentStrata ? { dependentStrata: stored.dependentStrata } : {}),
        ...(stored.mixedModel ? { mixedModel: stored.mixedModel } : {}),
      });
      for (const set of pooledSets(stored)) {
        const lines = leaveOneOut(set.studies, set.choices).without;
        const shown = sets.find(({ stratum }) => stratum === set.stratum);
        assert.deepEqual(shown?.leaveOneOut?.lines.map(({ reported: _, ...line }) => line), lines);
      }
    }
  }
});

Deno.test("benchResult: measure, model, estimator and interval give the numbers of R's metafor", () => {
  const intervals = {
    z: "wald",
    t: "t",
    knha: "hartung-knapp",
    adhoc: "hartung-knapp-adhoc",
  } as const;
  const cases = reference.cases.filter(({ dataset }) => dataset === "bcg");
  assert.equal(cases.length, 123);
  for (const { id, settings, expected } of cases) {
    const { measure, method, test } = settings;
    const setting = {
      ...tuberculosis,
      measure,
      ...(method === "EE" ? { model: "common" } : { tau2: method }),
      interval: intervals[test as keyof typeof intervals],
    } as BenchSetting;
    const found = numbersOf(bcg, setting);
    for (const key of ["estimate", "se", "ci_lb", "ci_ub"] as const) {
      assertNear(
        found[key],
        (expected as Record<string, number>)[key] as number,
        1e-8,
        `${id} ${key}`,
      );
    }
  }
});

Deno.test("benchResult: Mantel-Haenszel, Peto and the mixed model give the numbers of R's metafor", () => {
  const cases = [
    ...mantelHaenszel.cases.map((one) => ({ ...one, pooling: "mantel-haenszel", within: 1e-9 })),
    ...peto.cases.map((one) => ({ ...one, pooling: "peto", within: 1e-9 })),
    // R's is a numerical optimum (the tolerance of tools/reference); its interval is the normal one.
    ...mixed.cases.filter(({ settings }) => settings.model === "UM.FS" && settings.method === "ML")
      .map((one) => ({ ...one, pooling: "glmm", within: 1e-3 })),
  ].filter(({ dataset }) => dataset === "bcg");
  assert.equal(cases.length, 5);
  for (const { id, settings, expected, pooling, within } of cases) {
    const measure = "measure" in settings ? settings.measure : "OR";
    const setting = { ...tuberculosis, measure, pooling } as BenchSetting;
    const found = numbersOf(bcg, setting);
    assertNear(found.estimate, expected.estimate as number, within, id);
    assertNear(found.se, expected.se as number, within, id);
  }
});

Deno.test("benchResult: a study that is taken out gives its line of leaving one out, to the last bit", () => {
  for (const [name, analysis] of [["bcg", "tuberculosis"], ["feng2019", "prevalence"]] as const) {
    const review = reviewOf(name);
    const { sets } = benchResult(review, { analysis });
    const { studies } = benchResult(review, { analysis }).result;
    const lines = sets[0]?.leaveOneOut?.lines ?? [];
    assert.ok(lines.length >= 13);
    for (const { id: unit, estimate, interval, tau2, reported } of lines) {
      const id = studies.find((study) => study.id === unit)?.studyId ?? "";
      const { shown, result } = benchResult(review, { analysis, without: [id] });
      assert.ok(shown?.pooled.kind === "pooled-effect");
      assert.equal(shown.pooled.estimate, estimate);
      assert.equal(shown.pooled.interval.lower, interval.lower);
      assert.equal(shown.pooled.heterogeneity.tau2, tau2);
      assert.equal(shown.reported?.estimate, reported.estimate);
      assert.ok(
        result.excluded.some((row) => row.id === id && row.reason === "left out at the bench"),
      );
    }
  }
});

Deno.test("benchResult: each of the review's own variants gives what stands beside the analysis", () => {
  for (const review of reviews.values()) {
    for (const { id } of plansInForce(review)) {
      for (const variant of runAnalysis(review, id).sensitivity) {
        const setting = { analysis: id, variant: `sensitivity:${variant.id}` };
        const { result, registered } = benchResult(review, setting);
        assert.equal(registered, false);
        assert.equal(result.standing, "exploratory");
        assert.deepEqual(result.overall, variant.outcome, `${id} ${variant.id}`);
        assert.deepEqual(result.overallReported, variant.reported);
        assert.deepEqual(result.studies, variant.studies);
        assert.deepEqual(result.excluded, variant.excluded);
        assert.deepEqual(result.subgroupsReported, variant.groups.map(({ reported }) => reported));
      }
    }
  }
});

Deno.test("benchResult: the order of rows is irrelevant", () => {
  const random = seededRandom("bench");
  const shuffled = (review: Review): Review => ({
    ...review,
    tables: Object.fromEntries(
      Object.entries(review.tables).map(([name, table]) => [name, {
        ...table,
        rows: table.rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at)
          .map(({ row }) => row),
      }]),
    ),
  });
  const settings: readonly (readonly [typeof names[number], BenchSetting])[] = [
    ["bcg", { ...tuberculosis, without: ["2"], tau2: "PM" }],
    ["bcg", { ...tuberculosis, measure: "OR", pooling: "glmm" }],
    ["bcg", { ...tuberculosis, program: "revman5-random" }],
    ["rectal-net", { analysis: "incomplete-by-method", subgroup: "none" }],
    ["rectal-net", { analysis: "esd-v-memr", pooling: "mantel-haenszel" }],
    ["feng2019", { analysis: "prevalence", subgroup: "source_population" }],
  ];
  for (const [name, setting] of settings) {
    const review = reviewOf(name);
    const plain = benchResult(review, setting);
    const other = benchResult(shuffled(review), setting);
    assert.deepEqual(other.sets, plain.sets);
  }
});

Deno.test("benchResult: few studies and none are answered in words or with one study's effect", () => {
  const ids = bcg.tables.bcg?.rows.map(({ values }) => `${values.trial}`) ?? [];
  const two = benchResult(bcg, { ...tuberculosis, without: ids.slice(2) });
  assert.equal(two.shown?.k, 2);
  assert.equal(two.shown.leaveOneOut, null);
  assert.match(two.shown.leaveOneOutNote ?? "", /Fewer than three/);
  const one = benchResult(bcg, { ...tuberculosis, without: ids.slice(1) });
  assert.equal(one.shown?.reported?.estimate, one.result.studies[0]?.reported?.estimate);
  const none = benchResult(bcg, { ...tuberculosis, without: ids });
  assert.equal(none.shown?.reported, null);
  assert.equal(none.shown?.inWords, "No risk ratio is estimable: no study is left.");
});

Deno.test("benchResult: a listing says that nothing is pooled", () => {
  const setting = { analysis: "recurrence-complete-v-incomplete" };
  const { sets, nothing } = benchResult(reviewOf("rectal-net"), setting);
  assert.deepEqual(sets, []);
  assert.equal(nothing, "A listing pools nothing.");
});
