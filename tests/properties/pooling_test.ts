import assert from "node:assert/strict";
import type { StudyEffect } from "../../lib/effect/types.ts";
import { pool } from "../../lib/model/pool.ts";
import { poolSubgroups } from "../../lib/model/pool_subgroups.ts";
import type { PoolingChoices } from "../../lib/model/types.ts";
import { numbersIn, randomStudies, shuffled } from "./random_studies.ts";

const estimators = ["DL", "PM", "REML"] as const;
const intervals = ["wald", "t", "hartung-knapp", "hartung-knapp-adhoc"] as const;

const settings: readonly PoolingChoices[] = [
  ...intervals.map((interval) => ({ model: "common" as const, interval })),
  ...estimators.flatMap((tau2) => intervals.map((interval) => ({ tau2, interval }))),
];

function near(found: number, expected: number, tolerance: number, what: string): void {
  assert.ok(
    Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${what}: ${found} is not ${expected}`,
  );
}

const relabelled = (studies: readonly StudyEffect[]) =>
  studies.map((study, i) => ({ ...study, id: `x ${String(studies.length - i).padStart(5, "0")}` }));

Deno.test("pool: the same table in any order of its rows gives the same bits", () => {
  for (const k of [2, 13, 60]) {
    const studies = randomStudies(`order ${k}`, k);
    for (const choices of settings) {
      const expected = pool(studies, choices);
      for (let i = 0; i < 20; i++) {
        assert.deepEqual(pool(shuffled(`${k} ${i}`, studies), choices), expected);
      }
    }
  }
});

Deno.test("poolSubgroups: the same table in any order of its rows gives the same bits", () => {
  const studies = randomStudies("strata", 30).map((study, i) => ({
    ...study,
    level: ["a", "b", "c"][i % 3]!,
  }));
  for (const tau2 of ["separate", "common"] as const) {
    const expected = poolSubgroups(studies, {}, { tau2 });
    for (let i = 0; i < 20; i++) {
      assert.deepEqual(poolSubgroups(shuffled(`strata ${i}`, studies), {}, { tau2 }), expected);
    }
  }
});

Deno.test("pool: names of studies carry no statistics, but they do enter the digest", () => {
  for (const choices of settings) {
    const studies = randomStudies("names", 25);
    const [named, renamed] = [pool(studies, choices), pool(relabelled(studies), choices)];
    for (const key of ["estimate", "standardError", "statistic", "pValue"] as const) {
      near(renamed[key], named[key], 1e-12, key);
    }
    near(renamed.heterogeneity.tau2, named.heterogeneity.tau2, 1e-12, "tau2");
    assert.notEqual(renamed.inputDigest, named.inputDigest);
  }
});

Deno.test("pool: effects in other units give the estimate in those units", () => {
  const studies = randomStudies("units", 20);
  const unit = 37.5;
  const scaled = studies.map(({ id, yi, vi }) => ({ id, yi: yi * unit, vi: vi * unit * unit }));
  for (const choices of settings) {
    const [a, b] = [pool(studies, choices), pool(scaled, choices)];
    near(b.estimate, a.estimate * unit, 1e-11, "estimate");
    near(b.interval.lower, a.interval.lower * unit, 1e-11, "lower");
    near(b.heterogeneity.tau2, a.heterogeneity.tau2 * unit * unit, 1e-10, "tau2");
    near(b.pValue, a.pValue, 1e-11, "p");
    near(b.heterogeneity.i2FromTau2, a.heterogeneity.i2FromTau2, 1e-10, "I2");
  }
});

Deno.test("pool: moving all effects moves the estimate, mirroring them mirrors the interval", () => {
  const studies = randomStudies("mirror", 20);
  for (const choices of settings) {
    const original = pool(studies, choices);
    const moved = pool(studies.map((study) => ({ ...study, yi: study.yi + 3 })), choices);
    near(moved.estimate, original.estimate + 3, 1e-13, "moved");
    near(moved.heterogeneity.q, original.heterogeneity.q, 1e-11, "Q");
    const mirrored = pool(studies.map((study) => ({ ...study, yi: -study.yi })), choices);
    assert.equal(mirrored.estimate, -original.estimate);
    assert.equal(mirrored.interval.lower, -original.interval.upper);
    assert.equal(mirrored.pValue, original.pValue);
  }
});

Deno.test("pool: a study at the common estimate changes neither it nor Q, and narrows the interval", () => {
  const studies = randomStudies("one more", 12);
  const before = pool(studies, { model: "common" });
  const more = [...studies, { id: "new", yi: before.estimate, vi: 0.05 }];
  const after = pool(more, { model: "common" });
  near(after.estimate, before.estimate, 1e-14, "estimate");
  near(after.heterogeneity.q, before.heterogeneity.q, 1e-13, "Q");
  near(after.standardError ** -2, before.standardError ** -2 + 1 / 0.05, 1e-13, "information");
});

Deno.test("pool: two identical halves have the estimate of one, twice its Q and information", () => {
  const half = randomStudies("half", 11);
  const both = [...half, ...relabelled(half)];
  const [one, two] = [pool(half, { model: "common" }), pool(both, { model: "common" })];
  near(two.estimate, one.estimate, 1e-14, "estimate");
  near(two.heterogeneity.q, 2 * one.heterogeneity.q, 1e-13, "Q");
  near(two.standardError, one.standardError / Math.SQRT2, 1e-14, "standard error");
});

Deno.test("pool: whatever the data, no number is missing and intervals hold their estimates", () => {
  let cases = 0;
  for (const decades of [0, 2, 8, 24]) {
    for (const spread of [0, 0.01, 1, 1e6]) {
      for (const k of [1, 2, 3, 7, 40]) {
        const studies = randomStudies(`${decades} ${spread} ${k}`, k, { decades, spread });
        for (const choices of settings) {
          const pooled = pool(studies, choices);
          const what = JSON.stringify({ decades, spread, k, choices });
          for (const [path, value] of numbersIn(pooled)) {
            assert.ok(Number.isFinite(value), `${what}${path}: ${value}`);
          }
          const { interval, prediction, heterogeneity, weights, estimate } = pooled;
          assert.ok(interval.lower <= estimate && estimate <= interval.upper, what);
          assert.ok(
            prediction === null || (prediction.lower <= estimate && estimate <= prediction.upper),
            what,
          );
          assert.ok(heterogeneity.tau2 >= 0 && pooled.pValue >= 0 && pooled.pValue <= 1, what);
          assert.ok(heterogeneity.i2FromQ >= 0 && heterogeneity.i2FromQ <= 100, what);
          assert.ok(heterogeneity.i2FromTau2 >= 0 && heterogeneity.i2FromTau2 <= 100, what);
          near(weights.reduce((sum, { percent }) => sum + percent, 0), 100, 1e-12, what);
          assert.equal(pooled.fit.converged, true, what);
          cases++;
        }
      }
    }
  }
  assert.equal(cases, 4 * 4 * 5 * settings.length);
});

Deno.test("pool: the Q-profile interval holds the Paule-Mandel estimate", () => {
  for (let i = 0; i < 200; i++) {
    const { heterogeneity } = pool(randomStudies(`profile ${i}`, 3 + i % 20), { tau2: "PM" });
    const { lower, upper } = heterogeneity.tau2Interval!;
    assert.ok(lower <= heterogeneity.tau2 && heterogeneity.tau2 <= upper);
  }
});

Deno.test("pool: REML has the highest restricted likelihood of all estimates of tau2", () => {
  for (let i = 0; i < 200; i++) {
    const studies = randomStudies(`likelihood ${i}`, 3 + i % 20, { decades: 4 });
    const height = (choices: PoolingChoices) => pool(studies, choices).logLikelihood!.reml;
    const highest = height({ tau2: "REML" });
    const { tau2 } = pool(studies, { tau2: "REML" }).heterogeneity;
    for (const tau2Value of [0, tau2 * 0.9, tau2 * 1.1, tau2 + 0.01, 1, 10]) {
      assert.ok(height({ tau2Value }) <= highest + 1e-12);
    }
    for (const other of ["DL", "PM"] as const) {
      assert.ok(height({ tau2: other }) <= highest + 1e-12);
    }
  }
});

Deno.test("pool: a higher level gives a wider interval that holds the narrower one", () => {
  const studies = randomStudies("levels", 9);
  for (const choices of settings) {
    const [narrow, wide] = [0.8, 0.99].map((level) => pool(studies, { ...choices, level }));
    for (const key of ["interval", "prediction"] as const) {
      const [inner, outer] = [narrow![key], wide![key]];
      if (inner === null || outer === null) continue;
      assert.ok(outer.lower < inner.lower && inner.upper < outer.upper);
    }
  }
});
