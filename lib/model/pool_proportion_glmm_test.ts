import assert from "node:assert/strict";
import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { clopperPearson } from "./clopper_pearson.ts";
import { noEvents, pritz1997 } from "./glmm_data_test.ts";
import { poolProportionGlmm } from "./pool_proportion_glmm.ts";

const logit = (p: number) => Math.log(p / (1 - p));

Deno.test("poolProportionGlmm: no events gives Clopper and Pearson's limit of the totals", () => {
  const answer = poolProportionGlmm(noEvents);
  assert.ok(answer.kind === "not-estimable");
  assert.equal(answer.direction, "-Infinity");
  const [exact, ratio] = answer.limits;
  assert.equal(exact?.method, "exact");
  assert.ok(Math.abs(exact!.value - logit(clopperPearson(0, 100).upper)) < 1e-9);
  // Likelihood (1 - p)^100 at its top is 1.
  const limit = -Math.expm1(-chiSquaredQuantile(0.95, 1) / 200);
  assert.ok(Math.abs(ratio!.value - logit(limit)) < 1e-9);
});

Deno.test("poolProportionGlmm: only events gives the mirror image", () => {
  const all = noEvents.map((row) => ({ ...row, events: row.total }));
  const [none, only] = [poolProportionGlmm(noEvents), poolProportionGlmm(all)];
  assert.ok(none.kind === "not-estimable" && only.kind === "not-estimable");
  assert.equal(only.direction, "Infinity");
  assert.equal(only.limits[0]!.side, "lower");
  assert.ok(Math.abs(only.limits[0]!.value + none.limits[0]!.value) < 1e-9);
});

Deno.test("poolProportionGlmm: one event among many empty studies is enough for an estimate", () => {
  const pooled = poolProportionGlmm([...noEvents, { id: "z", events: 1, total: 40 }]);
  assert.ok(pooled.kind === "pooled-glmm");
  assert.ok(pooled.fit.converged && pooled.estimate < logit(0.05));
});

Deno.test("poolProportionGlmm: a common proportion is that of all members together", () => {
  const pooled = poolProportionGlmm(pritz1997, { effects: "common" });
  assert.ok(pooled.kind === "pooled-glmm");
  const [events, total] = pritz1997.reduce(([y = 0, n = 0], row) => [
    y + row.events,
    n + row.total,
  ], [0, 0]);
  assert.ok(Math.abs(pooled.estimate - logit(events! / total!)) < 1e-8);
  const variance = 1 / events! + 1 / (total! - events!);
  assert.ok(Math.abs(pooled.standardError - Math.sqrt(variance)) < 1e-7);
});

Deno.test("poolProportionGlmm: the profile interval holds the estimate and is skewed outwards", () => {
  const pooled = poolProportionGlmm(pritz1997, { interval: "profile-likelihood" });
  assert.ok(pooled.kind === "pooled-glmm");
  const { estimate, interval } = pooled;
  assert.equal(interval.method, "profile-likelihood");
  assert.ok(interval.upper - estimate > estimate - interval.lower);
});

Deno.test("poolProportionGlmm: studies without members are excluded, and no study at all is said", () => {
  const pooled = poolProportionGlmm([...pritz1997, { id: "zero", events: 0, total: 0 }]);
  assert.deepEqual(pooled.kind === "pooled-glmm" && pooled.excluded, [
    { id: "zero", reason: "nobody was observed" },
  ]);
  const none = poolProportionGlmm([{ id: "zero", events: 0, total: 0 }]);
  assert.ok(none.kind === "not-estimable" && none.direction === null);
  assert.throws(() => poolProportionGlmm([{ id: "x", events: 3, total: 2 }]), /found 3 of 2/);
});
