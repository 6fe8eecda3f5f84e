// Yusuf S, Peto R, Lewis J, Collins R, Sleight P. Beta blockade during and after myocardial infarction:
// an overview of the randomized trials. Progress in Cardiovascular Diseases 1985; 27: 335-371,
// https://doi.org/10.1016/S0033-0620(85)80003-7. Table 6, data as in R's metadat; the pooled odds
// ratio on the page that metafor's test of this example names.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { pool } from "../../lib/model/pool.ts";
import { poolPeto } from "../../lib/model/pool_peto.ts";
import { type Cells, printed, tablesOf } from "./rows_of.ts";

const trials: Cells = [
  [14, 56, 15, 58],
  [18, 66, 19, 64],
  [15, 100, 12, 95],
  [10, 52, 12, 47],
  [21, 226, 24, 228],
  [3, 38, 6, 31],
  [2, 20, 3, 20],
  [19, 76, 15, 67],
  [15, 106, 9, 114],
  [5, 62, 4, 57],
  [0, 9, 0, 8],
  [8, 133, 11, 127],
  [3, 48, 3, 49],
  [0, 16, 0, 13],
  [1, 42, 1, 46],
  [0, 25, 3, 25],
  [14, 221, 15, 228],
  [0, 11, 0, 11],
  [8, 259, 7, 129],
  [6, 157, 4, 158],
  [3, 177, 2, 136],
];

Deno.test("Yusuf 1985, Table 6 (page 107): Peto's odds ratio 0.93 (0.74 to 1.18)", () => {
  const direct = poolPeto(tablesOf(trials));
  assert(direct.kind === "pooled-effect");
  const { studies, excluded } = effectSizes(tablesOf(trials), {
    measure: "PETO",
    zeroCells: "none",
  });
  // Three trials without deaths carry no information.
  assert.equal(excluded.length, 3);
  const weighted = pool(studies, { model: "common" });
  for (const { estimate, interval } of [direct, weighted]) {
    assert.deepEqual(
      printed([estimate, interval.lower, interval.upper].map(Math.exp), 2),
      ["0.93", "0.74", "1.18"],
    );
  }
});
