// Feng et al. 2019, abstract, https://doi.org/10.1097/MD.0000000000014596
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { pool } from "../../lib/model/pool.ts";
import { reportPooled } from "../../lib/model/report_pooled.ts";
import { readColumns } from "./read_columns.ts";

const rows = readColumns("feng2019/feng2019.csv").map((row) => ({
  id: `${row["author"]} ${row["year"]}`,
  events: Number(row["events"]),
  total: Number(row["n"]),
}));

Deno.test("Feng 2019: 19 studies and 12,315 patients, as the abstract says", () => {
  assert.equal(rows.length, 19);
  assert.equal(rows.reduce((total, row) => total + row.total, 0), 12315);
});

Deno.test("Feng 2019: pooled prevalence 28.70 % (22.39 to 35.46), I2 98.4 %, as the abstract says", () => {
  const { studies, measure } = effectSizes(rows, { measure: "PFT" });
  const pooled = pool(studies, { tau2: "DL", interval: "wald" });
  const { estimate, lower, upper } = reportPooled(pooled, { measure, studies });
  const percent = (value: number) => (100 * value).toFixed(2);
  assert.deepEqual([estimate, lower, upper].map(percent), ["28.70", "22.39", "35.46"]);
  assert.equal(pooled.heterogeneity.i2FromQ.toFixed(1), "98.4");
});
