import assert from "node:assert/strict";
import { noncentralHypergeometric } from "../distribution/hypergeometric.ts";
import type { TwoByTwoRow } from "../effect/types.ts";
import { seededRandom } from "../numeric/random.ts";
import { nielweise2007 } from "./glmm_data_test.ts";
import type { OddsRatioGlmmChoices, PooledGlmm } from "./glmm_types.ts";
import { poolGlmm } from "./pool_glmm.ts";
import { poolPeto } from "./pool_peto.ts";

const models = ["UM.FS", "UM.RS", "CM.EL", "CM.AL"] as const;

function fitted(rows: readonly TwoByTwoRow[], choices: OddsRatioGlmmChoices = {}): PooledGlmm {
  const pooled = poolGlmm(rows, choices);
  assert.ok(pooled.kind === "pooled-glmm", JSON.stringify(pooled));
  return pooled;
}

function close(found: number | undefined | null, expected: number, size: number): void {
  assert.ok(
    typeof found === "number" &&
      Math.abs(found - expected) <= size * Math.max(1, Math.abs(expected)),
    `found ${found}, expected ${expected}`,
  );
}

const sparse: readonly TwoByTwoRow[] = [
  { id: "a", eventsTreated: 0, totalTreated: 40, eventsControl: 3, totalControl: 40 },
  { id: "b", eventsTreated: 0, totalTreated: 50, eventsControl: 5, totalControl: 60 },
];

Deno.test("poolGlmm: CM.EL, which no stored case has with zero cells, as R", () => {
  // metafor 3.8-1, dat.nielweise2007: rma.glmm(measure = "OR", ai, n1i, ci, n2i, model = "CM.EL",
  // method = "ML" or "EE", control = list(hesspack = "pracma"))
  const random = fitted(nielweise2007, { model: "CM.EL" });
  close(random.estimate, -1.353158282664, 1e-5);
  close(random.standardError, 0.351040880293, 1e-5);
  close(random.tau2, 0.693459265307, 1e-4);
  close(random.tau2StandardError, 0.63994517, 1e-4);
  close(random.heterogeneity?.wald?.statistic, 11.86595883165, 1e-4);
  close(random.heterogeneity?.likelihoodRatio.statistic, 28.60926771441, 1e-7);
  close(random.logLikelihood, -24.944457610755, 1e-6);
  const common = fitted(nielweise2007, { model: "CM.EL", effects: "common" });
  close(common.estimate, -1.22355917562, 1e-6);
  close(common.standardError, 0.22403481288, 1e-6);
  close(common.logLikelihood, -26.67446030543, 1e-10);
});

Deno.test("poolGlmm: the study without events is excluded, with the reason", () => {
  const { k, used, excluded, interval } = fitted(nielweise2007);
  assert.equal(k, 17);
  assert.deepEqual(excluded, [{ id: "study 15", reason: "no events in either group" }]);
  assert.ok(!used.includes("study 15"));
  assert.deepEqual([interval.method, interval.df], ["t", 16]);
});

Deno.test("poolGlmm: under UM.RS a study without events may stay", () => {
  const kept = fitted(nielweise2007, { model: "UM.RS", dropDoubleZero: false });
  assert.equal(kept.k, 18);
  const left = fitted(nielweise2007, { model: "UM.RS" });
  assert.ok(kept.intercepts!.mean < left.intercepts!.mean);
});

Deno.test("poolGlmm: the order of rows does not matter", () => {
  for (const model of models) {
    assert.deepEqual(
      poolGlmm([...nielweise2007].reverse(), { model }),
      poolGlmm(nielweise2007, { model }),
    );
  }
});

Deno.test("poolGlmm: exchanging the groups turns the sign where the model is symmetric", () => {
  const swapped = nielweise2007.map((row) => ({
    id: row.id,
    eventsTreated: row.eventsControl,
    totalTreated: row.totalControl,
    eventsControl: row.eventsTreated,
    totalControl: row.totalTreated,
  }));
  for (const model of ["UM.FS", "CM.EL", "CM.AL"] as const) {
    const [one, other] = [fitted(nielweise2007, { model }), fitted(swapped, { model })];
    close(other.estimate, -one.estimate, 1e-6);
    close(other.tau2, one.tau2, 1e-5);
    close(other.standardError, one.standardError, 1e-5);
  }
});

Deno.test("poolGlmm: without heterogeneity UM.FS is logistic regression of the pooled tables", () => {
  // The same 2x2 table in every study: odds ratio (5 x 70) / (15 x 10), variance of the sum of tables.
  const rows = [1, 2, 3, 4].map((i) => ({
    id: `${i}`,
    eventsTreated: 5,
    totalTreated: 20,
    eventsControl: 10,
    totalControl: 80,
  }));
  const pooled = fitted(rows, { model: "UM.FS" });
  close(pooled.estimate, Math.log(5 * 70 / (15 * 10)), 1e-9);
  close(pooled.standardError, Math.sqrt((1 / 5 + 1 / 15 + 1 / 10 + 1 / 70) / 4), 1e-7);
  assert.equal(pooled.tau2, 0);
  assert.equal(pooled.fit.reason, "at boundary");
  close(pooled.heterogeneity!.likelihoodRatio.statistic, 0, 1e-9);
  assert.ok(pooled.warnings.some((warning) => warning.includes("tau2 is estimated as 0")));
});

Deno.test("poolGlmm: CM.EL is near Peto's odds ratio when the effect is near none", () => {
  const rows = [3, 5, 8].map((events, i) => ({
    id: `${i}`,
    eventsTreated: events,
    totalTreated: 100,
    eventsControl: events,
    totalControl: 100,
  }));
  const peto = poolPeto(rows);
  assert.ok(peto.kind === "pooled-effect");
  const exact = fitted(rows, { model: "CM.EL", effects: "common" });
  close(exact.estimate, 0, 1e-10);
  // Both invert the hypergeometric variance at an odds ratio of 1.
  close(exact.standardError, peto.standardError, 1e-7);
});

Deno.test("poolGlmm: no events among the treated gives words and an upper limit", () => {
  for (const model of models) {
    for (const effects of ["random", "common"] as const) {
      const answer = poolGlmm(sparse, { model, effects });
      assert.ok(answer.kind === "not-estimable");
      assert.equal(answer.direction, "-Infinity");
      assert.match(answer.reason, /minus infinity/);
      assert.deepEqual(answer.studies.map(({ id }) => id), ["a", "b"]);
      const ratio = answer.limits.find(({ method }) => method === "profile-likelihood");
      assert.ok(ratio?.side === "upper" && ratio.value < 0 && ratio.value > -3);
    }
  }
});

Deno.test("poolGlmm: the exact limit makes the tables as improbable as 2.5 percent", () => {
  const answer = poolGlmm(sparse, { model: "CM.EL" });
  assert.ok(answer.kind === "not-estimable");
  const exact = answer.limits.find(({ method }) => method === "exact");
  // R 4.2.2: log(mantelhaen.test(tables, exact = TRUE)$conf.int[2]), to the 1e-4 of its root finder
  close(exact?.value, -0.46129, 1e-4);
  const odds = Math.exp(exact!.value);
  const [a, b] = [
    noncentralHypergeometric({ totalTreated: 40, totalControl: 40, events: 3 }, odds),
    noncentralHypergeometric({ totalTreated: 50, totalControl: 60, events: 5 }, odds),
  ];
  close(a.probabilities[0]! * b.probabilities[0]!, 0.025, 1e-9);
});

Deno.test("poolGlmm: no events among the controls gives a lower limit, the same with another sign", () => {
  const swapped = sparse.map((row) => ({
    id: row.id,
    eventsTreated: row.eventsControl,
    totalTreated: row.totalControl,
    eventsControl: 0,
    totalControl: row.totalTreated,
  }));
  const [one, other] = [poolGlmm(sparse), poolGlmm(swapped)];
  assert.ok(one.kind === "not-estimable" && other.kind === "not-estimable");
  assert.equal(other.direction, "Infinity");
  assert.equal(other.limits[0]!.side, "lower");
  close(other.limits[0]!.value, -one.limits[0]!.value, 1e-8);
});

Deno.test("poolGlmm: only studies without events say nothing at all", () => {
  const rows = sparse.map((row) => ({ ...row, eventsControl: 0 }));
  const answer = poolGlmm(rows);
  assert.ok(answer.kind === "not-estimable");
  assert.deepEqual([answer.direction, answer.limits, answer.used], [null, [], []]);
});

Deno.test("poolGlmm: one study has the odds ratio of its table and no tau2", () => {
  const [row] = nielweise2007.slice(4);
  const pooled = fitted([row!], { model: "UM.FS" });
  close(pooled.estimate, Math.log(5 * 151 / (146 * 6)), 1e-8);
  assert.equal(pooled.tau2, 0);
  assert.equal(pooled.heterogeneity, null);
  assert.equal(pooled.prediction, null);
  assert.equal(pooled.interval.method, "wald");
});

Deno.test("poolGlmm: the profile interval lies where the likelihood ratio is on the edge", () => {
  const profile = fitted(nielweise2007, { model: "CM.AL", interval: "profile-likelihood" });
  assert.equal(profile.interval.method, "profile-likelihood");
  const wald = fitted(nielweise2007, { model: "CM.AL", interval: "wald" });
  // Skewed by the sparse studies, but of the same size.
  assert.ok(profile.interval.lower < wald.interval.lower);
  assert.ok(Math.abs(profile.interval.upper - wald.interval.upper) < 0.15);
});

Deno.test("poolGlmm: more quadrature points change the sixth digit", () => {
  for (const model of ["UM.FS", "CM.AL"] as const) {
    const [few, many] = [7, 31].map((quadraturePoints) =>
      fitted(nielweise2007, { model, quadraturePoints })
    );
    close(few!.estimate, many!.estimate, 1e-5);
    close(few!.tau2, many!.tau2, 1e-4);
  }
});

Deno.test("poolGlmm: random tables give finite numbers and intervals that hold the estimate", () => {
  const random = seededRandom("mixed models");
  for (let round = 0; round < 12; round++) {
    const rows = Array.from({ length: 2 + Math.floor(7 * random()) }, (_, i) => {
      const [n, m] = [1 + Math.floor(200 * random()), 1 + Math.floor(200 * random())];
      const risk = random() ** 3;
      const draw = (total: number) =>
        Array.from({ length: total }, random).filter((u) => u < risk).length;
      return {
        id: `${i}`,
        eventsTreated: draw(n),
        totalTreated: n,
        eventsControl: draw(m),
        totalControl: m,
      };
    });
    for (const model of models) {
      const pooled = poolGlmm(rows, { model });
      if (pooled.kind === "not-estimable") continue;
      const { estimate, interval, fit, logLikelihood, tau2 } = pooled;
      const said = JSON.stringify({ model, rows, pooled });
      assert.ok(fit.converged || pooled.warnings.length > 0, said);
      if (!fit.converged) continue;
      assert.ok([estimate, logLikelihood, tau2].every(Number.isFinite), said);
      assert.ok(interval.lower < estimate && estimate < interval.upper, said);
    }
  }
});

Deno.test("poolGlmm: impossible choices are refused with what is allowed", () => {
  assert.throws(
    () => poolGlmm(sparse, { quadraturePoints: 0 }),
    /quadraturePoints: found 0; allowed/,
  );
  assert.throws(() => poolGlmm(sparse, { level: 1 }), RangeError);
  assert.throws(() => poolGlmm(sparse, { model: "UM" as "UM.FS" }), /allowed: UM\.FS, UM\.RS/);
  assert.throws(() => poolGlmm([]), /found none/);
});
