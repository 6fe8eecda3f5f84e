import assert from "node:assert/strict";
import { readFolder } from "../io/read_folder.ts";
import { parseReview } from "../table/parse_review.ts";
import type { Review } from "../table/review_types.ts";
import { auditPlan } from "./audit_plan.ts";
import { auditedCells } from "./audited_cells.ts";
import { cellSlips } from "./cell_slips.ts";

const load = async (name: string): Promise<Review> =>
  parseReview(name, await readFolder(`data/${name}`));

Deno.test("auditedCells: every count of every trial, and the word that makes its stratum", async () => {
  const cells = auditedCells(await load("bcg"));
  assert.equal(cells.length, 13 * 5);
  assert.deepEqual([...new Set(cells.map(({ column }) => column))].sort(), [
    "alloc",
    "cneg",
    "cpos",
    "tneg",
    "tpos",
  ]);
});

Deno.test("auditedCells: rows that no primary result uses are not among them", async () => {
  const review = await load("rectal-net");
  const cells = auditedCells(review);
  const resection = cells.filter(({ table }) => table.name === "consensus_resection");
  assert.ok(resection.length > 0);
  for (const { row } of resection) assert.notEqual(row.values.set, "sensitivity");
});

Deno.test("cellSlips: digits exchanged, a zero too many, and a tenth either way", () => {
  assert.deepEqual(cellSlips(12), [11, 13, 21, 120]);
  assert.deepEqual(cellSlips(0), [1]);
  assert.deepEqual(cellSlips("ESD"), []);
  assert.deepEqual(cellSlips(0.5), [0.05, 0.45, 0.55, 5]);
});

Deno.test("auditPlan: the order of rows changes nothing but line numbers", async () => {
  const review = await load("bcg");
  const table = review.tables.bcg;
  assert.ok(table);
  const turned: Review = {
    ...review,
    tables: { ...review.tables, bcg: { ...table, rows: [...table.rows].reverse() } },
  };
  assert.deepEqual(auditPlan(turned), auditPlan(review));
});

Deno.test("auditPlan: a study more leaves the draws of the others as they are", async () => {
  const review = await load("bcg");
  const table = review.tables.bcg;
  assert.ok(table);
  const fewer: Review = {
    ...review,
    tables: { ...review.tables, bcg: { ...table, rows: table.rows.slice(0, 12) } },
  };
  const drawn = (plan: ReturnType<typeof auditPlan>) =>
    plan.sample.map(({ studyId, column }) => `${studyId} ${column}`);
  const all = drawn(auditPlan(review, { sample: 65 })).filter((cell) => !cell.startsWith("13 "));
  assert.deepEqual(drawn(auditPlan(fewer, { sample: 60 })), all);
});

Deno.test("auditPlan: the sample draws every cell equally often", async () => {
  const review = await load("greb2008");
  const cells = auditedCells(review).length;
  const counts = new Map<string, number>();
  const seeds = 60;
  // The influence of cells does not depend on the seed: only the draws are looked at.
  for (let seed = 0; seed < seeds; seed++) {
    for (const cell of sampleOf(review, `${seed}`, 14)) {
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  const expected = seeds * 14 / cells;
  const chiSquared = [...counts.values()].reduce(
    (sum, n) => sum + (n - expected) ** 2 / expected,
    0,
  );
  // Upper 0.1 % point of chi-square with 55 degrees of freedom: 93.17 (R, qchisq(0.999, 55)).
  assert.equal(counts.size, cells);
  assert.ok(chiSquared < 93.17, `chi-square ${chiSquared}`);
});

Deno.test("auditPlan: refuses a size that is no whole number", async () => {
  const review = await load("bcg");
  assert.throws(() => auditPlan(review, { sample: 2.5 }), {
    name: "RangeError",
    message: "auditPlan, sample: found 2.5; allowed: a whole number, 0 or more",
  });
});

function sampleOf(review: Review, seed: string, sample: number): readonly string[] {
  return auditPlan(review, { seed, sample, ranked: 0 }).sample
    .map(({ line, column }) => `${line} ${column}`);
}
