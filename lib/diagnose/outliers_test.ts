import assert from "node:assert/strict";
import { bcgStudies } from "../../tests/bcg_studies.ts";
import { pool } from "../model/pool.ts";
import { baujat } from "./baujat.ts";
import { blups } from "./blups.ts";
import { outliers } from "./outliers.ts";

const alike = Array.from({ length: 6 }, (_, i) => ({ id: `s${i}`, yi: 0.1 * (i % 3), vi: 0.1 }));
const wild = { id: "wild", yi: -6, vi: 0.1 };

Deno.test("outliers: under a common effect the rstudent rule marks the trials that metafor's values exceed 1.96 for", () => {
  // metafor 3.8-1, influence(rma(yi, vi, data = dat, method = "EE"))$inf$rstudent of dat.bcg (RR):
  // beyond 1.96 are trials 2 (-2.63), 4 (-7.46), 6 (-4.90), 7 (-2.53), 8 (9.18), 10 (-3.52).
  const { rules, expectedByChance } = outliers(bcgStudies, { model: "common" });
  assert.deepEqual(rules[1]?.marked, ["02", "04", "06", "07", "08", "10"]);
  // 2 (1 - pnorm(1.96)) in R is 0.04999579029644087.
  assert.ok(Math.abs(expectedByChance - 13 * 0.04999579029644087) < 1e-13);
});

Deno.test("outliers: what is left is the pooled effect of the unmarked studies", () => {
  const { rules, studies, all } = outliers([wild, ...alike]);
  assert.deepEqual(all, pool([...alike, wild]));
  assert.deepEqual(studies.filter((study) => study.side !== null).map(({ side }) => side), [
    "below",
  ]);
  for (const { marked, without } of rules) {
    assert.deepEqual(marked, ["wild"]);
    assert.deepEqual(without, pool(alike));
  }
});

Deno.test("outliers: weights of one's own are refused, as by influence", () => {
  const weights = Object.fromEntries([...alike, wild].map(({ id }) => [id, 1]));
  assert.throws(
    () => outliers([...alike, wild], { weights, interval: "wald" }),
    /weights: found one for each id; allowed/,
  );
});

Deno.test("outliers: intervals that touch overlap, equal studies have no outlier", () => {
  const equal = ["a", "b", "c"].map((id) => ({ id, yi: 0.3, vi: 0.04 }));
  assert.ok(outliers(equal).studies.every(({ rules }) => rules.length === 0));
});

Deno.test("outliers: order of rows, and choices that do not exist", () => {
  assert.deepEqual(outliers([...alike, wild]), outliers([wild, ...alike].reverse()));
  assert.throws(() => outliers(alike, { limit: 0 }), /limit: found 0; allowed: above 0/);
  assert.throws(() => outliers(alike.slice(0, 2)), /found 2; allowed: three or more/);
});

Deno.test("blups: without heterogeneity each prediction is the pooled effect", () => {
  const { all, studies } = blups(alike, { model: "common" });
  for (const study of studies) {
    assert.equal(study.estimate, all.estimate);
    assert.equal(study.ownShare, 0);
    assert.deepEqual([study.interval.lower, study.interval.upper], [
      all.interval.lower,
      all.interval.upper,
    ]);
  }
  assert.equal(blups(alike.slice(0, 1)).studies[0]?.estimate, alike[0]?.yi);
});

Deno.test("blups: weights of one's own are refused", () => {
  assert.throws(() => blups(alike, { weights: "equal" }), /weights: found equal; allowed/);
});

Deno.test("baujat: with two studies the variance is that of the one left", () => {
  const two = [{ id: "a", yi: 0, vi: 0.1 }, { id: "b", yi: 1, vi: 0.3 }];
  // Common effect 0.25: (1 - 0.25)^2 / 0.3 without a, (0 - 0.25)^2 / 0.1 without b.
  const { studies } = baujat(two, { model: "common" });
  assert.ok(Math.abs(studies[0]!.influence - 1.875) < 1e-12);
  assert.ok(Math.abs(studies[1]!.influence - 0.625) < 1e-12);
  assert.throws(() => baujat(two.slice(0, 1)), /found 1; allowed: two or more/);
});
