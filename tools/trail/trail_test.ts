import assert from "node:assert/strict";
import type { Lineage, Touched } from "reforest/review";
import { readCellPlace, readTrailArguments } from "./arguments.ts";
import { linesOfLineage, linesOfTouched } from "./lines.ts";

const cell = { file: "a.csv", line: 2, column: "events", value: 4, corrected: true, found: 40 };
const lineage: Lineage = {
  kind: "lineage",
  review: "r",
  quantity: "a.estimate",
  value: 0.25,
  text: "25 %",
  result: "results/a.json",
  pointer: "/overallReported/estimate",
  analysis: "a",
  granularity: "cell",
  cells: [cell, { ...cell, column: "n", value: null, corrected: false, found: null }],
  choices: { model: "random", tau2: null },
  variant: null,
  computedBy: { name: "pool", module: "lib/model/pool.ts" },
  files: [{ path: "a.csv", sha256: "00ff" }],
  sentences: ["results.a"],
  tables: [],
  figures: ["forest-a"],
};
const touched: Touched = {
  kind: "touched",
  review: "r",
  cell,
  uses: [],
  quantities: [],
  mayVanish: [],
  byFile: ["flow.records"],
  results: ["results/prisma-flow.json"],
  tables: [],
  figures: [],
  sentences: [],
};

Deno.test("readTrailArguments: one subject, a review from the option or the environment", () => {
  const read = (args: string[], environment?: string) =>
    readTrailArguments("trace", "id", args, environment);
  assert.deepEqual(read(["a.k", "--review", "bcg", "--json"], "greb2008"), {
    help: false,
    json: true,
    review: "bcg",
    subject: "a.k",
  });
  assert.deepEqual(read(["--review", "bcg", "a.k"]), {
    help: false,
    json: false,
    review: "bcg",
    subject: "a.k",
  });
  assert.ok("help" in read([], "bcg"));
  assert.equal((read(["a.k"], "bcg") as { review: string }).review, "bcg");
  for (
    const [args, found] of [
      [["a", "b"], /found b; allowed: one id/],
      [["--jsn", "a"], /found --jsn/],
      [["--review", "bcg"], /found no id/],
      [["a", "--review"], /--review without a name/],
    ] as const
  ) {
    assert.match((read([...args]) as { problem: string }).problem, found);
  }
});

Deno.test("readCellPlace: a table by its path or its name; anything else is refused", () => {
  const review = { name: "r", tables: { a: { file: "sub/a.csv" } } };
  const place = { file: "sub/a.csv", line: 12, column: "n" };
  assert.deepEqual(readCellPlace("a:12:n", review), place);
  assert.deepEqual(readCellPlace("sub/a.csv:12:n", review), place);
  assert.deepEqual(readCellPlace("data/r/sub/a.csv:12:n", review), place);
  assert.deepEqual(readCellPlace("./sub/a.csv:12:n", review), place);
  assert.equal(readCellPlace("data/other/sub/a.csv:12:n", review).file, "data/other/sub/a.csv");
  assert.throws(
    () => readCellPlace("a.csv:n", review),
    /found "a.csv:n"; allowed: file:row:column/,
  );
});

Deno.test("linesOfLineage: the number, its function, its cells by row, and what carries it", () => {
  assert.deepEqual(linesOfLineage(lineage), [
    "a.estimate = 25 % (0.25)",
    "stored in    outputs/r/results/a.json#/overallReported/estimate",
    "computed by  pool, lib/model/pool.ts",
    "choices      model random",
    "source files",
    "  a.csv  SHA-256 00ff",
    "cells (2)",
    "  a.csv, line 2: events 4 (corrected; the file has 40), n (empty)",
    "sentences",
    "  results.a",
    "figures of its analysis",
    "  forest-a",
  ]);
  const byFile = linesOfLineage({ ...lineage, granularity: "file", cells: [] });
  assert.ok(byFile.some((line) => line.startsWith("cells        any cell of these files")));
});

Deno.test("linesOfTouched: a cell that no analysis reads says so", () => {
  assert.deepEqual(linesOfTouched(touched), [
    "a.csv, line 2: events 4 (corrected; the file has 40)",
    "used as      nothing that an analysis reads",
    "numbers by their file only (1)",
    "  flow.records",
    "results",
    "  results/prisma-flow.json",
  ]);
});
