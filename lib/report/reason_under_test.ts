import assert from "node:assert/strict";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { loadReview } from "../io/load_review.ts";
import { pooledTable } from "./pooled_table.ts";
import { reasonUnder } from "./reason_under.ts";
import { sensitivityTable } from "./sensitivity_table.ts";
import { subgroupTable } from "./subgroup_table.ts";

Deno.test("reasonUnder: drops the name of the stratum that it stands beside, and nothing else", () => {
  assert.equal(reasonUnder("EFTR", "EFTR: 1 study; not pooled"), "1 study; not pooled");
  assert.equal(reasonUnder("EF", "EFTR: 1 study"), "EFTR: 1 study");
  assert.equal(reasonUnder(null, "null: 1 study"), "null: 1 study");
});

Deno.test("reasonUnder: tables with a column of strata do not repeat the stratum in the remark", async () => {
  const result = runAnalysis(await loadReview("rectal-net"), "incomplete-by-method");
  const cells = [
    { table: pooledTable(result), name: "what", remark: "remark" },
    { table: subgroupTable(result), name: "stratum", remark: "remark" },
    { table: sensitivityTable(result), name: "stratum", remark: "why" },
  ].map(({ table, name, remark }) => {
    assert.ok("rows" in table);
    return table.rows.find((row) => row[name] === "EFTR")?.[remark];
  });
  const said = "1 study; strata with fewer than 3 are not pooled";
  assert.deepEqual(cells, [said, said, said]);
});
