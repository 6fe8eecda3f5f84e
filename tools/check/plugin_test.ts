/// <reference lib="deno.unstable" />
import assert from "node:assert/strict";
import plugin from "./plugin.ts";

function complaints(path: string, source: string): string[] {
  return Deno.lint.runPlugin(plugin, path, source).map((d) => d.message);
}

Deno.test("imports: model may take types of effect and not its values", () => {
  assert.deepEqual(complaints("lib/model/a.ts", 'import type { A } from "../effect/a.ts";'), []);
  assert.deepEqual(complaints("lib/model/a.ts", 'import { type A } from "../effect/a.ts";'), []);
  const [value = ""] = complaints("lib/model/a.ts", 'import { a } from "../effect/a.ts";');
  assert.match(
    value,
    /^found an import of "\.\.\/effect\/a\.ts"; allowed: in model: numeric, distribution/,
  );
  assert.match(value, /write `import type`/);
});

Deno.test("imports: no arrow goes back, whatever the form of the import", () => {
  const forms = [
    'import { a } from "../model/a.ts";',
    'import "../model/a.ts";',
    'import type { A } from "../model/a.ts";',
    'export { a } from "../model/a.ts";',
    'export * from "../model/a.ts";',
    'export type * from "../model/a.ts";',
    'export type A = import("../model/a.ts").A;',
    'export const a = await import("../model/a.ts");',
    'export const a = await import("../mo" + "del/a.ts");',
  ];
  for (const form of forms) assert.equal(complaints("lib/effect/x.ts", form).length, 1, form);
});

Deno.test("imports: npm, jsr and https names stand in deno.json only, in comments as well", () => {
  for (const name of ["npm:left@1.0.0", "jsr:@std/assert", "https://example.org/a.ts"]) {
    assert.equal(complaints("tests/a_test.ts", `import "${name}";`).length, 1, name);
  }
  const comment = '// @ts-types="npm:@types/papaparse@5.5.2"\nimport Papa from "papaparse";';
  assert.equal(complaints("lib/table/a.ts", comment).length, 1);
  const pinned = '// @ts-types="@types/papaparse"\nimport Papa from "papaparse";';
  assert.deepEqual(complaints("lib/table/a.ts", pinned), []);
});

Deno.test("impurity: clock, chance, locale and machine are refused in lib", () => {
  const uses = [
    "Date.now();",
    "new Date();",
    "Date();",
    "performance.now();",
    "Math.random();",
    "crypto.randomUUID();",
    '"a".localeCompare("b");',
    "(1.5).toLocaleString();",
    "new Intl.NumberFormat();",
    'Deno.readTextFile("x");',
    'globalThis.Deno.env.get("A");',
    'globalThis["process"].env;',
    'fetch("x");',
  ];
  for (const use of uses) {
    assert.equal(complaints("lib/model/a.ts", use).length, 1, use);
    assert.deepEqual(complaints("lib/io/a.ts", use), [], use);
    assert.deepEqual(complaints("lib/model/a_test.ts", use), [], use);
  }
});

Deno.test("impurity: dates that are given, and members that share a name, are no problem", () => {
  const source =
    'const a = new Date("2020-01-01"); a.process; ({ process: 1, fetch() {} }); // Deno';
  assert.deepEqual(complaints("lib/model/a.ts", source), []);
});

Deno.test("impurity: logarithms of the engine are refused where numbers come from", () => {
  const source = "export const a = Math.log(2) + Math.sqrt(2) + 2 ** 3;";
  const [message = "", ...more] = complaints("lib/model/a.ts", source);
  assert.match(message, /found `Math\.log`; allowed: the same bits in every browser/);
  assert.deepEqual(more, []);
  for (const path of ["lib/figure/a.ts", "lib/report/a.ts", "tools/a.ts", "lib/model/a_test.ts"]) {
    assert.deepEqual(complaints(path, source), [], path);
  }
});

Deno.test("impurity: a tool may time itself, and not look at the calendar", () => {
  assert.deepEqual(
    complaints("tools/a.ts", "performance.now(); Deno.args; crypto.randomUUID();"),
    [],
  );
  assert.equal(complaints("tools/a.ts", "new Date();").length, 1);
  assert.equal(complaints("tools/a.ts", "Math.random();").length, 1);
  assert.equal(complaints("tools/a.ts", '"a".localeCompare("b");').length, 1);
});

Deno.test("definitions: cells hold no functions, classes or formulas", () => {
  const cell = "notebooks/01-x.ipynb/cell-1.ts";
  const definitions = [
    "function f() {}",
    "const f = () => 1;",
    "const f = function () {};",
    "let f; f = () => 1;",
    "const o = { f: () => 1 };",
    "class A {}",
    "const A = class {};",
    "a * b;",
    "Math.sqrt(a);",
  ];
  for (const code of definitions) {
    assert.equal(complaints(cell, code).length, 1, code);
    assert.deepEqual(complaints("lib/model/a.ts", code), [], code);
  }
  assert.deepEqual(complaints(cell, "show(rows.filter((row) => row.id === a + b));"), []);
});

Deno.test("definitions: ten lines of code a cell; comments and blank lines are free", () => {
  const cell = "notebooks/01-x.ipynb/cell-1.ts";
  const free = "// a comment\n\n/* two\n lines */\n";
  assert.deepEqual(complaints(cell, free + "call();\n".repeat(10)), []);
  assert.match(complaints(cell, free + "call();\n".repeat(11))[0] ?? "", /^found 11 lines of code/);
});
