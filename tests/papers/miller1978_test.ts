// Miller JJ. The inverse of the Freeman-Tukey double arcsine transformation. American Statistician 1978;
// 32: 138, https://doi.org/10.1080/00031305.1978.10479283. The paper's sums of two arcsines are twice
// the mean of the two that metafor and this library use.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { pool } from "../../lib/model/pool.ts";
import { reportPooled } from "../../lib/model/report_pooled.ts";
import { printed } from "./rows_of.ts";

const rows = [[3, 11], [6, 17], [10, 21], [1, 6]].map(([events, total], i) => (
  { id: String(i), events: events!, total: total! }
));
const { studies, measure } = effectSizes(rows, { measure: "PFT" });

Deno.test("Miller 1978, page 138: transforms of four proportions and their variances", () => {
  assert.deepEqual(printed(studies.map(({ yi }) => 2 * yi), 4), [
    "1.1391",
    "1.2888",
    "1.5253",
    "0.9515",
  ]);
  assert.deepEqual(printed(studies.map(({ vi }) => 4 * vi), 4), [
    "0.0870",
    "0.0571",
    "0.0465",
    "0.1538",
  ]);
});

Deno.test("Miller 1978, page 138: the mean and the weighted mean, back to proportions", () => {
  const means = (["equal", "inverse-variance"] as const).map((weights) => {
    const pooled = pool(studies, { model: "common", weights });
    const { estimate } = reportPooled(pooled, { measure, studies });
    return printed([2 * pooled.estimate, estimate], 4);
  });
  assert.deepEqual(means, [["1.2262", "0.3164"], ["1.3093", "0.3595"]]);
});
