import assert from "node:assert/strict";
import { specificationCurve } from "../figure/specification_curve.ts";
import { loadReview } from "../io/load_review.ts";
import { multiverseInWords } from "../report/multiverse_in_words.ts";
import { benchBeside } from "./bench_beside.ts";
import { benchMultiverse } from "./bench_multiverse.ts";
import { benchResult } from "./bench_result.ts";
import { describeBeside } from "./describe_beside.ts";
import { settingChoices } from "./setting_choices.ts";
import type { BenchSetting } from "./types.ts";

const bcg = await loadReview("bcg");
const rectal = await loadReview("rectal-net");

function multiverseOf(review: typeof bcg, setting: BenchSetting) {
  const answer = benchMultiverse(review, setting);
  assert.ok("specifications" in answer);
  return answer;
}

Deno.test("benchMultiverse: what stands out is the answer of the setting, or nothing does", () => {
  const analysis = "esd-v-memr";
  const inside: readonly BenchSetting[] = [
    { analysis },
    { analysis, pooling: "inverse-variance", tau2: "DL", interval: "wald" },
    { analysis, zeroCells: "all", measure: "RR" },
    { analysis, model: "common", pooling: "inverse-variance" },
  ];
  for (const setting of inside) {
    const { planned } = multiverseOf(rectal, setting);
    const reported = benchResult(rectal, setting).shown?.reported;
    assert.equal(planned?.estimate, reported?.estimate, JSON.stringify(setting));
    assert.equal(planned?.upper, reported?.upper, JSON.stringify(setting));
  }
  const outside: readonly BenchSetting[] = [
    { analysis, increment: 0.25 },
    { analysis, program: "revman5-common" },
    { analysis, pooling: "glmm" },
  ];
  for (const setting of outside) {
    const answer = multiverseOf(rectal, setting);
    assert.equal(answer.planned, null, JSON.stringify(setting));
    assert.equal(answer.otherThanPlanned, null, JSON.stringify(setting));
  }
});

Deno.test("multiverseInWords, specificationCurve: another setting is not called the plan", () => {
  const answer = multiverseOf(bcg, { analysis: "tuberculosis", tau2: "DL" });
  const names = { planned: "in this setting" };
  const [facts, follows] = multiverseInWords(answer, names);
  const share = (100 * answer.specifications
    .filter(({ conclusion }) => conclusion !== answer.planned?.conclusion).length /
    answer.specifications.length).toFixed(1);
  assert.match(facts, new RegExp(`^${answer.specifications.length} specifications; threshold `));
  assert.ok(
    follows.startsWith(
      `**In this setting, the result is below the threshold; ${share} % of the specifications ` +
        "conclude otherwise.**",
    ),
    follows,
  );
  const none = multiverseOf(bcg, { analysis: "tuberculosis", increment: 0.1, zeroCells: "all" });
  assert.match(
    multiverseInWords(none, names)[1],
    /^\*\*The specification in this setting is not among them\.\*\*/,
  );
  const figure = specificationCurve(answer, { ...names, names: { "as planned": "those here" } });
  assert.ok("svg" in figure);
  assert.match(figure.alt, /In this setting: .*Another conclusion than in this setting: /);
  assert.doesNotMatch(figure.alt + figure.svg, /as planned/i);
});

Deno.test("settingChoices: all studies can be looked at again, where they are pooled together", () => {
  const strata = (review: typeof bcg, setting: BenchSetting) =>
    settingChoices(review, setting).find(({ choice }) => choice === "stratum")?.options
      .map(({ code, label }) => `${code}=${label}`);
  assert.deepEqual(strata(bcg, { analysis: "tuberculosis", stratum: "random" }), [
    ...["=all studies", "random=random", "alternate=alternate", "systematic=systematic"],
  ]);
  assert.equal(strata(rectal, { analysis: "incomplete-by-method" })?.[0], "cEMR=cEMR");
});

Deno.test("describeBeside: the mixed model and the test between strata, or nothing", () => {
  const setting: BenchSetting = { analysis: "incomplete-by-method", without: ["bang2016"] };
  const [strata, ...rest] = describeBeside(benchBeside(rectal, setting), "PLO").slice(-1);
  assert.match(strata ?? "", /^Allowing for the \d+ studies that stand in several strata/);
  assert.deepEqual(rest, []);
  assert.deepEqual(describeBeside(benchBeside(bcg, { analysis: "tuberculosis" }), "RR"), []);
});
