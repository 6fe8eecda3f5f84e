import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { irritableBowel, vaccine } from "../../tests/fixtures/small_study_data.ts";
import { excessSignificance } from "./excess_significance.ts";
import { powerOf } from "./excess_p_value.ts";
import { poissonBinomial } from "./poisson_binomial.ts";

Deno.test("excessSignificance: metafor's tes, all three tests", () => {
  // tes(yi, vi, test) of dat.dorn2007, metafor 3.8-1
  const expected = {
    "chi-squared": [7.0656483228019464349, 0.0039287937100558898, 0.4061760580349255134],
    "binomial": [null, 0.011595538912172991, 0.38721459170867778],
    "exact": [null, 0.0077785293790861576, 0.3971164747872104051],
  } as const;
  for (const test of ["chi-squared", "binomial", "exact"] as const) {
    const answer = excessSignificance(irritableBowel, { test });
    const [statistic, pValue, limit] = expected[test];
    assert.equal(answer.observed, 10);
    assertNear(answer.expected, 4.923332516142326476, 1e-12);
    assertNear(answer.effect, 0.3122566051871082382, 1e-12);
    if (statistic !== null) assertNear(answer.statistic!, statistic, 1e-10);
    assertNear(answer.pValue, pValue, 1e-10);
    // R's root finder stops within 1.2e-4.
    assert.ok(Math.abs(answer.limitEffect! - limit) < 1.5e-4);
  }
});

Deno.test("excessSignificance: with heterogeneity, metafor's integral but for its cut at 5 tau", () => {
  // tes(rma(yi, vi, data = <BCG, log risk ratios>, method = "DL"), test = "exact", rel.tol = 1e-10)
  const answer = excessSignificance(vaccine, { pooling: { model: "random", tau2: "DL" } });
  assert.equal(answer.observed, 8);
  assertNear(answer.expected, 7.80499836684165782, 1e-5);
  assertNear(answer.pValue, 0.58311015784073772, 1e-5);
  assertNear(answer.tau2, 0.30876026286237618, 1e-10);
});

Deno.test("powerOf: without an effect the power is alpha", () => {
  assertNear(powerOf(0, 0.3, 0, 1.959963984540054), 0.05, 1e-12);
});

Deno.test("excessSignificance: the P value at the limit effect is the level of the test", () => {
  const { limitEffect } = excessSignificance(irritableBowel);
  const again = excessSignificance(irritableBowel, { effect: limitEffect! });
  assertNear(again.pValue, 0.1, 1e-9);
});

Deno.test("excessSignificance: no significant study, one study, certain power", () => {
  const dull = vaccine.map((study) => ({ ...study, yi: 0.1 * Math.sqrt(study.vi) }));
  for (const test of ["exact", "binomial"] as const) {
    assertNear(excessSignificance(dull, { test }).pValue, 1, 1e-12);
  }
  const one = excessSignificance([{ id: "a", yi: 1.959963984540054, vi: 1 }]);
  assertNear(one.pValue, 0.5, 1e-4);
  const certain = [{ id: "a", yi: 100, vi: 1 }, { id: "b", yi: 100, vi: 1 }];
  for (const test of ["exact", "binomial", "chi-squared"] as const) {
    const { pValue } = excessSignificance(certain, { test });
    assert.ok(pValue >= 0 && pValue <= 1);
  }
});

Deno.test("excessSignificance: the order and the sign of the effects do not matter", () => {
  const answer = excessSignificance(irritableBowel);
  assert.deepEqual(excessSignificance([...irritableBowel].reverse()), answer);
  const mirrored = excessSignificance(irritableBowel.map((study) => ({ ...study, yi: -study.yi })));
  assertNear(mirrored.pValue, answer.pValue, 1e-12);
  assertNear(mirrored.limitEffect!, -answer.limitEffect!, 1e-12);
});

Deno.test("excessSignificance: choices out of range are refused", () => {
  assert.throws(() => excessSignificance(vaccine, { alpha: 0 }), /alpha: found 0/);
  assert.throws(() => excessSignificance(vaccine, { effect: NaN }), /effect: found NaN/);
  assert.throws(() => excessSignificance(vaccine, { test: "z" as "exact" }), /test: found z/);
});

Deno.test("poissonBinomial: equal probabilities give the binomial distribution", () => {
  const found = poissonBinomial([0.3, 0.3, 0.3]);
  [0.343, 0.441, 0.189, 0.027].forEach((p, i) => assertNear(found[i]!, p, 1e-14));
});
