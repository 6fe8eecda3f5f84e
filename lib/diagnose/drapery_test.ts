import assert from "node:assert/strict";
import { normalUpperTail } from "../distribution/normal.ts";
import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { drapery } from "./drapery.ts";
import { draperyPValues } from "./drapery_p_values.ts";

// Log risk ratios of the first five trials of BCG vaccination (metadat dat.bcg), rounded.
const studies: readonly StudyEffect[] = [
  { id: "e", yi: -0.2175, vi: 0.0512 },
  { id: "a", yi: -0.8893, vi: 0.3256, label: "Aronson 1948" },
  { id: "b", yi: -1.5854, vi: 0.1946 },
  { id: "c", yi: -1.3481, vi: 0.4154 },
  { id: "d", yi: -1.4416, vi: 0.02 },
];

Deno.test("drapery: a study has the P value of its place, by the normal distribution", () => {
  const { studies: curves, pValues } = drapery(studies);
  assert.deepEqual(pValues, draperyPValues);
  for (const { estimate, standardError, lower, upper } of curves) {
    pValues.forEach((p, i) => {
      for (const limit of [lower[i]!, upper[i]!]) {
        const tail = 2 * normalUpperTail(Math.abs(limit - estimate) / standardError);
        assert.ok(Math.abs(tail - p) < 1e-12, `${p}: ${tail}`);
      }
    });
  }
});

Deno.test("drapery: one limit of the pooled curve at the P value of no effect is no effect", () => {
  for (const interval of ["wald", "t", "hartung-knapp", "hartung-knapp-adhoc"] as const) {
    const { pValue } = pool(studies, { interval });
    const { pooled } = drapery(studies, { interval, pValues: [pValue] });
    assert.ok(Math.abs(pooled.upper[0]!) < 1e-9, `${interval}: ${pooled.upper[0]}`);
  }
});

Deno.test("drapery: limits are the intervals of pool at each level, whatever the method", () => {
  const methods = [
    { interval: "hartung-knapp-or-wald", prediction: "hartung-knapp-partlett-riley" },
    { interval: "kenward-roger", prediction: "kenward-roger" },
    { interval: "profile-likelihood", tau2: "ML", prediction: "skipka" },
  ] as const;
  for (const choices of methods) {
    const { pooled, prediction } = drapery(studies, { ...choices, pValues: [0.1, 0.01] });
    [0.9, 0.99].forEach((level, i) => {
      const fit = pool(studies, { ...choices, level });
      assert.deepEqual([pooled.lower[i], pooled.upper[i]], [
        fit.interval.lower,
        fit.interval.upper,
      ]);
      assert.equal(prediction?.upper[i], fit.prediction?.upper);
    });
  }
});

Deno.test("drapery: all curves narrow towards P = 1 and meet at the estimate there", () => {
  const { studies: curves, pooled, prediction, all } = drapery(studies);
  assert.ok(prediction !== null);
  for (const curve of [...curves, pooled, prediction]) {
    curve.lower.slice(1).forEach((x, i) => assert.ok(x < curve.lower[i]!));
    curve.upper.slice(1).forEach((x, i) => assert.ok(x > curve.upper[i]!));
    assert.ok(Math.abs(curve.lower[0]! - curve.upper[0]!) < 1e-12);
  }
  assert.equal(pooled.upper[0], all.estimate);
  assert.ok(Math.abs(prediction.upper[0]! - all.estimate) < 1e-8);
});

Deno.test("drapery: a bootstrapped prediction narrows to a place inside its intervals", () => {
  const { prediction } = drapery(studies, {
    prediction: "nagashima",
    bootstrap: { samples: 1000 },
    pValues: [1, 0.5],
  });
  assert.ok(prediction !== null);
  assert.equal(prediction.lower[0], prediction.upper[0]);
  assert.ok(prediction.lower[1]! < prediction.lower[0]!);
  assert.ok(prediction.upper[1]! > prediction.upper[0]!);
});

Deno.test("drapery: bootstrapped predictions are those of pool at each level", () => {
  const choices = { prediction: "nagashima", bootstrap: { samples: 1000, seed: "any" } } as const;
  const { prediction } = drapery(studies, { ...choices, pValues: [0.5, 0.1, 0.05] });
  [0.5, 0.9, 0.95].forEach((level, i) => {
    const fit = pool(studies, { ...choices, level });
    assert.deepEqual(
      [prediction?.lower[i], prediction?.upper[i]],
      [fit.prediction?.lower, fit.prediction?.upper],
    );
  });
  assert.equal(drapery(studies.slice(0, 2), choices).prediction, null);
  assert.equal(drapery(studies, { ...choices, model: "common" }).prediction, null);
});

Deno.test("drapery: one study is its own pooled effect; two predict nothing", () => {
  const { studies: [only], pooled, prediction } = drapery(studies.slice(0, 1));
  assert.equal(prediction, null);
  only?.lower.forEach((x, i) => assert.ok(Math.abs(x - pooled.lower[i]!) < 1e-12));
  assert.equal(drapery(studies.slice(0, 2)).prediction, null);
  assert.equal(drapery(studies, { model: "common" }).prediction, null);
});

Deno.test("drapery: the order of rows and of P values does not matter", () => {
  const turned = drapery([...studies].reverse(), { pValues: [0.05, 1, 0.5] });
  assert.deepEqual(turned, drapery(studies, { pValues: [1, 0.5, 0.05] }));
  assert.deepEqual(turned.studies.map(({ id }) => id), ["a", "b", "c", "d", "e"]);
  assert.equal(turned.studies[0]?.label, "Aronson 1948");
});

Deno.test("drapery: huge and tiny variances give finite limits", () => {
  const { studies: curves, pooled } = drapery([
    { id: "tiny", yi: 1, vi: 1e-30 },
    { id: "huge", yi: -1, vi: 1e30 },
  ]);
  for (const { lower, upper } of [...curves, pooled]) {
    assert.ok([...lower, ...upper].every(Number.isFinite));
  }
});

Deno.test("drapery: P values outside 0 to 1, or twice the same, are refused", () => {
  for (const pValues of [[], [0], [1e-7], [1.1], [NaN], [0.5, 0.5]]) {
    assert.throws(() => drapery(studies, { pValues }), /drapery: pValues: found .*each once/);
  }
});
