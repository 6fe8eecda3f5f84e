import assert from "node:assert/strict";
import { randomTables } from "../../tests/properties/random_studies.ts";
import { vaccine } from "../../tests/fixtures/small_study_data.ts";
import type { TwoByTwoRow } from "../effect/types.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { funnelRegression } from "./funnel_regression.ts";
import { recommendedTests } from "./recommended_tests.ts";
import { smallStudyTest } from "./small_study_effects.ts";
import type {
  SmallStudyChoices,
  SmallStudyTest,
  SmallStudyTestName,
  StudyWithGroups,
} from "./small_study_types.ts";
import { testDefinitions } from "./test_definitions.ts";

const rows = randomTables("small-study tests", 30);
const knowingly = { k: true, measure: true };

function tested(
  studies: readonly StudyWithGroups[] | readonly TwoByTwoRow[],
  choices: SmallStudyChoices,
): SmallStudyTest {
  const answer = smallStudyTest(studies, choices);
  if (isNotApplicable(answer)) throw new Error(answer.reason);
  return answer;
}

function refusal(
  studies: readonly StudyWithGroups[] | readonly TwoByTwoRow[],
  choices: SmallStudyChoices,
): string {
  const answer = smallStudyTest(studies, choices);
  assert.ok(isNotApplicable(answer));
  return answer.reason;
}

const names = Object.keys(testDefinitions) as SmallStudyTestName[];

Deno.test("smallStudyTest: all tests answer for tables with zero cells, in any order", () => {
  for (const test of names) {
    const answer = tested(rows, { test, knowingly });
    assert.ok(answer.pValue >= 0 && answer.pValue <= 1, test);
    assert.deepEqual(tested([...rows].reverse(), { test, knowingly }), answer);
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer, test);
  }
});

Deno.test("smallStudyTest: swapping the groups mirrors the slope and leaves the P value", () => {
  const swapped = rows.map(({ id, ...row }) => ({
    id,
    eventsTreated: row.eventsControl,
    totalTreated: row.totalControl,
    eventsControl: row.eventsTreated,
    totalControl: row.totalTreated,
  }));
  for (const test of names) {
    const [one, other] = [tested(rows, { test, knowingly }), tested(swapped, { test, knowingly })];
    assert.ok(Math.abs(one.statistic + other.statistic) < 1e-9, test);
    assert.ok(Math.abs(one.pValue - other.pValue) < 1e-9, test);
  }
});

Deno.test("smallStudyTest: Egger's test is the regression on the standard error", () => {
  const egger = tested(vaccine, { test: "Egger" });
  const regression = funnelRegression(vaccine);
  assert.ok(!isNotApplicable(regression));
  assert.deepEqual(egger.regression, regression.regression);
});

Deno.test("smallStudyTest: Ruecker's tests are those of the arcsine differences", () => {
  const arcsines = rows.filter(({ eventsTreated, totalTreated, eventsControl, totalControl }) =>
    eventsTreated + eventsControl > 0 &&
    eventsTreated + eventsControl < totalTreated + totalControl
  ).map((row) => ({
    id: row.id,
    yi: Math.asin(Math.sqrt(row.eventsTreated / row.totalTreated)) -
      Math.asin(Math.sqrt(row.eventsControl / row.totalControl)),
    vi: 1 / (4 * row.totalTreated) + 1 / (4 * row.totalControl),
  }));
  for (const test of ["Egger", "Thompson", "Begg"] as const) {
    const direct = tested(arcsines, { test, measure: "AS" });
    const byRows = tested(rows, { test: `Ruecker-${test}` });
    assert.equal(direct.k, byRows.k);
    assert.ok(Math.abs(direct.statistic - byRows.statistic) < 1e-9, test);
  }
});

Deno.test("smallStudyTest: by default only tests that suit the measure", () => {
  for (const measure of ["OR", "RR", "RD", "DOR"]) {
    for (const test of names) {
      const answer = smallStudyTest(rows, { test, measure });
      assert.equal(isNotApplicable(answer), !recommendedTests(measure).tests.includes(test));
    }
  }
  assert.match(refusal(rows, { test: "Egger" }), /suited are Harbord, Peters/);
});

Deno.test("smallStudyTest: fewer than ten studies are counted after exclusions", () => {
  const empty = { eventsTreated: 0, totalTreated: 10, eventsControl: 0, totalControl: 10 };
  const nine = rows.slice(0, 9).map((row, i) => ({
    ...row,
    eventsTreated: 1 + i,
    totalTreated: 20 + 9 * i,
    eventsControl: 4,
    totalControl: 30,
  }));
  const reason = refusal([...nine, { id: "empty", ...empty }], { test: "Peters" });
  assert.match(reason, /9 studies are fewer than 10/);
  const answer = tested([...nine, { id: "empty", ...empty }], { test: "Peters", knowingly });
  assert.deepEqual(answer.excluded.map(({ id }) => id), ["empty"]);
  assert.match(answer.warnings.join(), /tested knowingly/);
});

Deno.test("smallStudyTest: what a test needs is said", () => {
  for (const test of ["Harbord", "Peters", "Schwarzer", "Ruecker-Egger"] as const) {
    assert.match(refusal(vaccine, { test, knowingly }), /counts of 2x2 tables/);
  }
  assert.match(refusal(vaccine, { test: "Macaskill" }), /sample size \(ni\)/);
  assert.match(refusal(vaccine, { test: "Pustejovsky", measure: "SMD" }), /sizes of both groups/);
  const sized = vaccine.map((study, i) => ({ ...study, totalTreated: 9 + i, totalControl: 12 }));
  assert.equal(tested(sized, { test: "Pustejovsky", measure: "SMD" }).df, 11);
  assert.equal(tested(sized, { test: "Macaskill" }).df, 11);
});

Deno.test("smallStudyTest: no events at all leave nothing to test", () => {
  const none = rows.map((row) => ({ ...row, eventsTreated: 0, eventsControl: 0 }));
  assert.match(refusal(none, { test: "Peters" }), /no study has an event/);
});

Deno.test("smallStudyTest: similar standard errors are warned about", () => {
  const similar = vaccine.map((study, i) => ({ ...study, vi: 0.1 + 0.001 * i }));
  assert.match(tested(similar, { test: "Egger" }).warnings.join(), /similar/);
});

Deno.test("smallStudyTest: choices that do not exist are refused with those that do", () => {
  const unknown = { test: "Eggers" } as unknown as SmallStudyChoices;
  assert.throws(() => smallStudyTest(rows, unknown), /allowed: Egger, Begg/);
  assert.throws(() => smallStudyTest(rows, { test: "Peters", measure: "MD" }), /allowed: OR, RR/);
  assert.throws(() => smallStudyTest([], { test: "Egger" }), /found none/);
});
