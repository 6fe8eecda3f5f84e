import assert from "node:assert/strict";
import { bcgStudies } from "../../tests/bcg_studies.ts";
import { pool } from "../model/pool.ts";
import { seededRandom } from "../numeric/random.ts";
import { gosh } from "./gosh.ts";
import { goshSubsets } from "./gosh_subsets.ts";
import type { GoshSpread } from "./gosh_types.ts";

function close(found: number, expected: number, tolerance: number): void {
  assert.ok(
    Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  );
}

/** Smallest, quartiles, largest, mean, in the order in which R gave them. */
function closeSpread(found: GoshSpread, expected: readonly number[], tolerance: number): void {
  const { smallest, lowerQuartile, median, upperQuartile, largest, mean } = found;
  [smallest, lowerQuartile, median, upperQuartile, largest, mean].forEach((value, i) =>
    close(value, expected[i]!, tolerance)
  );
}

// R package metafor 3.8-1, dat.bcg of metadat, dat <- escalc(measure = "RR", ai = tpos, bi = tneg,
// ci = cpos, di = cneg, data = dat.bcg); gosh(rma(yi, vi, data = dat, method)), range, quantile()
// and mean() of the columns.
const i2 = [0, 78.67118221603403, 87.70689081551855, 93.46742916593081, 98.86534182274033];
const i2Mean = 83.26977773293852;

Deno.test("gosh: the 8191 subsets of the BCG trials by DL are those of metafor", () => {
  const answer = gosh(bcgStudies);
  assert.deepEqual([answer.count, answer.complete, answer.warnings.length], [8191, true, 0]);
  closeSpread(answer.estimate, [
    -1.6208982235983918,
    -0.8375804030264009,
    -0.7104913430856057,
    -0.5827225417403022,
    0.4459134005713787,
    -0.7113435218254515,
  ], 1e-11);
  closeSpread(answer.i2, [...i2, i2Mean], 1e-11);
  closeSpread(answer.tau2, [
    0,
    0.1873482361035574,
    0.2772083224431985,
    0.4038645949310609,
    1.7580935985154078,
    0.307187693181898,
  ], 1e-11);
});

Deno.test("gosh: the subsets of the BCG trials under a common effect are those of metafor", () => {
  const answer = gosh(bcgStudies, { model: "common" });
  closeSpread(answer.estimate, [
    -1.6208982235983918,
    -0.7427306424407223,
    -0.430285163654091,
    -0.2994440207072431,
    0.4459134005713787,
    -0.514893705797675,
  ], 1e-11);
  closeSpread(answer.i2, [...i2, i2Mean], 1e-11);
  assert.equal(answer.tau2.largest, 0);
  assert.equal(answer.choices.tau2, null);
});

Deno.test("gosh: the subsets of seven BCG trials by REML are those of metafor", () => {
  // control = list(threshold = 1e-13, maxiter = 10000)
  const answer = gosh(bcgStudies.slice(0, 7), { tau2: "REML" });
  closeSpread(answer.estimate, [
    -1.6208982235983922,
    -1.2113852112100454,
    -1.0619346259212497,
    -0.9124863861183891,
    -0.2175473222112956,
    -1.0770458245742651,
  ], 1e-8);
  closeSpread(answer.i2, [
    0,
    0,
    71.64137384694018,
    83.18784379236993,
    95.24623582504243,
    53.58241284339197,
  ], 1e-8);
  closeSpread(answer.tau2, [
    0,
    0,
    0.1587756561039826,
    0.2964990071055205,
    0.8475831663410144,
    0.1897454769459018,
  ], 1e-8);
  assert.equal(answer.notConverged, 0);
});

const random = seededRandom("gosh test");
const wide = Array.from({ length: 9 }, (_, i) => ({
  id: `s${i}`,
  yi: (random() - 0.5) * 10 ** (i % 4),
  vi: 10 ** (40 * random() - 20),
}));

for (const tau2 of ["DL", "REML", "PM"] as const) {
  Deno.test(`goshSubsets: a subset is what pooling it gives, with variances from 1e-20 to 1e20, ${tau2}`, () => {
    for (const set of [wide, bcgStudies.slice(2, 9)]) {
      const { ids, count, members, estimate, i2, tau2: between, k } = goshSubsets(set, { tau2 });
      assert.equal(count, 2 ** set.length - 1);
      for (let s = 0; s < count; s++) {
        const inSubset = ids.filter((_, bit) => (members[s]! >>> bit & 1) === 1);
        const pooled = pool(set.filter(({ id }) => inSubset.includes(id)), {
          tau2,
          tau2Interval: "none",
        });
        assert.equal(k[s], pooled.k);
        // Relative to the uncertainty of the estimate, which is what its digits mean.
        const scale = Math.max(Math.abs(pooled.estimate), pooled.standardError);
        close(estimate[s]! / scale, pooled.estimate / scale, 1e-9);
        close(i2[s]!, pooled.heterogeneity.i2FromTau2, 1e-9);
        const unit = Math.max(pooled.heterogeneity.tau2, 1e-300);
        close(between[s]! / unit, pooled.heterogeneity.tau2 / unit, 1e-9);
      }
    }
  });
}

Deno.test("goshSubsets: a vague study far away takes no digits from the precise ones", () => {
  const far = [
    { id: "a", yi: 0.3, vi: 1e-10 },
    { id: "b", yi: 1e8, vi: 1e10 },
    { id: "c", yi: 0.30001, vi: 1e-10 },
  ];
  const { ids, estimate, members } = goshSubsets(far, { model: "common" });
  const whole = members.indexOf(7);
  // Weights 1e10, 1e-10 and 1e10, effects measured from 0.3:
  // (1e-10 (1e8 - 0.3) + 1e10 * 1e-5) / (2e10 + 1e-10), the standard error 7.1e-6.
  const expected = (1e-10 * (1e8 - 0.3) + 1e5) / (2e10 + 1e-10);
  assert.ok(Math.abs(estimate[whole]! - 0.3 - expected) < 1e-12 * 7.1e-6 + 1e-16);
  assert.deepEqual([...ids], ["b", "c", "a"]);
});

const many = Array.from({ length: 40 }, (_, i) => ({
  id: `s${String(i).padStart(2, "0")}`,
  yi: random(),
  vi: 0.01 + 0.1 * random(),
}));

Deno.test("goshSubsets: a subset of a sample of 40 studies is what pooling it gives", () => {
  const { ids, complete, members, estimate, i2 } = goshSubsets(many, { subsets: 200 });
  assert.equal(complete, false);
  for (let s = 0; s < 200; s++) {
    const inSubset = ids.filter((_, bit) =>
      (members[2 * s + (bit >> 5)]! >>> (bit & 31) & 1) === 1
    );
    const pooled = pool(many.filter(({ id }) => inSubset.includes(id)), { tau2: "DL" });
    close(estimate[s]!, pooled.estimate, 1e-12);
    close(i2[s]!, pooled.heterogeneity.i2FromTau2, 1e-10);
  }
});

Deno.test("gosh: a sample is seeded, says so, and has each study in half of the subsets", () => {
  const answer = gosh(many, { subsets: 20000 });
  assert.deepEqual(gosh([...many].reverse(), { subsets: 20000 }), answer);
  assert.notDeepEqual(gosh(many, { subsets: 20000, seed: 2 }).estimate, answer.estimate);
  const stored = JSON.stringify(answer);
  assert.deepEqual(JSON.parse(stored), answer);
  assert.ok(stored.length < 50000);
  assert.match(answer.warnings.join(), /random sample of 20000 of the 2\^40 - 1 subsets/);
  // Five standard deviations of a binomial count are 354.
  for (const { count } of answer.studies) assert.ok(Math.abs(count - 10000) < 354);
});

Deno.test("gosh: every subset is in one cell, the highlighted ones too", () => {
  const { grid, count } = gosh(bcgStudies, { highlight: "08", estimateBins: 7, i2Bins: 5 });
  const total = (counts: readonly (readonly number[])[]) => counts.flat().reduce((a, b) => a + b);
  assert.equal(total(grid.counts), count);
  assert.equal(total(grid.highlighted!.counts), 2 ** 12);
  assert.deepEqual([grid.counts.length, grid.counts[0]?.length], [5, 7]);
  assert.deepEqual([grid.estimateEdges.length, grid.i2Edges.length], [8, 6]);
});

Deno.test("gosh: the mean with a study is the mean of its subsets", () => {
  const three = [0, 1, 8].map((yi, i) => ({ id: `${i}`, yi, vi: 1 }));
  // Common effect: {8}, {1, 8}, {0, 8}, all three: 8, 4.5, 4, 3; without: 1, 0, 0.5.
  const last = gosh(three, { model: "common" }).studies[2]!;
  assert.deepEqual([last.count, last.estimateWith, last.estimateWithout], [4, 4.875, 0.5]);
});

Deno.test("gosh: equal effects stand in the first column, with no heterogeneity", () => {
  const equal = ["a", "b", "c"].map((id) => ({ id, yi: 0.5, vi: 0.1 }));
  const { grid, i2: spread } = gosh(equal);
  assert.equal(grid.counts[0]?.[0], 7);
  assert.equal(spread.largest, 0);
});

Deno.test("gosh: what cannot be done is refused", () => {
  assert.throws(() => gosh(bcgStudies.slice(0, 1)), /studies: found 1; allowed: two or more/);
  assert.throws(() => gosh(bcgStudies, { subsets: 1.5 }), /subsets: found 1.5; allowed/);
  assert.throws(() => gosh(bcgStudies, { estimateBins: 0 }), /estimateBins: found 0; allowed/);
  assert.throws(() => gosh(bcgStudies, { highlight: "x" }), /highlight: found x; allowed/);
});
