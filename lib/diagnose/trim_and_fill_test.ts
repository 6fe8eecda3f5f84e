import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { passiveSmoking, vaccine } from "../../tests/fixtures/small_study_data.ts";
import { randomStudies } from "../../tests/properties/random_studies.ts";
import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { signedRanks } from "./signed_ranks.ts";
import { trimAndFill } from "./trim_and_fill.ts";
import type { TrimAndFill, TrimAndFillChoices } from "./trim_and_fill_types.ts";

function filled(studies: readonly StudyEffect[], choices: TrimAndFillChoices = {}): TrimAndFill {
  const answer = trimAndFill(studies, choices);
  if (answer.kind === "not-estimable") throw new Error(answer.reason);
  return answer;
}

const estimators = ["L0", "R0", "Q0"] as const;

Deno.test("trimAndFill: metafor under a common effect and by DerSimonian-Laird", () => {
  // trimfill(rma(yi, vi, data = dat.hackshaw1998, method), estimator, side = "left"), metafor 3.8-1:
  // number filled, its standard error, estimate, standard error
  const expected = {
    common: [
      [7, 4.040495848268421675, 0.155599577899708158, 0.036435124278110638],
      [7, 4, 0.155599577899708158, 0.036435124278110638],
      [10, 5.5427136641890975, 0.130194290566266024, 0.035483239113950592],
    ],
    DL: [
      [7, 4.040761356382166269, 0.17392352844107102, 0.048701502664134373],
      [7, 4, 0.17392352844107102, 0.048701502664134373],
      [8, 5.233091427933826978, 0.162185659348077715, 0.049563185123431094],
    ],
  };
  for (const model of ["common", "DL"] as const) {
    estimators.forEach((estimator, i) => {
      const pooling = {
        interval: "wald",
        ...(model === "common" ? { model } : { tau2: model }),
      } as const;
      const answer = filled(passiveSmoking, { estimator, side: "left", pooling });
      const [k0, k0Error, estimate, error] = expected[model][i]!;
      assert.equal(answer.filled, k0);
      assertNear(answer.filledStandardError, k0Error!, 1e-10);
      // The data are stored with 15 digits.
      assertNear(answer.adjusted.estimate, estimate!, 1e-10);
      assertNear(answer.adjusted.standardError, error!, 1e-10);
    });
  }
});

Deno.test("trimAndFill: P value of R0, 2^-(filled + 1)", () => {
  // trimfill(rma(yi, vi, data = <BCG, log risk ratios>), estimator = "R0")$p.k0 is 0.5 with none
  assert.equal(filled(vaccine, { estimator: "R0" }).pValue, 0.5);
  assert.equal(filled(vaccine, { estimator: "L0" }).pValue, null);
  const seven = filled(passiveSmoking, { estimator: "R0", side: "left" });
  assert.equal(seven.filled, 7);
  assert.equal(seven.pValue, 0.00390625);
});

Deno.test("trimAndFill: filled studies are mirror images about the trimmed centre", () => {
  const answer = filled(passiveSmoking, { side: "left" });
  const made = answer.studies.filter((study) => study.filled);
  assert.equal(made.length, answer.filled);
  const kept = passiveSmoking.filter(({ id }) => !made.some(({ mirrors }) => mirrors === id));
  const centre = pool(kept).estimate;
  for (const study of made) {
    const original = passiveSmoking.find(({ id }) => id === study.mirrors)!;
    assertNear(study.yi + original.yi, 2 * centre, 1e-12);
    assert.equal(study.vi, original.vi);
  }
  assert.equal(answer.adjusted.k, 37 + answer.filled);
});

Deno.test("trimAndFill: mirrored effects are filled on the other side", () => {
  const mirrored = passiveSmoking.map((study) => ({ ...study, yi: -study.yi }));
  for (const estimator of estimators) {
    const [one, other] = [filled(passiveSmoking, { estimator }), filled(mirrored, { estimator })];
    assert.deepEqual([one.side, other.side], ["left", "right"]);
    assert.equal(one.filled, other.filled);
    assertNear(one.adjusted.estimate, -other.adjusted.estimate, 1e-12);
  }
});

Deno.test("trimAndFill: the order of the studies does not matter", () => {
  assert.deepEqual(filled([...vaccine].reverse()), filled(vaccine));
});

Deno.test("trimAndFill: what cannot be estimated is said", () => {
  const reason = (studies: readonly StudyEffect[], choices: TrimAndFillChoices = {}) => {
    const answer = trimAndFill(studies, choices);
    assert.equal(answer.kind, "not-estimable");
    return answer.kind === "not-estimable" ? answer.reason : "";
  };
  assert.match(reason(vaccine.slice(0, 2)), /3 studies or more/);
  const equal = vaccine.map((study) => ({ ...study, vi: 0.1 }));
  assert.match(reason(equal), /side has to be chosen/);
  assert.equal(filled(equal, { side: "right" }).side, "right");
  const same = vaccine.map((study) => ({ ...study, yi: 1 }));
  assert.match(reason(same, { estimator: "R0", side: "left" }), /does not exist/);
  assert.throws(() => trimAndFill(vaccine, { estimator: "L1" as "L0" }), /allowed: L0, R0, Q0/);
});

Deno.test("trimAndFill: ends for random funnels, or says why not", () => {
  for (let seed = 0; seed < 60; seed++) {
    const studies = randomStudies(`trim ${seed}`, 3 + seed % 20);
    for (const estimator of estimators) {
      const answer = trimAndFill(studies, { estimator });
      if (answer.kind === "not-estimable") {
        assert.match(answer.reason, /circle|does not exist|more studies/);
        continue;
      }
      assert.ok(answer.filled >= 0 && answer.filled < studies.length);
      assert.ok(Number.isFinite(answer.filledStandardError));
    }
  }
});

Deno.test("signedRanks: the ranks of the distances, one by one", () => {
  const effects = Float64Array.of(-5, -2, -1, 0.5, 1, 1, 3, 9);
  // Distances from 0.5: 5.5, 2.5, 1.5 below; 0 at it; 0.5, 0.5, 2.5, 8.5 above. Ranks: 0 is 1,
  // 0.5 are 2 and 3, 1.5 is 4, 2.5 below 5 and above 6, 5.5 is 7, 8.5 is 8.
  assert.deepEqual(signedRanks(effects, 0.5), { rankSumAbove: 2 + 3 + 6 + 8, largestRankBelow: 7 });
});
