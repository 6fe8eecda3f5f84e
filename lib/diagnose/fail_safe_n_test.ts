import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { expectancy, passiveSmoking, vaccine } from "../../tests/fixtures/small_study_data.ts";
import type { StudyEffect } from "../effect/types.ts";
import { smallestCount } from "./fail_safe_general.ts";
import { failSafeN } from "./fail_safe_n.ts";
import type { FailSafeChoices, FailSafeN } from "./fail_safe_types.ts";

function counted(studies: readonly StudyEffect[], choices: FailSafeChoices): FailSafeN {
  const answer = failSafeN(studies, choices);
  if (answer.kind === "not-estimable") throw new Error(answer.reason);
  return answer;
}

Deno.test("failSafeN: the numbers of metafor's own tests", () => {
  // tests/testthat/test_misc_fsn.r of metafor (after Becker 2005): dat.raudenbush1985, dat.hackshaw1998
  assert.equal(counted(expectancy, { type: "Rosenthal" }).n, 26);
  assert.equal(counted(expectancy, { type: "Orwin", target: 0.05 }).n, 44);
  assert.equal(counted(expectancy, { type: "Orwin", target: 0.05, weighted: true }).n, 4);
  assert.equal(counted(expectancy, { type: "Rosenberg" }).n, 0);
  assert.equal(counted(expectancy, { type: "General" }).n, 0);
  assert.equal(counted(expectancy, { type: "General", target: 0.05 }).n, 12);
  assert.equal(counted(passiveSmoking, { type: "Rosenthal" }).n, 393);
  assert.equal(counted(passiveSmoking, { type: "Orwin", target: 0.049 }).n, 186);
  assert.equal(counted(passiveSmoking, { type: "Orwin", target: 0.049, weighted: true }).n, 104);
  assert.equal(counted(passiveSmoking, { type: "Rosenberg" }).n, 202);
  assert.equal(counted(passiveSmoking, { type: "General" }).n, 112);
});

Deno.test("failSafeN: General under a common effect is Rosenberg's and Orwin's", () => {
  const pooling = { model: "common" } as const;
  const [general, rosenberg] = [
    counted(passiveSmoking, { type: "General", pooling }),
    counted(passiveSmoking, { type: "Rosenberg" }),
  ];
  assert.equal(general.n, rosenberg.n);
  const target = 0.049;
  assert.equal(
    counted(passiveSmoking, { type: "General", pooling, target }).n,
    counted(passiveSmoking, { type: "Orwin", weighted: true, target }).n,
  );
});

Deno.test("failSafeN: one study less and the conclusion would still hold", () => {
  const { n, withAdded } = counted(passiveSmoking, { type: "General" });
  assert.ok(n > 0 && withAdded!.pValue >= 0.05);
  const { z, k } = {
    z: passiveSmoking.reduce((sum, { yi, vi }) => sum + yi / Math.sqrt(vi), 0),
    k: passiveSmoking.length,
  };
  const rosenthal = counted(passiveSmoking, { type: "Rosenthal" });
  assert.ok(z / Math.sqrt(k + rosenthal.n) <= 1.6448536269514722);
  assert.ok(z / Math.sqrt(k + rosenthal.n - 1) > 1.6448536269514722);
  assertNear(rosenthal.rosenthalThreshold, 5 * k + 10, 0);
});

Deno.test("failSafeN: Orwin's default target is half of the mean, so that N is k", () => {
  const answer = counted(vaccine, { type: "Orwin" });
  assert.equal(answer.n, 13);
  assertNear(answer.choices.target!, answer.estimate! / 2, 0);
  assert.equal(counted(vaccine, { type: "Orwin", target: 0.1 }).choices.target, -0.1);
});

Deno.test("failSafeN: nothing to overturn needs no study", () => {
  const null3 = ["a", "b", "c"].map((id, i) => ({ id, yi: i - 1, vi: 1 }));
  for (const type of ["Rosenthal", "Orwin", "Rosenberg", "General"] as const) {
    assert.equal(counted(null3, { type }).n, 0);
  }
  assert.equal(counted([{ id: "one", yi: 3, vi: 1 }], { type: "Rosenberg" }).n, 2);
});

Deno.test("failSafeN: what no number of studies reaches is said", () => {
  const certain = [{ id: "a", yi: 1, vi: 1e-9 }, { id: "b", yi: 1, vi: 1e-9 }];
  const answer = failSafeN(certain, { type: "General", pooling: { model: "common" } });
  assert.equal(answer.kind, "not-estimable");
  assert.throws(() => failSafeN(vaccine, { type: "Orwin", target: 0 }), /other than 0/);
  assert.throws(() => failSafeN(vaccine, { alpha: 0.6 }), /allowed: between 0 and 0.5/);
  assert.throws(() => failSafeN(vaccine, { type: "Fisher" as "Orwin" }), /allowed: Rosenthal/);
});

Deno.test("failSafeN: the order of the studies does not matter", () => {
  for (const type of ["Rosenthal", "Orwin", "Rosenberg", "General"] as const) {
    assert.deepEqual(failSafeN([...vaccine].reverse(), { type }), failSafeN(vaccine, { type }));
  }
});

Deno.test("smallestCount: the first number for which a condition holds", () => {
  for (const first of [0, 1, 2, 3, 7, 8, 9, 1000, 12345]) {
    assert.equal(smallestCount((n) => n >= first), first);
  }
  assert.equal(smallestCount(() => false), null);
});
