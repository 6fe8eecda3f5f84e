import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { bcgStudies as bcg } from "../../tests/bcg_studies.ts";
import { metaRegression } from "./meta_regression.ts";
import { permutationTest } from "./permute_regression.ts";

// R 4.2.2, metafor 3.8-1: dat as in meta_regression_test.ts.
const five = [0, 2, 4, 6, 8].map((i) => bcg[i]!);

Deno.test("permutationTest: all 120 orders of five trials as metafor goes through them", () => {
  // permutest(rma(yi, vi, mods = ~ ablat, data = dat[c(1, 3, 5, 7, 9), ], method = "DL"), exact = TRUE)
  const test = permutationTest(five, ["ablat"], { tau2: "DL", interval: "wald" });
  assert.deepEqual([test.exact, test.permutations], [true, 120]);
  assertNear(test.coefficients[0]!.pValue, 0.808333333333333, 1e-12);
  assertNear(test.coefficients[1]!.pValue, 0.483333333333333, 1e-12);
  assertNear(test.moderatorTest.pValue, 0.483333333333333, 1e-12);
});

Deno.test("permutationTest: without moderators the 32 signs of five trials", () => {
  // permutest(rma(yi, vi, data = dat[c(1, 3, 5, 7, 9), ], method = "DL"), exact = TRUE)
  const test = permutationTest(five, [], { tau2: "DL", interval: "wald" });
  assert.deepEqual([test.exact, test.permutations], [true, 32]);
  assert.equal(test.coefficients[0]!.pValue, 0.0625);
});

Deno.test("permutationTest: equal rows are dealt once, 21 orders of five and two", () => {
  // permutest(rma(yi, vi, mods = ~ alloc, data = dat[1:7, ], test = "knha"), exact = TRUE)
  const test = permutationTest(bcg.slice(0, 7), ["alloc"], { interval: "hartung-knapp" });
  assert.deepEqual([test.exact, test.permutations], [true, 21]);
  assertNear(test.coefficients[0]!.pValue, 4 / 21, 1e-12);
  assertNear(test.coefficients[1]!.pValue, 1 / 21, 1e-12);
});

Deno.test("permutationTest: drawn permutations agree with all of them within their error", () => {
  const six = bcg.slice(0, 6);
  const exact = permutationTest(six, ["ablat"], { tau2: "DL" }, { permutations: 720 });
  const drawn = permutationTest(six, ["ablat"], { tau2: "DL" }, { permutations: 300, seed: 7 });
  assert.deepEqual([exact.exact, drawn.exact], [true, false]);
  const p = exact.coefficients[1]!.pValue;
  const error = Math.sqrt(p * (1 - p) / 300);
  assert.ok(Math.abs(drawn.coefficients[1]!.pValue - p) < 4 * error);
});

Deno.test("permutationTest: the same seed gives the same answer, and the statistic is that of the fit", () => {
  const once = permutationTest(bcg, ["ablat", "year"], {}, { permutations: 50 });
  const again = permutationTest(bcg.toReversed(), ["ablat", "year"], {}, { permutations: 50 });
  assert.deepEqual(once, again);
  const { coefficients, moderatorTest } = metaRegression(bcg, ["ablat", "year"]);
  assertNear(once.coefficients[1]!.statistic, coefficients[1]!.statistic, 1e-10);
  assertNear(once.moderatorTest.statistic, moderatorTest.statistic, 1e-10);
});
