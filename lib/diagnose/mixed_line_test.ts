import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { passiveSmoking } from "../../tests/fixtures/small_study_data.ts";
import { mixedLine } from "./mixed_line.ts";
import { hasSpread, weightedLine } from "./weighted_line.ts";

Deno.test("mixedLine: metafor's rma(mods) with REML", () => {
  // rma(yi, vi, mods = ~ sqrt(vi), data = dat.hackshaw1998, test = "t",
  //     control = list(threshold = 1e-14, maxiter = 10000)), metafor 3.8-1
  const y = Float64Array.from(passiveSmoking, ({ yi }) => yi);
  const v = Float64Array.from(passiveSmoking, ({ vi }) => vi);
  const { tau2, line, converged } = mixedLine(v.map(Math.sqrt), y, v);
  assert.ok(converged);
  assertNear(tau2, 0.015218653044823973, 1e-9);
  assertNear(line.intercept, 0.021610505216947636, 1e-9);
  assertNear(line.slope, 0.844682042554322221, 1e-9);
  assertNear(line.interceptError, 0.101559705671627282, 1e-9);
  assertNear(line.slopeError, 0.401181280215669178, 1e-9);
});

Deno.test("mixedLine: equal variances have tau2 in closed form", () => {
  const x = Float64Array.of(0, 1, 2, 3, 4);
  const y = Float64Array.of(1, 5, 2, 9, 3);
  const { residualSum } = weightedLine(x, y, new Float64Array(5).fill(1));
  assertNear(mixedLine(x, y, new Float64Array(5).fill(0.25)).tau2, residualSum / 3 - 0.25, 1e-12);
});

Deno.test("mixedLine: points on a line have no heterogeneity", () => {
  const x = Float64Array.of(1, 2, 4, 8);
  const { tau2, line } = mixedLine(x, x.map((value) => 3 - 2 * value), x);
  assert.equal(tau2, 0);
  assertNear(line.slope, -2, 1e-14);
});

Deno.test("weightedLine: a predictor far from zero keeps its digits", () => {
  const near = weightedLine(
    Float64Array.of(1, 2, 3, 5),
    Float64Array.of(1, 4, 2, 6),
    Float64Array.of(1, 2, 1, 3),
  );
  const far = weightedLine(
    Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 5),
    Float64Array.of(1, 4, 2, 6),
    Float64Array.of(1, 2, 1, 3),
  );
  assertNear(far.slope, near.slope, 1e-13);
  assertNear(far.residualSum, near.residualSum, 1e-12);
});

Deno.test("hasSpread: rounding is no spread", () => {
  assert.ok(!hasSpread(Float64Array.of(0.1 + 0.2, 0.3, 0.3)));
  assert.ok(hasSpread(Float64Array.of(1e-300, 2e-300)));
});
