import assert from "node:assert/strict";
import { plansInForce } from "../analysis/plans_in_force.ts";
import { loadReview } from "../io/load_review.ts";
import type { Review } from "../table/review_types.ts";
import { benchBeside } from "./bench_beside.ts";
import { benchCsv } from "./bench_csv.ts";
import { benchMultiverse } from "./bench_multiverse.ts";
import { benchResult } from "./bench_result.ts";
import { benchStudies } from "./bench_studies.ts";
import { describeBench } from "./describe_bench.ts";
import { differencesFromRegistered } from "./differences_from_registered.ts";
import { registeredSetting } from "./registered_setting.ts";
import { settingProblems } from "./setting_problems.ts";
import { runMultiverse } from "../analysis/run_multiverse.ts";
import { describeProblem } from "../table/describe_problem.ts";
import { parseCsv } from "../table/parse_csv.ts";
import type { BenchSetting } from "./types.ts";

const bcg = await loadReview("bcg");
const rectal = await loadReview("rectal-net");
const own: BenchSetting = { analysis: "tuberculosis" };
const differences = (review: Review, setting: BenchSetting) =>
  differencesFromRegistered(review, setting)
    .map(({ label, registered, here }) => `${label}: ${registered} > ${here}`);

/** The review, had it registered REML and deviated to DerSimonian-Laird. */
const deviating: Review = {
  ...bcg,
  protocol: { ...bcg.protocol, registration: { status: "registered" } },
  deviations: [
    {
      kind: "changed",
      analysis: "tuberculosis",
      choice: "tau2",
      registered: "REML",
      inForce: "DL",
      why: "an example",
      date: "2026-01-01",
      timing: "before the data were seen",
    } as unknown as Review["deviations"][number],
  ],
};

Deno.test("differencesFromRegistered: none for the registered setting of any analysis", () => {
  for (const review of [bcg, rectal]) {
    for (const { id } of plansInForce(review)) {
      assert.deepEqual(differences(review, registeredSetting(review, id)), []);
      assert.deepEqual(differences(review, { analysis: id, without: [] }), []);
    }
  }
  // What is stated and is planned anyway is no difference.
  const stated = { ...own, tau2: "REML", measure: "RR", model: "random" } as const;
  assert.deepEqual(differences(bcg, stated), []);
  assert.ok(benchResult(bcg, stated).registered);
  assert.ok(benchResult(bcg, { ...own, stratum: "random" }).registered);
});

Deno.test("differencesFromRegistered: each choice in words, with what follows from it", () => {
  assert.deepEqual(differences(bcg, { ...own, model: "common", without: ["6", "2"] }), [
    "Studies left out: none > Ferguson & Simes 1949 and Stein & Aronson 1953",
    "Model: random effects > common effect",
    "Interval of the mean: Hartung–Knapp > Wald",
    "Prediction interval: t distribution, k − 1 degrees of freedom > none",
  ]);
  assert.deepEqual(differences(bcg, { ...own, program: "metafor-random" }), [
    "Defaults of a program: none: each choice by itself > metafor 5, random effects",
  ]);
  const variant = { ...own, variant: "set:random allocation only" };
  assert.deepEqual(differences(bcg, variant), [
    "Definition: as the review has it > random allocation only",
  ]);
  // A variant that changes choices alone is told by them.
  assert.deepEqual(differences(bcg, { ...own, variant: "sensitivity:odds-ratio" }), [
    "Effect measure: risk ratio > odds ratio",
  ]);
  const edit = { kind: "cell", table: "bcg", line: 2, column: "tpos", text: "21" } as const;
  const rows = { kind: "rows", table: "bcg", text: "14,New,2020,1,99,2,98,10,random" } as const;
  assert.deepEqual(differences(bcg, { ...own, edits: [edit, rows] }), [
    "Hypothetical: the data > tpos 21 in place of 4 (bcg.csv, line 2)",
    "Hypothetical: the data > 1 row added to bcg.csv",
  ]);
});

Deno.test("registeredSetting: a deviation makes another plan the registered one", () => {
  const registered = registeredSetting(deviating, "tuberculosis");
  assert.deepEqual(registered, { ...own, variant: "registered" });
  const before = benchResult(deviating, registered);
  assert.ok(before.registered);
  assert.equal(before.result.standing, "registered");
  assert.equal(before.result.choices.tau2, "REML");
  assert.deepEqual(before.result.overall, benchResult(bcg, own).result.overall);
  assert.equal(benchResult(deviating, { ...own, tau2: "PM" }).result.standing, "exploratory");
  const done = benchResult(deviating, own);
  assert.equal(done.registered, false);
  assert.equal(done.result.standing, "deviates");
  assert.equal(done.result.registeredChoice?.differences.length, 1);
  assert.deepEqual(differences(deviating, own), [
    "Estimator of tau²: restricted maximum likelihood > DerSimonian–Laird",
  ]);
  assert.match(describeBench(deviating, own), /As registered: risk ratio 0\.49/);
});

Deno.test("benchResult: notes tell what is not by the method that is named", () => {
  const notes = (review: Review, setting: BenchSetting) => benchResult(review, setting).notes;
  assert.deepEqual(notes(bcg, own), []);
  assert.match(
    notes(bcg, { ...own, pooling: "mantel-haenszel" })[0] ?? "",
    /^Strata are pooled by inv/,
  );
  assert.deepEqual(notes(bcg, { ...own, pooling: "mantel-haenszel", subgroup: "none" }), []);
  assert.match(
    notes(bcg, { ...own, program: "metafor-random" })[1] ?? "",
    /prints I² 92\.2 %, from/,
  );
  // The test between strata that share studies belongs to the strata of the plan.
  const strata = { analysis: "incomplete-by-method", subgroup: "basis" };
  assert.deepEqual(benchBeside(rectal, strata), {});
});

Deno.test("describeBench: the paragraph holds what differs, the result and the planned one", () => {
  assert.match(describeBench(bcg, own), /^Tuberculosis after BCG vaccination\. As planned: risk/);
  const setting = { ...own, without: ["2"], tau2: "DL" } as const;
  const shown = benchResult(bcg, setting).shown?.inWords ?? "";
  const first = benchResult(bcg, own).shown?.inWords ?? "";
  assert.equal(
    describeBench(bcg, setting),
    "Tuberculosis after BCG vaccination. With Ferguson & Simes 1949 left out and tau² by " +
      `DerSimonian–Laird in place of restricted maximum likelihood: r${shown.slice(1)} ` +
      `As planned: r${first.slice(1)}`,
  );
  const edit = { kind: "cell", table: "bcg", line: 2, column: "tpos", text: "21" } as const;
  assert.match(describeBench(bcg, { ...own, edits: [edit] }), /^Hypothetical, not a result of the/);
  const stratum = { analysis: "incomplete-by-method", stratum: "ESD", interval: "wald" } as const;
  assert.match(
    describeBench(rectal, stratum),
    /^Incomplete resection by method: ESD\. With the int/,
  );
});

Deno.test("settingProblems: every name and every contradiction is told", () => {
  const told = (review: Review, setting: BenchSetting) =>
    settingProblems(review, setting).map(describeProblem);
  assert.match(told(bcg, { analysis: "tuberculosi" })[0] ?? "", /did you mean "tuberculosis"\?$/);
  assert.match(
    told(bcg, { ...own, variant: "x" })[0] ?? "",
    /^setting, variant: found "x"; allowed: s/,
  );
  assert.deepEqual(told(bcg, { ...own, without: ["2", "99", "100"] }).length, 2);
  assert.match(told(bcg, { ...own, subgroup: "aloc" })[0] ?? "", /did you mean "alloc"\?$/);
  assert.match(told(bcg, { ...own, stratum: "Random" })[0] ?? "", /did you mean "random"\?$/);
  assert.match(told(bcg, { ...own, subgroup: "none", stratum: "random" })[0] ?? "", /no strata/);
  assert.match(told(bcg, { ...own, measure: "PLO" })[0] ?? "", /^setting, measure: found "PLO"/);
  assert.match(told(bcg, { ...own, pooling: "peto" })[0] ?? "", /^setting, measure: found "RR"/);
  assert.match(told(bcg, { ...own, pooling: "glmm" })[0] ?? "", /"OR" for a mixed model/);
  assert.match(told(bcg, { ...own, increment: -1 })[0] ?? "", /^setting, increment: found -1/);
  assert.match(
    told(rectal, { analysis: "recurrence-any", program: "revman-random" })[0] ?? "",
    /^setting, program: found "revman-random"; allowed: reforest-random, meta8-common/,
  );
  const several = { ...own, program: "metafor-random", tau2: "DL", interval: "wald" } as const;
  assert.deepEqual(told(bcg, several), [
    'setting, tau2: found "DL"; allowed: no value, since metafor 5 settles it; leave it out',
    'setting, interval: found "wald"; allowed: no value, since metafor 5 settles it; leave it out',
  ]);
  assert.throws(() => benchResult(bcg, several), { name: "DataProblems" });
});

Deno.test("benchCsv: every study, set, study left out and exclusion has a row that can be read back", () => {
  const setting = { ...own, without: ["2"] };
  const result = benchResult(bcg, setting);
  const text = benchCsv(result);
  const [head = ""] = text.split("\n");
  const numbers = ["yi", "vi", "k", "estimate", "lower", "upper", "weight_percent", "tau2"];
  const fields = head.split(",").map((name) => ({
    ...{ name, title: name, description: name },
    type: numbers.includes(name) ? "number" as const : "string" as const,
  }));
  const about = { name: "csv", title: "CSV", path: "bench.csv", description: "As downloaded." };
  const bytes = new TextEncoder().encode(text);
  const { table, problems } = parseCsv("bench.csv", bytes, { ...about, schema: { fields } });
  assert.deepEqual(problems, []);
  const of = (row: string) => table.rows.filter(({ values }) => values.row === row);
  assert.equal(of("setting")[0]?.values.id, "analysis=tuberculosis&without=2");
  assert.equal(of("study").length, 12);
  assert.deepEqual(
    of("study").map(({ values }) => values.yi),
    result.result.studies.map(({ effect }) => effect?.yi),
  );
  assert.equal(of("pooled")[0]?.values.estimate, result.shown?.reported?.estimate);
  assert.equal(of("pooled").length, result.sets.length);
  assert.ok(of("without").length >= 12);
  assert.equal(of("left out")[0]?.values.reason, "left out at the bench");
});

Deno.test("benchMultiverse: of the registered setting it is the stored one; studies and strata narrow it", () => {
  const { id: _i, title: _t, standing: _s, inputs: _n, ...stored } = runMultiverse(
    bcg,
    "tuberculosis",
  ) as Extract<
    ReturnType<typeof runMultiverse>,
    { readonly id: string }
  >;
  assert.deepEqual(benchMultiverse(bcg, own), stored);
  const less = benchMultiverse(bcg, { ...own, without: ["2", "4"], tau2: "DL" });
  assert.ok("specifications" in less);
  assert.equal(less.specifications.length, stored.specifications.length);
  assert.equal(Math.max(...less.specifications.map(({ k }) => k)), 11);
  assert.equal(less.planned?.tau2, "DL");
  const ofSet = (answer: typeof less) =>
    new Set(answer.specifications.flatMap(({ set, k }) => set === "as planned" ? [] : [k]));
  // Seven trials were allocated at random, these two among them.
  assert.deepEqual(ofSet(less), new Set([5]));
  const other = benchMultiverse(bcg, { ...own, stratum: "systematic" });
  assert.ok("specifications" in other);
  assert.deepEqual(ofSet(other), new Set());
  const random = benchMultiverse(bcg, { ...own, stratum: "random" });
  assert.ok("specifications" in random);
  assert.deepEqual(new Set(random.specifications.map(({ k }) => k)), new Set([7]));
  const salvage = { analysis: "incomplete-by-method", stratum: "ESD" };
  assert.match((benchMultiverse(rectal, salvage) as { reason: string }).reason, /no threshold/);
});

Deno.test("benchStudies: those in and those out, by the definition that is chosen", () => {
  const setting = { analysis: "esd-v-memr" };
  const all = benchStudies(rectal, setting);
  assert.equal(all.length, 14);
  const [first] = all;
  const out = benchStudies(rectal, { ...setting, without: [first?.id ?? ""] });
  assert.deepEqual(out.map(({ included }) => included), all.map(({ id }) => id !== first?.id));
  const wider = { ...setting, variant: "set:with sensitivity rows" };
  assert.ok(benchStudies(rectal, wider).length >= 14);
});
