import assert from "node:assert/strict";
import { effectSizes } from "../effect/effect_sizes.ts";
import { backTransform } from "./back_transform.ts";
import { pool } from "./pool.ts";
import { reportEffect } from "./report_effect.ts";
import { reportPooled } from "./report_pooled.ts";

const near = (found: number, expected: number, tolerance = 1e-12) =>
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);

const proportions = ["PR", "PLN", "PLO", "PAS", "PFT"] as const;

Deno.test("backTransform: leads each measure of a proportion back to the proportion", () => {
  for (const total of [1, 5, 40, 1000]) {
    for (let events = 1; events < total; events += Math.ceil(total / 20)) {
      for (const measure of proportions) {
        const { yi } = effectSizes([{ id: "a", events, total }], { measure }).studies[0]!;
        near(backTransform(yi, measure, { ni: total }), events / total);
      }
    }
  }
});

Deno.test("backTransform: PFT gives exactly 0 and 1 for no events and only events", () => {
  for (const total of [1, 5, 40, 1000]) {
    const at = (events: number) =>
      backTransform(
        effectSizes([{ id: "a", events, total }], { measure: "PFT" }).studies[0]!.yi,
        "PFT",
        { ni: total },
      );
    assert.deepEqual([at(0), at(total)], [0, 1]);
  }
});

Deno.test("backTransform: is monotone and never leaves the range of a proportion", () => {
  for (const measure of proportions) {
    for (const ni of [1, 3.7, 50, 12345]) {
      let previous = 0;
      for (let value = -3; value <= 3; value += 0.001) {
        const proportion = backTransform(value, measure, { ni });
        assert.ok(proportion >= previous - 1e-12, `${measure} falls at ${value} with n = ${ni}`);
        assert.ok(proportion <= 1);
        previous = proportion;
      }
    }
  }
});

Deno.test("backTransform: ratios through exp, differences as they are, both inside their range", () => {
  near(backTransform(Math.log(0.54), "OR"), 0.54);
  near(backTransform(Math.log(0.54), "RR"), 0.54);
  assert.equal(backTransform(-0.25, "RD"), -0.25);
  assert.equal(backTransform(-1.2, "RD"), -1);
  assert.equal(backTransform(1000, "OR"), Number.MAX_VALUE);
});

Deno.test("backTransform: PFT without a sample size, and what is not a number, are refused", () => {
  assert.throws(() => backTransform(0.5, "PFT"), /ni: found undefined; allowed: a sample size/);
  assert.throws(() => backTransform(0.5, "PFT", { ni: 0 }), /ni: found 0/);
  assert.throws(() => backTransform(NaN, "OR"), /value: found NaN/);
});

Deno.test("reportPooled: PFT uses the harmonic mean of the sizes of the studies that were pooled", () => {
  const { studies, measure } = effectSizes([
    { id: "a", events: 10, total: 40 },
    { id: "b", events: 90, total: 200 },
  ], { measure: "PFT" });
  const pooled = pool(studies, { model: "common" });
  const strangers = [...studies, { id: "z", yi: 0, vi: 1, ni: 3 }];
  const reported = reportPooled(pooled, { measure, studies: strangers });
  assert.equal(
    reported.estimate,
    backTransform(pooled.estimate, "PFT", { ni: 2 / (1 / 40 + 1 / 200) }),
  );
  assert.deepEqual([reported.predictionLower, reported.unit], [null, "proportion"]);
  assert.throws(() => reportPooled(pooled, { measure }), /study "a", ni: found undefined/);
});

Deno.test("reportPooled: limits and prediction limits are transformed one by one", () => {
  const studies = [
    { id: "a", yi: 0.1, vi: 0.04 },
    { id: "b", yi: 0.9, vi: 0.02 },
    { id: "c", yi: -0.3, vi: 0.03 },
  ];
  const pooled = pool(studies);
  const reported = reportPooled(pooled, { measure: "OR" });
  assert.equal(reported.unit, "ratio");
  near(reported.estimate, Math.exp(pooled.estimate));
  near(reported.lower, Math.exp(pooled.interval.lower));
  near(reported.upper, Math.exp(pooled.interval.upper));
  near(reported.predictionLower ?? NaN, Math.exp(pooled.prediction?.lower ?? NaN));
  near(reported.predictionUpper ?? NaN, Math.exp(pooled.prediction?.upper ?? NaN));
});

Deno.test("reportEffect: Wald's interval on the analysis scale, then back", () => {
  const { estimate, interval } = reportEffect({ id: "a", yi: 0.5, vi: 0.04 }, { measure: "RR" });
  near(estimate, Math.exp(0.5));
  // R 4.2.2: qnorm(0.975)
  near(interval.lower, Math.exp(0.5 - 1.95996398454005 * 0.2));
  near(interval.upper, Math.exp(0.5 + 1.95996398454005 * 0.2));
  assert.throws(
    () => reportEffect({ id: "a", yi: 0, vi: 1 }, { measure: "RR", level: 1 }),
    /level must lie between 0 and 1/,
  );
});

// R 4.2.2, metafor 3.8-1: transf.iirft(0.2, ti = 55), transf.iirft(0.01, ti = 55), transf.ztor(0.8)
Deno.test("backTransform: square roots of rates and Fisher's z as metafor has them", () => {
  near(backTransform(0.2, "IRFT", { ni: 55 }), 0.0314256198347107);
  assert.equal(backTransform(0.01, "IRFT", { ni: 55 }), 0);
  near(backTransform(0.8, "ZCOR"), 0.664036770267849);
  near(backTransform(0.3, "IRS"), 0.09);
  assert.equal(backTransform(-0.3, "IRS"), 0);
  assert.throws(() => backTransform(0.2, "IRFT"), /ni: found undefined/);
});

Deno.test("backTransform: effects lead back to the rate, correlation or ratio that they were made of", () => {
  const [rate] = effectSizes([{ id: "a", events: 6, time: 200 }], { measure: "IRFT" }).studies;
  near(backTransform(rate!.yi, "IRFT", { ni: rate!.ni! }), 0.03);
  const [z] = effectSizes([{ id: "a", correlation: -0.7, total: 20 }], { measure: "ZCOR" }).studies;
  near(backTransform(z!.yi, "ZCOR"), -0.7);
  assert.equal(backTransform(-12.5, "MD"), -12.5);
  assert.equal(backTransform(1.5, "YUQ"), 1);
  assert.equal(backTransform(-800, "HR"), 0);
});
