import assert from "node:assert/strict";
import type { Reported } from "../model/types.ts";
import type { PooledEffect } from "../model/types.ts";
import { describeHeterogeneity } from "./describe_heterogeneity.ts";
import { describePooled } from "./describe_pooled.ts";

const interval = { lower: -0.95, upper: -0.3, level: 0.95, method: "wald", df: null };
const pooled: PooledEffect = {
  kind: "pooled-effect",
  method: "inverse-variance",
  k: 9,
  estimate: -0.62,
  standardError: 0.16,
  statistic: -3.9,
  pValue: 0.0001,
  interval,
  prediction: { ...interval, level: 0.9 },
  heterogeneity: {
    q: 12,
    df: 8,
    qPValue: 0.15,
    tau2: 0.0812,
    tau2StandardError: null,
    tau2Interval: { ...interval, lower: 0, upper: 0.4 },
    i2FromQ: 33.3333,
    i2FromTau2: 30,
    h2FromQ: 1.5,
    h2FromTau2: 1.4,
  },
  weights: [],
  used: [],
  excluded: [],
  choices: {
    model: "random",
    tau2: "DL",
    interval: "wald",
    prediction: "t",
    tau2Interval: "q-profile",
    level: 0.95,
  },
  fit: { converged: true, iterations: 0, tolerance: 0, reason: "closed form" },
  warnings: [],
  inputDigest: "",
  libraryVersion: "",
};
const reported: Reported = {
  estimate: 0.54,
  lower: 0.39,
  upper: 0.74,
  predictionLower: 0.2,
  predictionUpper: 1.41,
  unit: "ratio",
};

Deno.test("describePooled: estimate, studies, heterogeneity, prediction in one line", () => {
  assert.equal(
    describePooled({ measure: "OR", outcome: pooled, reported }),
    "Odds ratio 0.54 (95 % CI 0.39 to 0.74), 9 studies, I² 33.3 %, tau² 0.081, " +
      "90 % prediction interval 0.20 to 1.41.",
  );
});

Deno.test("describePooled: a proportion prints as percent, by its plain name", () => {
  assert.equal(
    describePooled({
      measure: "PLO",
      outcome: { ...pooled, k: 1, prediction: null },
      reported: { ...reported, unit: "proportion" },
    }),
    "Proportion 54.0 % (95 % CI 39.0 % to 74.0 %), 1 study.",
  );
});

Deno.test("describePooled: the common-effect model has no tau²", () => {
  const common = {
    ...pooled,
    choices: { ...pooled.choices, model: "common", tau2: null },
  } as const;
  assert.ok(!describePooled({ measure: "OR", outcome: common, reported }).includes("tau²"));
});

Deno.test("describePooled: nothing pooled is said, and a missing value is refused", () => {
  assert.equal(
    describePooled({ measure: "RR", outcome: null, reported: null }),
    "No pooled risk ratio was asked for.",
  );
  assert.throws(
    () => describePooled({ measure: "OR", outcome: pooled, reported: null }),
    /reported: found null/,
  );
});

Deno.test("describeHeterogeneity: interval of tau² with its level, and one study in words", () => {
  const { heterogeneity } = pooled;
  assert.match(describeHeterogeneity(heterogeneity), /tau² 0\.081 \(95 % CI 0\.000 to 0\.400\)\.$/);
  assert.match(describeHeterogeneity({ ...heterogeneity, df: 1 }), /on 1 degree of freedom/);
  assert.equal(
    describeHeterogeneity({ ...heterogeneity, df: 0 }),
    "One study: heterogeneity cannot be seen.",
  );
});
