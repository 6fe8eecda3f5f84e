import assert from "node:assert/strict";
import { readFolder } from "../io/read_folder.ts";
import { parseReview } from "../table/parse_review.ts";
import { consequences } from "./consequences.ts";
import { primaryResults } from "./primary_results.ts";
import { runAnalyses } from "./run_analyses.ts";
import { withCells } from "./with_cells.ts";

const review = async (name: string) => parseReview(name, await readFolder(`data/${name}`));

Deno.test("primaryResults: says what the full analyses say", async () => {
  for (const name of ["bcg", "feng2019", "greb2008", "pagliaro1992", "rectal-net"]) {
    const loaded = await review(name);
    const primary = primaryResults(loaded.protocol.analyses, loaded.tables);
    for (const result of runAnalyses(loaded)) {
      const own = primary.filter((line) => line.analysis === result.id);
      if (result.headline === "none") assert.equal(own.length, 0);
      if (result.headline !== "pooled") continue;
      const expected = result.overall ? [result.overallReported] : result.subgroupsReported;
      assert.deepEqual(own.map((line) => line.reported), expected, result.id);
    }
  }
});

Deno.test("primaryResults: a crude headline is a line for each arm, with exact limits", async () => {
  const loaded = await review("rectal-net");
  const plans = loaded.protocol.analyses
    .filter((plan) => plan.id === "recurrence-salvage-v-observation");
  const lines = primaryResults(plans, loaded.tables);
  assert.deepEqual(lines.map((line) => line.stratum), ["observed", "salvaged"]);
  // No event among n: the upper limit is 1 - 0.025^(1/n).
  for (const { reported } of lines) assert.equal(reported?.lower, 0);
});

Deno.test("consequences: nothing changes, nothing follows", async () => {
  const loaded = await review("rectal-net");
  assert.deepEqual(consequences(loaded, loaded.tables), []);
  const bcg = await review("bcg");
  const same = withCells(bcg.tables, [{ table: "bcg", line: 5, column: "tpos", value: 62 }]);
  assert.deepEqual(consequences(bcg, same), []);
});

Deno.test("consequences: only analyses that read the cell are named", async () => {
  const loaded = await review("rectal-net");
  const table = loaded.tables.consensus_recurrence;
  const row = table?.rows.find(({ values }) => values.set === "main" && values.total !== null);
  assert.ok(table && row);
  const changed = withCells(loaded.tables, [
    { table: table.name, line: row.line, column: "total", value: Number(row.values.total) + 5 },
  ]);
  const found = consequences(loaded, changed);
  assert.ok(found.length > 0);
  assert.ok(found.every(({ analysis }) => analysis.startsWith("recurrence")));
});

Deno.test("consequences: says when a result crosses the decision line", async () => {
  const loaded = await review("bcg");
  // Vaccinated and control groups exchanged in every trial: the ratio turns upside down.
  const rows = loaded.tables.bcg?.rows ?? [];
  const exchanged = rows.flatMap(({ line, values }) => [
    { table: "bcg", line, column: "tpos", value: values.cpos ?? null },
    { table: "bcg", line, column: "tneg", value: values.cneg ?? null },
    { table: "bcg", line, column: "cpos", value: values.tpos ?? null },
    { table: "bcg", line, column: "cneg", value: values.tneg ?? null },
  ]);
  const [found] = consequences(loaded, withCells(loaded.tables, exchanged));
  assert.ok(found?.crosses && found.from?.reported && found.to?.reported);
  assert.ok(Math.abs(found.from.reported.estimate * found.to.reported.estimate - 1) < 1e-9);
});
