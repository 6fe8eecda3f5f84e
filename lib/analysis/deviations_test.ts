import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { deviation, registeredReview } from "../../tests/fixtures/registered_review.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { deviationEffects } from "./deviation_effects.ts";
import { deviationsCovered } from "./deviations_covered.ts";
import { moderatorAnalyses } from "./moderator_analyses.ts";
import { plansInForce } from "./plans_in_force.ts";
import { runAnalyses } from "./run_analyses.ts";
import { runAnalysis } from "./run_analysis.ts";
import { runMultiverse } from "./run_multiverse.ts";

const { choice: _choice, registered: _registered, inForce: _inForce, ...whole } = deviation;
const plain = registeredReview();
const [plan] = plain.protocol.analyses;
const deviating = registeredReview({ deviations: [deviation] });
const adding = registeredReview({
  deviations: [{ ...whole, kind: "added", analysis: "extra", plan: { ...plan, id: "extra" } }],
});
const dropping = registeredReview({ deviations: [{ ...whole, kind: "dropped" }] });

// escalc(measure = "RR") and rma(method = "REML") of metafor 3.8.1 on dat.bcg, with test = "knha"
// and test = "z"; exp of coef, ci.lb and ci.ub.
const knappHartung = [0.489420939826030, 0.330072248483599, 0.725698259822339];
const wald = [0.489420939826030, 0.344074306106777, 0.696166066715426];

function assertReported(
  found: { estimate: number; lower: number; upper: number } | null | undefined,
  [estimate = NaN, lower = NaN, upper = NaN]: readonly number[],
) {
  assert.ok(found);
  assertNear(found.estimate, estimate, 1e-9);
  assertNear(found.lower, lower, 1e-9);
  assertNear(found.upper, upper, 1e-9);
}

Deno.test("runAnalysis: a registered analysis without deviations", () => {
  const result = runAnalysis(plain, "tuberculosis");
  assert.equal(result.standing, "registered");
  assert.equal(result.registeredChoice, null);
  assertReported(result.overallReported, knappHartung);
});

Deno.test("runAnalysis: the choice in force is carried out, and the registered one beside it", () => {
  const result = runAnalysis(deviating, "tuberculosis");
  assert.equal(result.standing, "deviates");
  assert.equal(result.choices.interval, "wald");
  assertReported(result.overallReported, wald);
  assertReported(result.registeredChoice?.registered[0]?.reported, knappHartung);
  assertReported(result.registeredChoice?.inForce[0]?.reported, wald);
  const { choice, registered, inForce, why, date, timing } = deviation;
  assert.deepEqual(result.registeredChoice?.differences, [
    { choice, registered, inForce, why, date, timing },
  ]);
  assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
  assert.ok(result.inputs.includes("deviations.json"));
});

Deno.test("plansInForce: protocol.json stays what was registered", () => {
  assert.equal(deviating.protocol.analyses[0]?.interval, "hartung-knapp");
  assert.deepEqual(plansInForce(deviating), [{ ...plan, interval: "wald" }]);
  const reset = registeredReview({
    deviations: [{
      ...deviation,
      choice: "moderators",
      registered: plan?.moderators,
      inForce: null,
    }],
  });
  assert.equal("moderators" in (plansInForce(reset)[0] ?? {}), false);
});

Deno.test("runAnalyses: an added analysis comes last and is exploratory", () => {
  const results = runAnalyses(adding);
  assert.deepEqual(results.map(({ id, standing }) => [id, standing]), [
    ["tuberculosis", "registered"],
    ["extra", "exploratory"],
  ]);
  assertReported(results[1]?.overallReported, knappHartung);
});

Deno.test("runAnalyses: a dropped analysis is not carried out, and its result is told all the same", () => {
  assert.deepEqual(runAnalyses(dropping), []);
  assert.throws(() => runAnalysis(dropping, "tuberculosis"), /found no analysis "tuberculosis"/);
  const [effect] = deviationEffects(dropping);
  assert.deepEqual(effect?.inForce, []);
  assertReported(effect?.registered[0]?.reported, knappHartung);
});

Deno.test("standing: stands in multiverses and meta-regressions too", () => {
  const standings = [plain, deviating].map((review) => {
    const multiverse = runMultiverse(review, "tuberculosis");
    const regressions = moderatorAnalyses(runAnalysis(review, "tuberculosis"));
    assert.ok(!isNotApplicable(multiverse) && !isNotApplicable(regressions));
    return [multiverse.standing, regressions[0]?.standing];
  });
  assert.deepEqual(standings, [["registered", "registered"], ["deviates", "deviates"]]);
});

Deno.test("runMultiverse: its planned specification is the one in force", () => {
  const answer = runMultiverse(deviating, "tuberculosis");
  assert.ok(!isNotApplicable(answer));
  assert.equal(answer.planned?.interval, "wald");
});

Deno.test("runAnalysis: a review that is not registered is exploratory", () => {
  const review = registeredReview({
    protocol: (protocol) => ({ ...protocol, registration: { status: "not registered" } }),
  });
  assert.equal(runAnalysis(review, "tuberculosis").standing, "exploratory");
});

Deno.test("deviationsCovered: a choice that nobody wrote down is refused with a draft of the entry", () => {
  const result = runAnalysis(plain, "tuberculosis");
  const changed = { ...result, choices: { ...result.choices, interval: "t", model: "common" } };
  assert.throws(() => deviationsCovered(changed, plain.protocol), (error: unknown) => {
    assert.ok(error instanceof Error);
    const draft = (choice: string, registered: string, inForce: string) =>
      `{"analysis":"tuberculosis","kind":"changed","choice":"${choice}",` +
      `"registered":"${registered}","inForce":"${inForce}","why":"...","by":"...",` +
      '"date":"YYYY-MM-DD","timing":"after seeing the data"}';
    const allowed =
      "allowed: the registered choice, or an entry that says what was done in its place";
    assert.deepEqual(error.message.split("\n"), [
      'data/bcg/deviations.json: found model "common" in analysis "tuberculosis", registered as ' +
      `"random"; ${allowed}; add ${draft("model", "random", "common")}`,
      'data/bcg/deviations.json: found interval "t" in analysis "tuberculosis", registered as ' +
      `"hartung-knapp"; ${allowed}; add ${draft("interval", "hartung-knapp", "t")}`,
    ]);
    return true;
  });
});

Deno.test("runAnalysis: a registered choice that the method cannot keep is refused", () => {
  // A common effect is what the method of Mantel and Haenszel estimates.
  const review = registeredReview({
    protocol: (protocol) => ({
      ...protocol,
      analyses: [{ ...plan, pooling: "mantel-haenszel", model: "random" }],
    }),
  });
  assert.throws(
    () => runAnalysis(review, "tuberculosis"),
    /found model "common" in analysis "tuberculosis", registered as "random"/,
  );
});

Deno.test("deviationsCovered: an entry covers its own choice and value, and no other", () => {
  const result = runAnalysis(deviating, "tuberculosis");
  const { protocol } = deviating;
  const withChoices = (choices: object) => ({
    ...result,
    choices: { ...result.choices, ...choices },
  });
  assert.doesNotThrow(() => deviationsCovered(result, protocol));
  assert.throws(() => deviationsCovered(withChoices({ interval: "t" }), protocol), /interval "t"/);
  assert.throws(() => deviationsCovered(withChoices({ tau2: "DL" }), protocol), /tau2 "DL"/);
});

Deno.test("deviationsCovered: the draft for a stratum names the whole choice", () => {
  const result = runAnalysis(plain, "tuberculosis");
  const changed = { ...result, choices: { ...result.choices, tau2OfStrata: "common" } };
  assert.throws(
    () => deviationsCovered(changed, plain.protocol),
    /"choice":"subgroup",.*"inForce":\{"column":"alloc".*"tau2":"common"/,
  );
});
