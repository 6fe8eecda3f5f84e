import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { passiveSmoking, vaccine } from "../../tests/fixtures/small_study_data.ts";
import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { StudyEffect } from "../effect/types.ts";
import { pCurve } from "./p_curve.ts";
import { shiftForPower, stoufferAtShift, twoSidedPower } from "./p_curve_parts.ts";

function curve(studies: readonly StudyEffect[]) {
  const answer = pCurve(studies);
  if (answer.kind === "not-estimable") throw new Error(answer.reason);
  return answer;
}

Deno.test("pCurve: Stouffer's tests written out in R", () => {
  // z = |yi| / sqrt(vi); p = 2 pnorm(-z); pw(d, c) = pnorm(c - d, lower = FALSE) + pnorm(-c - d);
  // d from uniroot(pw(d, qnorm(.975)) = 1 / 3, tol = 1e-14); Z = sum(qnorm(pp)) / sqrt(n) with pp =
  // 20 p, 40 p, 1 - 3 pw(d, z), 1 - pw(d, z) / pw(d, qnorm(.9875)), kept within 2.2e-16, R 4.2.2
  const smoking = curve(passiveSmoking);
  assert.deepEqual([smoking.significant, smoking.half], [7, 4]);
  assertNear(smoking.rightSkew.full.z, -0.688216593322035108, 1e-9);
  assertNear(smoking.rightSkew.half!.z, -0.024945168309061988, 1e-8);
  assertNear(smoking.rightSkew.binomialPValue, 0.5, 1e-12);
  assertNear(smoking.flatness.full.z, -0.916744749242787815, 1e-9);
  assertNear(smoking.flatness.half!.z, -1.023466381956207982, 1e-9);
  assertNear(smoking.flatness.binomialPValue, 0.32103367095546681, 1e-9);
  assertNear(smoking.power.estimate, 0.11641439856644821, 1e-9);
  assert.equal(smoking.power.interval.lower, 0.05);
  assertNear(smoking.power.interval.upper, 0.54731817665168825, 1e-9);
  assert.equal(smoking.evidentialValue, "undecided");
  const bcg = curve(vaccine);
  assert.deepEqual([bcg.significant, bcg.half], [8, 6]);
  assertNear(bcg.rightSkew.full.z, -8.69707822863208699, 1e-9);
  assertNear(bcg.rightSkew.half!.z, -10.59308920216367866, 1e-9);
  assertNear(bcg.flatness.full.z, 6.99250663443429232, 1e-7);
  assertNear(bcg.flatness.binomialPValue, 0.71565737396102058, 1e-9);
  assertNear(bcg.power.interval.lower, 0.98197252964874193, 1e-7);
  assert.equal(bcg.power.estimate, 0.99);
  assert.equal(bcg.evidentialValue, "present");
});

Deno.test("stoufferAtShift: P values spread evenly under their own shift give z = 0", () => {
  // The z whose upper tail under the shift is share u of the power, u = 1/4, 1/2, 3/4.
  const shift = shiftForPower(1 / 3);
  for (const level of [0.05, 0.025]) {
    const power = twoSidedPower(normalUpperQuantile(level / 2), shift);
    const zValues = [0.25, 0.5, 0.75].map((share) => {
      let [low, high] = [0, 20];
      for (let i = 0; i < 80; i++) {
        const middle = (low + high) / 2;
        if (twoSidedPower(middle, shift) > share * power) low = middle;
        else high = middle;
      }
      return low;
    });
    assert.ok(Math.abs(stoufferAtShift(zValues, shift, level).z) < 1e-9);
  }
});

Deno.test("shiftForPower: the power comes back", () => {
  for (const power of [0.051, 1 / 3, 0.8, 0.99]) {
    assertNear(twoSidedPower(1.959963984540054, shiftForPower(power)), power, 1e-10);
  }
});

Deno.test("pCurve: the bars of each curve add up to 100 percent", () => {
  const { bins } = curve(vaccine);
  for (const which of ["observed", "withoutEffect", "withThirdPower"] as const) {
    assertNear(bins.reduce((sum, bin) => sum + bin[which], 0), 100, 1e-10);
  }
});

Deno.test("pCurve: signs and order do not matter, other studies are listed", () => {
  const answer = curve(passiveSmoking);
  assert.deepEqual(curve([...passiveSmoking].reverse()), answer);
  const mirrored = curve(passiveSmoking.map((study) => ({ ...study, yi: -study.yi })));
  assert.deepEqual(mirrored.rightSkew, answer.rightSkew);
  assert.equal(answer.excluded.length, 30);
  assert.equal(answer.used.length, 7);
});

Deno.test("pCurve: no significant study, none below 0.025, effects beyond all doubt", () => {
  assert.equal(pCurve([{ id: "a", yi: 1, vi: 1 }]).kind, "not-estimable");
  const weak = curve([{ id: "a", yi: 2, vi: 1 }]);
  assert.equal(weak.rightSkew.half, null);
  assert.match(weak.warnings.join(), /one study only/);
  const strong = curve([{ id: "a", yi: 60, vi: 1 }, { id: "b", yi: 45, vi: 1 }]);
  assert.ok(Number.isFinite(strong.rightSkew.full.z) && strong.power.estimate === 0.99);
});
