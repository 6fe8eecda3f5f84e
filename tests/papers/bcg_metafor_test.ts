// Colditz GA, Brewer TF, Berkey CS, et al. Efficacy of BCG vaccine in the prevention of tuberculosis.
// JAMA 1994; 271: 698-702: the 13 trials, as the README of the R package metafor analyses them
// (Viechtbauer 2010, https://doi.org/10.18637/jss.v036.i03).
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { pool } from "../../lib/model/pool.ts";
import { readColumns } from "./read_columns.ts";

const rows = readColumns("bcg/bcg.csv").map((row) => ({
  id: row["trial"]!.padStart(2, "0"),
  eventsTreated: Number(row["tpos"]),
  totalTreated: Number(row["tpos"]) + Number(row["tneg"]),
  eventsControl: Number(row["cpos"]),
  totalControl: Number(row["cpos"]) + Number(row["cneg"]),
}));

Deno.test("BCG trials: log risk ratio by REML with Hartung-Knapp, as metafor's README prints it", () => {
  const pooled = pool(effectSizes(rows, { measure: "RR" }).studies, { interval: "hartung-knapp" });
  const { estimate, interval, pValue, heterogeneity } = pooled;
  assert.equal(pooled.k, 13);
  assert.deepEqual(
    [estimate, interval.lower, interval.upper].map((value) => value.toFixed(4)),
    ["-0.7145", "-1.1084", "-0.3206"],
  );
  assert.equal(pValue.toFixed(4), "0.0019");
  assert.equal(heterogeneity.q.toFixed(4), "152.2330");
  assert.equal(heterogeneity.df, 12);
  assert.equal(heterogeneity.i2FromTau2.toFixed(2), "92.22");
});
