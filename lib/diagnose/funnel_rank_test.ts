import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { vaccine } from "../../tests/fixtures/small_study_data.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { rankTest } from "./funnel_rank.ts";
import { smallStudyTest } from "./small_study_effects.ts";

Deno.test("rankTest: R's ranktest of the BCG trials", () => {
  // The stored case rank_test/bcg/RR, metafor 5.1
  const test = rankTest(vaccine);
  assert.ok(!isNotApplicable(test));
  assertNear(test.rankCorrelation!.tau, 0.0256410256410256, 1e-13);
  assertNear(test.pValue, 0.952361907960866, 1e-13);
  assert.equal(test.rankCorrelation!.pValueMethod, "exact");
});

Deno.test("rankTest: the same tau as Begg's test, whose P value is normal", () => {
  const exact = rankTest(vaccine);
  const normal = smallStudyTest(vaccine, { test: "Begg" });
  assert.ok(!isNotApplicable(exact) && !isNotApplicable(normal));
  assert.equal(normal.rankCorrelation!.tau, exact.rankCorrelation!.tau);
  assert.equal(normal.statistic, exact.statistic);
  assert.equal(normal.rankCorrelation!.pValueMethod, "normal");
});

Deno.test("rankTest: mirrored effects have the opposite tau", () => {
  const test = rankTest(vaccine);
  const mirrored = rankTest(vaccine.map((study) => ({ ...study, yi: -study.yi })));
  assert.ok(!isNotApplicable(test) && !isNotApplicable(mirrored));
  assert.equal(mirrored.rankCorrelation!.tau, -test.rankCorrelation!.tau);
  assert.equal(mirrored.pValue, test.pValue);
});

Deno.test("rankTest: equal variances have no ranks", () => {
  const test = rankTest(vaccine.map((study) => ({ ...study, vi: 0.2 })));
  assert.ok(isNotApplicable(test));
  assert.match(test.reason, /same effect or the same precision/);
});

Deno.test("rankTest: a study with nearly all of the weight keeps its deviation", () => {
  // The mean is that study's effect, so that its deviation has the sign of the others' mean, and
  // theirs are (yi - 0.1) / sqrt(vi).
  const heavy = { id: "heavy", yi: 0.1, vi: 1e-29 };
  const test = rankTest([heavy, ...vaccine]);
  assert.ok(!isNotApplicable(test));
  const others = vaccine.map(({ yi, vi }) => ({ x: (yi - 0.1) / Math.sqrt(vi), vi }));
  const below = others.reduce((sum, { x, vi }) => sum + x / Math.sqrt(vi), 0) < 0;
  assert.ok(below);
  const size = Math.sqrt(others.reduce((sum, { vi }) => sum + 1 / vi, 0));
  const own = -others.reduce((sum, { x, vi }) => sum + x / Math.sqrt(vi), 0) / size;
  const all = [...others, { x: own, vi: 1e-29 }];
  let score = 0;
  all.forEach((a, i) =>
    all.slice(0, i).forEach((b) => score += Math.sign((a.x - b.x) * (a.vi - b.vi)))
  );
  assert.equal(test.rankCorrelation!.score, score);
});

Deno.test("rankTest: few studies and leaning measures only knowingly", () => {
  assert.ok(isNotApplicable(rankTest(vaccine.slice(0, 5))));
  assert.ok(isNotApplicable(rankTest(vaccine, { measure: "SMD" })));
  assert.ok(!isNotApplicable(rankTest(vaccine.slice(0, 5), { knowingly: { k: true } })));
  const two = rankTest(vaccine.slice(0, 2), { knowingly: { k: true } });
  assert.ok(isNotApplicable(two));
});
