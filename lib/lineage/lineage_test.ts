import assert from "node:assert/strict";
import { correction, registeredReview, slip } from "../../tests/fixtures/registered_review.ts";
import { manuscriptResults } from "../certainty/manuscript_results.ts";
import { loadReview } from "../io/load_review.ts";
import { computedBy } from "./computed_by.ts";
import { lineageOf } from "./lineage_of.ts";
import { touches } from "./touches.ts";
import { trailOf } from "./trail_of.ts";
import type { CellPlace, Output } from "./types.ts";

const bcg = await loadReview("bcg");
const net = await loadReview("rectal-net");
const [bcgResults, netResults] = [manuscriptResults(bcg), manuscriptResults(net)];

const resection = "extraction/consensus_resection.csv";
/** First row of a set and method, with counts. */
const rowOf = (set: string, method: string) =>
  net.tables.consensus_resection!.rows.find(({ values }) =>
    values.set === set && values.method === method && values.n_incomplete !== null
  )!;
const touched = (place: CellPlace) => touches(net, netResults, place);
const columnsOf = (id: string) =>
  new Set(lineageOf(bcg, bcgResults, id).cells.map(({ column }) => column));

Deno.test("lineageOf: a pooled number has the counts of its stratum, a weight those of all", () => {
  const random = bcg.tables.bcg!.rows.filter(({ values }) => values.alloc === "random");
  const { cells } = lineageOf(bcg, bcgResults, "tuberculosis.random.estimate");
  const counts = cells.filter(({ column }) => column !== "alloc");
  assert.deepEqual([...new Set(counts.map(({ line }) => line))], random.map(({ line }) => line));
  assert.equal(counts.length, 4 * random.length);
  // Any of the 13 trials may be called random.
  assert.equal(cells.length - counts.length, 13);
  const weight = lineageOf(bcg, bcgResults, "tuberculosis.random.weight.1").cells;
  assert.equal(weight.filter(({ column }) => column === "cneg").length, 13);
});

Deno.test("lineageOf: roles, choices and constants take what they are computed from", () => {
  assert.deepEqual(columnsOf("tuberculosis.certainty.control-risk"), new Set(["cneg", "cpos"]));
  assert.deepEqual(columnsOf("tuberculosis.level"), new Set());
  const wide = lineageOf(net, netResults, "incomplete-by-method.sensitivity.wide.mEMR.estimate");
  assert.equal(wide.variant, "sensitivity:wide");
  assert.ok(
    wide.cells.some(({ file, column }) => file === "overlaps.csv" && column === "use_for_methods"),
  );
  const planned = lineageOf(net, netResults, "incomplete-by-method.mEMR.estimate");
  assert.ok(planned.cells.every(({ file }) => file === resection));
  assert.deepEqual(planned.files, net.files.filter(({ path }) => path === resection));
});

Deno.test("lineageOf: numbers of the flow of records are followed to files, and say so", () => {
  const { granularity, cells, files, analysis } = lineageOf(
    net,
    netResults,
    "flow.records_screened",
  );
  assert.deepEqual([granularity, cells.length, analysis], ["file", 0, null]);
  assert.ok(files.some(({ path }) => path === "records.csv"));
});

Deno.test("lineageOf: a corrected cell has both values, and the file that corrects it", () => {
  const review = registeredReview({ row: slip, corrections: [correction] });
  const results = manuscriptResults(review);
  const { cells, files } = lineageOf(review, results, "tuberculosis.estimate");
  const corrected = cells.filter((cell) => cell.corrected);
  assert.deepEqual(
    corrected.map(({ line, column, value, found }) => [line, column, value, found]),
    [
      [5, "tpos", 62, 26],
    ],
  );
  assert.deepEqual(files.map(({ path }) => path), ["bcg.csv", "corrections.json"]);
  const { cell } = touches(review, results, { file: "bcg.csv", line: 5, column: "tpos" });
  assert.deepEqual([cell.value, cell.found], [62, 26]);
});

Deno.test("lineageOf: an id that does not exist names the nearest", () => {
  assert.throws(
    () => lineageOf(bcg, bcgResults, "tuberculosis.estimat"),
    /found no named number "tuberculosis.estimat"; allowed: .* did you mean "tuberculosis.estimate"/,
  );
});

Deno.test("touches: a count of one stratum reaches that stratum and no other", () => {
  const { line } = rowOf("main", "cEMR");
  const { quantities } = touched({ file: resection, line, column: "n_incomplete" });
  assert.ok(quantities.includes("incomplete-by-method.cEMR.estimate"));
  assert.ok(quantities.includes("incomplete-by-method.between.q"));
  assert.ok(!quantities.includes("incomplete-by-method.ESD.estimate"));
  assert.ok(!quantities.some((id) => id.startsWith("recurrence-any.")));
});

Deno.test("touches: a row that is shut out is reached by the column that shuts it out", () => {
  const { line } = rowOf("sensitivity", "mEMR");
  const main = (column: string) =>
    touched({ file: resection, line, column }).quantities.filter((id) =>
      id.startsWith("incomplete-by-method.mEMR.")
    );
  assert.deepEqual(main("n_incomplete"), []);
  assert.ok(main("set").includes("incomplete-by-method.mEMR.k"));
});

Deno.test("touches: tables and figures are those of the analyses that read the file", () => {
  const outputs: readonly Output[] = [
    { path: "tables/tuberculosis-pooled.csv", inputs: ["data/bcg/bcg.csv"] },
    { path: "tables/tuberculosis-pooled.md", inputs: ["data/bcg/bcg.csv"] },
    { path: "figures/forest-tuberculosis.svg", inputs: ["data/bcg/bcg.csv"] },
    { path: "tables/claims.csv", inputs: ["data/bcg/published/claims.csv"] },
    { path: "tables/count-by-alloc.csv", inputs: ["data/bcg/bcg.csv"] },
  ];
  const place = { file: "bcg.csv", line: 2, column: "author" };
  const { quantities, tables, figures } = touches(bcg, bcgResults, place, outputs);
  assert.deepEqual(quantities, []);
  assert.deepEqual(tables, ["count-by-alloc", "tuberculosis-pooled"]);
  assert.deepEqual(figures, ["forest-tuberculosis"]);
});

Deno.test("touches: a cell that does not exist is told with what there is", () => {
  const at = (place: CellPlace) => () => touches(bcg, bcgResults, place);
  assert.throws(at({ file: "bgc.csv", line: 2, column: "tpos" }), /allowed: bcg.csv, published/);
  assert.throws(at({ file: "bcg.csv", line: 1, column: "tpos" }), /line 1; allowed: 2 to 14/);
  assert.throws(at({ file: "bcg.csv", line: 2, column: "pos" }), /no column "pos"; allowed: trial/);
});

Deno.test("computedBy: every number names a module of the library and a function in it", async () => {
  const named = [[bcg, bcgResults], [net, netResults]] as const;
  const modules = new Map<string, Set<string>>();
  for (const [review, results] of named) {
    for (const number of trailOf(review, results).numbers) {
      const { choices } = results.analyses.find(({ id }) => number.id.startsWith(`${id}.`)) ??
        { choices: {} };
      const { name, module } = computedBy(number, choices);
      modules.set(module, (modules.get(module) ?? new Set()).add(name));
    }
  }
  assert.ok(modules.size > 10);
  for (const [module, names] of modules) {
    const exported = await import(`../../${module}`);
    for (const name of names) assert.equal(typeof exported[name], "function", `${module}: ${name}`);
  }
});
