import assert from "node:assert/strict";
import { judgeImport } from "./import_rule.ts";

function allowed(from: string, specifier: string, kind: "type" | "value" = "value"): boolean {
  return judgeImport({ from, specifier, kind }) === null;
}

Deno.test("judgeImport: each layer reaches back along the direction of data", () => {
  assert.ok(allowed("lib/distribution/normal.ts", "../numeric/sum.ts"));
  assert.ok(allowed("lib/analysis/run.ts", "../model/pool.ts"));
  assert.ok(allowed("lib/diagnose/egger.ts", "../model/pool.ts"));
  assert.ok(allowed("lib/figure/forest.ts", "../report/number.ts"));
  assert.ok(!allowed("lib/numeric/sum.ts", "../distribution/normal.ts"));
  assert.ok(!allowed("lib/figure/forest.ts", "../model/pool.ts"));
  assert.ok(!allowed("lib/report/number.ts", "../model/pool.ts"));
  assert.ok(!allowed("lib/analysis/run.ts", "../figure/forest.ts"));
  assert.ok(!allowed("lib/model/pool.ts", "../io/read.ts"));
});

Deno.test("judgeImport: types of trace are open to every layer, their functions are not", () => {
  for (const layer of ["numeric", "effect", "model", "screen", "figure"]) {
    assert.ok(allowed(`lib/${layer}/a.ts`, "../trace/types.ts", "type"), layer);
    assert.ok(!allowed(`lib/${layer}/a.ts`, "../trace/manifest.ts"), layer);
  }
});

Deno.test("judgeImport: figures know results of screening and analysis by their types only", () => {
  for (const layer of ["screen", "analysis", "model", "diagnose"]) {
    assert.ok(allowed("lib/figure/a.ts", `../${layer}/types.ts`, "type"), layer);
    assert.ok(!allowed("lib/figure/a.ts", `../${layer}/types.ts`, "value"), layer);
  }
});

Deno.test("judgeImport: only lib/io, tools, tests and benchmarks use node: modules", () => {
  for (const from of ["lib/io/a.ts", "tools/a.ts", "tests/a_test.ts", "lib/model/a_test.ts"]) {
    assert.ok(allowed(from, "node:fs"), from);
  }
  for (const from of ["lib/model/a.ts", "lib/mod.ts"]) assert.ok(!allowed(from, "node:fs"), from);
  assert.ok(!allowed("notebooks/a.ipynb/cell-1.ts", "node:fs"));
});

Deno.test("judgeImport: notebooks and tools come in by the doors", () => {
  for (const door of ["reforest", "reforest/review", "reforest/figure", "reforest/io"]) {
    assert.ok(allowed("notebooks/a.ipynb/cell-1.ts", door));
    assert.ok(allowed("tools/a.ts", door));
    assert.ok(!allowed("lib/model/a.ts", door));
  }
  assert.ok(!allowed("notebooks/a.ipynb/cell-1.ts", "danfojs"));
  assert.ok(!allowed("notebooks/a.ipynb/cell-1.ts", "../lib/model/pool.ts"));
  assert.ok(!allowed("tools/a.ts", "../lib/model/pool.ts"));
  assert.ok(allowed("tools/check/a.ts", "./b.ts"));
});

Deno.test("judgeImport: tests and benchmarks may import what they look at", () => {
  for (const from of ["tests/papers/a_test.ts", "lib/model/a_test.ts", "bench/a_bench.ts"]) {
    assert.ok(allowed(from, "../../lib/model/pool.ts"));
    assert.ok(!allowed(from, "npm:fast-check@4.0.0"));
  }
  assert.ok(!allowed("tools/a.ts", "../tests/data.ts"));
});

Deno.test("judgeImport: packages belong to layers", () => {
  assert.ok(allowed("lib/figure/a.ts", "@observablehq/plot"));
  assert.ok(allowed("lib/model/a.ts", "@noble/hashes/sha2.js"));
  assert.ok(!allowed("lib/model/a.ts", "danfojs"));
  assert.ok(!allowed("lib/numeric/a.ts", "@noble/hashes/sha2.js"));
});

Deno.test("judgeImport: inside lib the defining file is imported, not a door or a test", () => {
  assert.ok(!allowed("lib/model/a.ts", "../numeric/mod.ts"));
  assert.ok(!allowed("lib/model/a.ts", "./mod.ts"));
  assert.ok(!allowed("lib/model/a.ts", "./pool_test.ts"));
  assert.ok(allowed("lib/mod.ts", "./model/mod.ts"));
  assert.ok(!allowed("lib/mod.ts", "./figure/mod.ts"));
  assert.ok(!allowed("lib/mod.ts", "./io/mod.ts"));
});

Deno.test("judgeImport: the page has its own files and the doors that run in browsers", () => {
  assert.ok(allowed("page/audit/a.ts", "../dom/element.ts"));
  assert.ok(allowed("page/a.ts", "reforest/figure"));
  for (
    const refused of [
      "reforest/io",
      "node:path",
      "ajv",
      "@noble/hashes/sha2.js",
      "../lib/report/plural.ts",
      "../tools/run.ts",
    ]
  ) {
    assert.ok(!allowed("page/a.ts", refused), refused);
  }
  assert.ok(allowed("tools/page/a.ts", "../../page/types.ts"));
});

Deno.test("judgeImport: nobody imports notebooks or outputs, or leaves lib from inside", () => {
  assert.ok(!allowed("tests/a_test.ts", "../notebooks/01.ipynb.ts"));
  assert.ok(!allowed("tools/a.ts", "../outputs/rectal-net/results/a.json"));
  assert.ok(!allowed("lib/model/a.ts", "../../data/bcg/protocol.json"));
  assert.ok(!allowed("lib/io/a.ts", "../../tools/run.ts"));
});
