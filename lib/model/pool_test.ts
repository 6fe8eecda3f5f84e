import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { StudyEffect } from "../effect/types.ts";
import { pool } from "./pool.ts";
import type { PoolingChoices } from "./types.ts";

const study = (id: string, yi: number, vi: number): StudyEffect => ({ id, yi, vi });
const four = [
  study("a", 0.1, 0.04),
  study("b", 0.5, 0.02),
  study("c", 0.9, 0.03),
  study("d", 0.2, 0.05),
];

const near = (found: number, expected: number, tolerance = 1e-12) =>
  assert.ok(
    Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  );

Deno.test("pool: equal variances have the t test of the mean in closed form", () => {
  // With vi = v the estimate is the mean and Hartung-Knapp's standard error is s / sqrt(k).
  const effects = [0.2, 0.9, -0.3, 0.6, 0.1];
  const mean = 0.3;
  const s2 = effects.reduce((sum, yi) => sum + (yi - mean) ** 2, 0) / 4;
  for (const tau2 of ["DL", "PM", "REML"] as const) {
    const pooled = pool(effects.map((yi, i) => study(`s${i}`, yi, 0.01)), {
      tau2,
      interval: "hartung-knapp",
    });
    near(pooled.estimate, mean);
    near(pooled.heterogeneity.tau2, s2 - 0.01);
    near(pooled.standardError, Math.sqrt(s2 / 5));
    near(pooled.hartungKnapp?.q ?? NaN, 1);
    near(pooled.heterogeneity.q, 4 * s2 / 0.01);
    near(pooled.heterogeneity.i2FromTau2, 100 * (s2 - 0.01) / s2);
    near(pooled.heterogeneity.i2FromTau2, pooled.heterogeneity.i2FromQ);
    // R 4.2.2: qt(0.975, 4)
    near(pooled.interval.upper - mean, 2.7764451051978 * Math.sqrt(s2 / 5));
    near((pooled.prediction?.upper ?? NaN) - mean, 2.7764451051978 * Math.sqrt(s2 - 0.01 + s2 / 5));
  }
});

Deno.test("pool: two studies have closed forms for REML, PM and the Q-profile interval", () => {
  // Q(t) = (y1 - y2)^2 / (v1 + v2 + 2 t)
  const pair = [study("a", 0, 0.1), study("b", 2, 0.3)];
  for (const tau2 of ["PM", "REML"] as const) {
    const { heterogeneity } = pool(pair, { tau2, interval: "wald" });
    near(heterogeneity.tau2, (4 - 0.4) / 2);
    // R 4.2.2: qchisq(c(0.025, 0.975), 1)
    near(heterogeneity.tau2Interval?.upper ?? NaN, (4 / 0.000982069117175256 - 0.4) / 2, 1e-11);
    near(heterogeneity.tau2Interval?.lower ?? NaN, (4 / 5.02388618731489 - 0.4) / 2);
  }
});

Deno.test("pool: one study keeps its effect, has Wald's interval, and says so", () => {
  const pooled = pool([study("a", 0.5, 0.04)]);
  assert.equal(pooled.estimate, 0.5);
  near(pooled.standardError, 0.2);
  assert.equal(pooled.choices.interval, "wald");
  assert.equal(pooled.interval.df, null);
  assert.equal(pooled.prediction, null);
  const { tau2, tau2Interval, tau2StandardError, q, df, qPValue, i2FromQ, h2FromQ, i2FromTau2 } =
    pooled.heterogeneity;
  assert.deepEqual([tau2, q, df, qPValue, i2FromQ, h2FromQ, i2FromTau2], [0, 0, 0, 1, 0, 1, 0]);
  assert.deepEqual([tau2Interval, tau2StandardError], [null, null]);
  assert.match(pooled.warnings.join(" "), /One study: .*Wald's; tau2 cannot be estimated/);
});

Deno.test("pool: no studies throw", () => {
  assert.throws(() => pool([]), /pool: studies: found none; allowed: one or more/);
});

Deno.test("pool: two studies have no prediction interval, and the result says so", () => {
  const pooled = pool(four.slice(0, 2));
  assert.equal(pooled.prediction, null);
  assert.match(pooled.warnings.join(" "), /No prediction interval is given with fewer than 3/);
  assert.match(pooled.warnings.join(" "), /Only 2 studies/);
});

Deno.test("pool: tau2 at 0 is said to be at the boundary, and the weights are the common ones", () => {
  const alike = [study("a", 0.1, 0.04), study("b", 0.12, 0.02), study("c", 0.09, 0.03)];
  for (const tau2 of ["DL", "PM", "REML"] as const) {
    const pooled = pool(alike, { tau2 });
    assert.equal(pooled.heterogeneity.tau2, 0);
    assert.equal(pooled.fit.reason, "at boundary");
    assert.match(pooled.warnings.join(" "), /tau2 is estimated as 0/);
    assert.deepEqual(pooled.weights, pool(alike, { model: "common" }).weights);
  }
});

Deno.test("pool: the ad hoc factor never lets Hartung-Knapp fall below the classic standard error", () => {
  const alike = [study("a", 0.1, 0.04), study("b", 0.12, 0.02), study("c", 0.09, 0.03)];
  const plain = pool(alike, { interval: "hartung-knapp" });
  const adhoc = pool(alike);
  assert.ok((plain.hartungKnapp?.q ?? 1) < 1);
  assert.equal(adhoc.hartungKnapp?.factor, 1);
  assert.equal(adhoc.standardError, adhoc.hartungKnapp?.classicStandardError);
  assert.match(plain.warnings.join(" "), /narrower than Wald's/);
  assert.doesNotMatch(adhoc.warnings.join(" "), /narrower than Wald's/);
});

Deno.test("pool: equal effects leave the plain Hartung-Knapp interval without width, so max(1, q) is used", () => {
  const equal = [study("a", 0.5, 0.04), study("b", 0.5, 0.02), study("c", 0.5, 0.03)];
  const pooled = pool(equal, { interval: "hartung-knapp" });
  assert.equal(pooled.choices.interval, "hartung-knapp-adhoc");
  assert.ok(Number.isFinite(pooled.statistic));
  assert.match(pooled.warnings.join(" "), /All effects are equal/);
});

Deno.test("pool: under a common effect there is no tau2 and no prediction interval", () => {
  const pooled = pool(four, { model: "common", tau2: "DL", prediction: "t" });
  assert.equal(pooled.choices.tau2, null);
  assert.equal(pooled.choices.interval, "wald");
  assert.equal(pooled.choices.prediction, "none");
  assert.equal(pooled.prediction, null);
  assert.equal(pooled.heterogeneity.tau2Interval, null);
  const weights = four.map(({ vi }) => 1 / vi);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  near(pooled.estimate, four.reduce((sum, { yi, vi }) => sum + yi / vi, 0) / total);
});

Deno.test("pool: a tau2 known beforehand is taken as it is", () => {
  const estimated = pool(four, { interval: "wald", prediction: "wald" });
  const given = pool(four, {
    tau2Value: estimated.heterogeneity.tau2,
    interval: "wald",
    prediction: "wald",
  });
  assert.equal(given.estimate, estimated.estimate);
  assert.deepEqual(given.interval, estimated.interval);
  assert.deepEqual(given.prediction, estimated.prediction);
  assert.equal(given.choices.tau2, null);
  assert.equal(given.heterogeneity.tau2StandardError, null);
  assert.throws(() => pool(four, { tau2Value: -1 }), /tau2Value: found -1; allowed/);
});

Deno.test("pool: prediction intervals differ in quantile and standard error as they are named", () => {
  const half = (prediction: NonNullable<PoolingChoices["prediction"]>) => {
    const pooled = pool(four, { interval: "hartung-knapp", prediction });
    return ((pooled.prediction?.upper ?? NaN) - pooled.estimate) ** 2;
  };
  const { heterogeneity, standardError, hartungKnapp } = pool(four, { interval: "hartung-knapp" });
  const classic = hartungKnapp?.classicStandardError ?? NaN;
  // R 4.2.2: qt(0.975, 3) and qnorm(0.975)
  near(half("t"), 3.18244630528371 ** 2 * (heterogeneity.tau2 + standardError ** 2));
  near(half("classic-t"), 3.18244630528371 ** 2 * (heterogeneity.tau2 + classic ** 2));
  near(half("wald"), 1.95996398454005 ** 2 * (heterogeneity.tau2 + standardError ** 2));
  assert.equal(pool(four, { prediction: "none" }).prediction, null);
});

Deno.test("pool: the answer is plain data that survives JSON, with all choices filled in", () => {
  const pooled = pool(four);
  assert.deepEqual(JSON.parse(JSON.stringify(pooled)), pooled);
  assert.deepEqual(pooled.choices, {
    model: "random",
    tau2: "REML",
    interval: "hartung-knapp-adhoc",
    prediction: "t",
    tau2Interval: "q-profile",
    level: 0.95,
  });
  assert.equal(pooled.fit.converged, true);
  near(pooled.weights.reduce((sum, { percent }) => sum + percent, 0), 100);
});

Deno.test("pool: one error lists every study that cannot be pooled, with its place", () => {
  const source = [{ file: "x.csv", line: 4, columns: [] }];
  const bad = [
    study("a", NaN, 0.1),
    { ...study("b", 0, 0), source },
    study("c", 0, -1),
    study("d", 0, Infinity),
    study("e", 0, 1),
    study("e", 0, 1),
  ];
  assert.throws(() => pool(bad), (error: Error) => {
    assert.ok(error instanceof RangeError);
    const [head, ...lines] = error.message.split("\n");
    assert.equal(head, "pool: 5 fault(s) in the studies");
    assert.deepEqual(lines.map((line) => line.split(";")[0]), [
      'study "a", yi: found NaN',
      'study "b" (x.csv, line 4), vi: found 0',
      'study "c", vi: found -1',
      'study "d", vi: found Infinity',
      'study "e": found twice',
    ]);
    return true;
  });
});

Deno.test("pool: a bad choice is refused with what is allowed", () => {
  const refused = (choices: object) => () => pool(four, choices as PoolingChoices);
  assert.throws(
    refused({ tau2: "XX" }),
    /pool: tau2: found XX; allowed: DL, HE, HS, HSk, SJ, ML, REML/,
  );
  assert.throws(refused({ model: "fixed" }), /model: found fixed; allowed: random, common/);
  assert.throws(refused({ interval: "z" }), /interval: found z; allowed: wald, t, hartung-knapp/);
  assert.throws(refused({ prediction: "z" }), /prediction: found z; allowed: t, classic-t, wald/);
  assert.throws(refused({ level: 95 }), /level must lie between 0 and 1, found 95/);
});

Deno.test("pool: the digest is SHA-256 of the documented bytes, and changes with any input", () => {
  const text = (value: string) => {
    const bytes = new TextEncoder().encode(value);
    return [...new Uint8Array(Uint32Array.of(bytes.length).buffer), ...bytes];
  };
  const bytes = [
    ...text("pool random REML hartung-knapp-adhoc t q-profile 0.95 "),
    ...new Uint8Array(Uint32Array.of(4, 2).buffer),
    ...four.flatMap(({ id }) => text(id)),
    ...new Uint8Array(Float64Array.from(four.map(({ yi }) => yi)).buffer),
    ...new Uint8Array(Float64Array.from(four.map(({ vi }) => vi)).buffer),
  ];
  const digest = pool(four).inputDigest;
  assert.equal(digest, createHash("sha256").update(Uint8Array.from(bytes)).digest("hex"));
  assert.notEqual(pool(four, { level: 0.9 }).inputDigest, digest);
  assert.notEqual(pool([study("a", 0.1 + 1e-16, 0.04), ...four.slice(1)]).inputDigest, digest);
  assert.notEqual(pool([study("A", 0.1, 0.04), ...four.slice(1)]).inputDigest, digest);
});

Deno.test("pool: the interval of H from Q is Higgins and Thompson's, exp(log H +- 1.96 se)", () => {
  // Q = 2.5 + 2.5 + 22.5 + 22.5 on 3 degrees of freedom, about the mean 0.
  const studies = [-0.5, 0.5, -1.5, 1.5].map((yi, i) => ({ id: `${i}`, yi, vi: 0.1 }));
  const { q, h2FromQInterval } = pool(studies, { model: "common" }).heterogeneity;
  assert.ok(Math.abs(q - 50) < 1e-12);
  const error = 0.5 * (Math.log(50) - Math.log(3)) / (Math.sqrt(100) - Math.sqrt(5));
  const logH = 0.5 * Math.log(50 / 3);
  const limit = (sign: 1 | -1) => Math.exp(2 * (logH + sign * 1.959963984540054 * error));
  assert.ok(Math.abs(h2FromQInterval!.lower / limit(-1) - 1) < 1e-12);
  assert.ok(Math.abs(h2FromQInterval!.upper / limit(1) - 1) < 1e-12);
});
