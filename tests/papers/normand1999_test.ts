// Normand ST. Meta-analysis: formulating, evaluating, combining, and reporting. Statistics in Medicine
// 1999; 18: 321-359. Lidocaine after infarction (Hine 1989) and length of stay of stroke patients;
// pages and tables as metafor's test of this example names them, data as in R's metadat.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { pool } from "../../lib/model/pool.ts";
import type { PooledEffect } from "../../lib/model/types.ts";
import { type Cells, printed, studiesOf, tablesOf } from "./rows_of.ts";

const lidocaine: Cells = [
  [2, 39, 1, 43],
  [4, 44, 4, 44],
  [6, 107, 4, 110],
  [7, 103, 5, 100],
  [7, 110, 3, 106],
  [11, 154, 4, 146],
];

/** Patients, mean and standard deviation of specialist care, then of routine care. */
const stay = [
  [155, 55, 47, 156, 75, 64],
  [31, 27, 7, 32, 29, 4],
  [75, 64, 17, 71, 119, 29],
  [18, 66, 20, 18, 137, 48],
  [8, 14, 8, 13, 18, 11],
  [57, 19, 7, 52, 18, 4],
  [34, 52, 45, 33, 41, 34],
  [110, 21, 16, 183, 31, 27],
  [60, 30, 27, 52, 23, 20],
] as const;

const line = ({ estimate, interval }: PooledEffect) => [estimate, interval.lower, interval.upper];

const percent = effectSizes(tablesOf(lidocaine), { measure: "RD" }).studies
  .map(({ id, yi, vi }) => ({ id, yi: 100 * yi, vi: 10000 * vi }));

Deno.test("Normand 1999, Table III (page 330): risk differences of six trials, in percent", () => {
  assert.deepEqual(printed(percent.map(({ yi }) => yi), 4), [
    "2.8026",
    "0.0000",
    "1.9711",
    "1.7961",
    "3.5334",
    "4.4031",
  ]);
  assert.deepEqual(printed(percent.map(({ vi }) => vi), 4), [
    "17.7575",
    "37.5657",
    "8.1323",
    "10.8998",
    "8.0114",
    "6.1320",
  ]);
});

Deno.test("Normand 1999, Table VII (page 349): 2.94 (0.4 to 5.5) by common effect, REML and DL", () => {
  for (
    const choices of [
      { model: "common" },
      { tau2: "REML", interval: "wald" },
      { tau2: "DL", interval: "wald" },
    ] as const
  ) {
    const pooled = pool(percent, choices);
    const { estimate, interval, heterogeneity } = pooled;
    assert.equal(estimate.toFixed(2), "2.94");
    assert.deepEqual(printed([interval.lower, interval.upper], 1), ["0.4", "5.5"]);
    assert.equal(heterogeneity.tau2.toFixed(3), "0.000");
  }
});

// The paper gives both groups of a study its pooled standard deviation.
const pooledSd = ([n, , sd, m, , sd2]: (typeof stay)[number]) =>
  Math.sqrt(((n - 1) * sd ** 2 + (m - 1) * sd2 ** 2) / (n + m - 2));
const days = effectSizes(
  stay.map((row, i) => ({
    id: String(i),
    totalTreated: row[0],
    meanTreated: row[1],
    sdTreated: pooledSd(row),
    totalControl: row[3],
    meanControl: row[4],
    sdControl: pooledSd(row),
  })),
  { measure: "MD" },
).studies;

Deno.test("Normand 1999, Table VIII (page 351): mean differences of nine trials", () => {
  assert.deepEqual(days.map(({ yi }) => yi), [-20, -2, -55, -71, -4, 1, 11, -10, 7]);
  assert.deepEqual(printed(days.map(({ vi }) => vi), 2), [
    "40.59",
    "2.05",
    "15.28",
    "150.22",
    "20.19",
    "1.22",
    "95.38",
    "8.03",
    "20.69",
  ]);
});

Deno.test("Normand 1999, Table IX (page 352): mean difference by common effect, DL and REML", () => {
  assert.deepEqual(printed(line(pool(days, { model: "common" })), 2), ["-3.49", "-5.03", "-1.96"]);
  const dl = pool(days, { tau2: "DL", interval: "wald" });
  assert.deepEqual(printed([...line(dl), dl.heterogeneity.tau2], 2), [
    "-14.10",
    "-24.45",
    "-3.75",
    "218.72",
  ]);
  const reml = pool(days, { tau2: "REML", interval: "wald" });
  assert.deepEqual(printed([...line(reml), reml.heterogeneity.tau2], 2), [
    "-15.12",
    "-32.67",
    "2.43",
    "685.20",
  ]);
});

Deno.test("Normand 1999: the pooled effect does not need the tables, only effects and variances", () => {
  const plain = studiesOf(days.map(({ yi }) => yi), days.map(({ vi }) => vi));
  assert.deepEqual(line(pool(plain)), line(pool(days)));
});
