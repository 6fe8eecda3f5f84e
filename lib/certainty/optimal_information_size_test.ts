import assert from "node:assert/strict";
import { optimalInformationSize } from "./optimal_information_size.ts";

const near = (found: number, expected: number) =>
  assert.ok(Math.abs(found / expected - 1) < 1e-9, `${found} is not ${expected}`);

Deno.test("optimalInformationSize: is what R's power.prop.test gives", () => {
  // R 4.2.2: power.prop.test(p1 = .2, p2 = .15, power = .8, tol = 1e-12)
  near(optimalInformationSize(0.2).perGroup, 905.365777964222);
  // power.prop.test(p1 = .4, p2 = .3, power = .9, sig.level = .01, tol = 1e-12)
  near(optimalInformationSize(0.4, { alpha: 0.01, power: 0.9 }).perGroup, 674.535840447688);
});

Deno.test("optimalInformationSize: the total is of whole people in two groups", () => {
  assert.equal(optimalInformationSize(0.2).total, 2 * 906);
});

Deno.test("optimalInformationSize: rare events and small reductions need more people", () => {
  const { total } = optimalInformationSize(0.1);
  assert.ok(optimalInformationSize(0.05).total > total);
  assert.ok(optimalInformationSize(0.1, { relativeRiskReduction: 0.2 }).total > total);
});

Deno.test("optimalInformationSize: risks and choices lie between 0 and 1", () => {
  assert.throws(() => optimalInformationSize(0), {
    name: "RangeError",
    message: "optimalInformationSize, controlRisk: found 0; allowed: a number above 0 and below 1",
  });
  assert.throws(() => optimalInformationSize(0.2, { power: 80 }), /power: found 80/);
  assert.throws(() => optimalInformationSize(Number.NaN), /controlRisk: found NaN/);
});
