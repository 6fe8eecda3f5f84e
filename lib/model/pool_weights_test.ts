import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { bcg, trialName } from "../../tests/fixtures/bcg_log_risk_ratios.ts";
import { pool } from "./pool.ts";
import type { PoolingChoices } from "./types.ts";

const weights = Object.fromEntries(bcg.map(({ id }, i) => [id, i + 1]));

function assertPooled(
  choices: PoolingChoices,
  [estimate, se, lower, upper, p, tau2, seTau2, reml]: readonly number[],
) {
  const found = pool(bcg, choices);
  const near = (value: number | null | undefined, expected: number | undefined, what: string) =>
    assertNear(value ?? NaN, expected ?? NaN, 1e-9, what);
  near(found.estimate, estimate, "estimate");
  near(found.standardError, se, "standard error");
  near(found.interval.lower, lower, "lower");
  near(found.interval.upper, upper, "upper");
  near(found.pValue, p, "P");
  near(found.heterogeneity.tau2, tau2, "tau2");
  near(found.heterogeneity.tau2StandardError, seTau2, "standard error of tau2");
  if (reml !== undefined) near(found.logLikelihood?.reml, reml, "restricted likelihood");
}

// metafor 3.8-1: rma(yi, vi, weights = 1:13), control = list(threshold = 1e-14).
Deno.test("pool: weights of one's own, as metafor has them", () => {
  assertPooled({ weights, interval: "wald" }, [
    -0.521658092102543214,
    0.213238526109496784,
    -0.939597923393560852,
    -0.103718260811525576,
    0.014430703351194781,
    0.313243258136480851,
    0.166425752836970864,
    -12.777849021315665468,
  ]);
  assertPooled({ weights, interval: "hartung-knapp" }, [
    -0.521658092102543214,
    0.214436755670500773,
    -0.988875646509647210,
    -0.054440537695439217,
    0.031576947434310131,
    0.313243258136480851,
    0.166425752836970864,
  ]);
  const { prediction } = pool(bcg, { weights, interval: "hartung-knapp", prediction: "t" });
  assertNear(prediction?.lower ?? NaN, -1.82754039072734686, 1e-9);
  assertNear(prediction?.upper ?? NaN, 0.78422420652226055, 1e-9);
});

// metafor 3.8-1: method = "GENQ"; weighted = FALSE with test = "t"; weights = 1/vi with DL.
Deno.test("pool: GENQ, equal weights and IVhet, as metafor has them", () => {
  assertPooled({ weights, tau2: "GENQ", interval: "wald" }, [
    -0.521658092102543214,
    0.225898780891595513,
    -0.964411566801575360,
    -0.078904617403511124,
    0.020929385370086123,
    0.369456892289506067,
    0.250564283449289715,
  ]);
  assertPooled({ weights: "equal", interval: "t" }, [
    -0.7406503812109365148,
    0.1893399087998737795,
    -1.1531866036721245550,
    -0.3281141587497484746,
    0.0020657014092119426,
    0.3132432581364808510,
    0.1664257528369708639,
    -12.2129240540000942872,
  ]);
  assertPooled({ weights: "ivhet", tau2: "DL", interval: "wald" }, [
    -0.43028516365409092,
    0.28354435135524980,
    -0.98602188033015126,
    0.12545155302196948,
    0.12913461188804559,
    0.30876026286237618,
    0.22986999251102580,
  ]);
});

// metafor 3.8-1: rma(method = "EE", weights = 1:13).
Deno.test("pool: weights of one's own under a common effect, with both likelihoods", () => {
  const found = pool(bcg, { model: "common", weights });
  assertNear(found.estimate, -0.52165809210254321, 1e-12);
  assertNear(found.standardError, 0.12037676920524154, 1e-12);
  assertNear(found.logLikelihood?.ml ?? NaN, -72.76876933828918936, 1e-12);
  assertNear(found.logLikelihood?.reml ?? NaN, -73.77384025365238074, 1e-12);
  assert.equal(found.weights[12]?.percent, 100 * 13 / 91);
});

Deno.test("pool: what does not go together is refused with what is allowed", () => {
  const refused = (choices: PoolingChoices) => () => pool(bcg, choices);
  assert.throws(refused({ interval: "profile-likelihood" }), /allowed: with tau2 ML/);
  assert.throws(refused({ tau2: "GENQ" }), /weights: found none with tau2 GENQ/);
  assert.throws(refused({ weights, interval: "kenward-roger" }), /weights of one's own/);
  assert.throws(refused({ weights, prediction: "nagashima" }), /weights of one's own/);
  assert.throws(refused({ weights: { [trialName(0)]: 1 } }), /12 fault\(s\)[^]*found none/);
  assert.throws(refused({ weights: { ...weights, stranger: 1 } }), /found stranger/);
  assert.throws(refused({ model: "common", interval: "kenward-roger" }), /under random effects/);
  assert.throws(
    refused({ prediction: "nagashima", bootstrap: { samples: 10 } }),
    /1000 or more/,
  );
});
