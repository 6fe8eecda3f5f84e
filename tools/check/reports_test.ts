import assert from "node:assert/strict";
import { unformatted } from "./formatting.ts";
import { lintReport, unread } from "./lint.ts";
import { formatProblem } from "./problem.ts";
import { formatResult } from "./print_result.ts";
import { typeErrors } from "./type_check.ts";

const root = new URL("file:///house/").pathname;

Deno.test("formatProblem: where, found, allowed, what to do", () => {
  const problem = { where: "a.ts, line 1", found: "x", allowed: "y", cure: "write y" };
  assert.equal(formatProblem(problem), "a.ts, line 1: found x; allowed: y; write y");
});

Deno.test("formatResult: one line a check, and how many problems are not shown", () => {
  assert.match(formatResult({ name: "lint", problems: [] }, false), /^lint[ .]+ ok$/);
  const problem = { where: "a.ts", found: "x", allowed: "y", cure: "write y" };
  const many = { name: "lint", problems: Array.from({ length: 25 }, () => problem) };
  assert.match(formatResult(many, false), /25 problems\n[^]*\n {2}and 5 more/);
  assert.equal(formatResult(many, true).split("\n").length, 26);
});

Deno.test("unformatted: names the files of deno fmt's report that would change", () => {
  const report = [
    "",
    `from ${root}lib/a.ts:`,
    " 1 | -a",
    " 1 | +b",
    "",
    `from ${root}notebooks/01-x.ipynb:`,
    "",
    `from ${root}README.md:`,
    " 1 | -a",
    " 1 | +a",
    "",
    "error: Found 3 not formatted files in 9 files",
  ].join("\n");
  assert.deepEqual(unformatted(report, root).map((p) => p.where), ["lib/a.ts", "README.md"]);
});

Deno.test("typeErrors: one problem an error, with its place", () => {
  const report = [
    "TS2322 [ERROR]: Type 'string' is not assignable to type 'number'.",
    "const a: number = b;",
    "      ^",
    `    at file://${root}lib/a.ts:3:7`,
    "",
    "    TS2728 [ERROR]: 'b' is declared here.",
    `        at file://${root}lib/b.ts:1:1`,
    "",
    "TS2305 [ERROR]: Module 'file://" + root + "lib/d.ts' has no exported member 'c'.",
    `    at file://${root}lib/c.ts:1:10`,
    "",
    "Found 2 errors.",
  ].join("\n");
  const problems = typeErrors(report, root);
  assert.deepEqual(problems.map((p) => p.where), ["lib/a.ts, line 3", "lib/c.ts, line 1"]);
  assert.equal(problems[1]?.found, "TS2305: Module 'lib/d.ts' has no exported member 'c'.");
});

Deno.test("typeErrors: an error in an example is placed in its docstring", () => {
  const report = `TS2322 [ERROR]: Not assignable.\na\n    at file://${root}lib/a.ts#3-8.ts:2:1\n`;
  assert.equal(typeErrors(report, root)[0]?.where, "lib/a.ts, example in lines 3-8");
});

Deno.test("lintReport: a run that printed no report is not an empty report", () => {
  assert.equal(lintReport(""), null);
  assert.equal(lintReport("error: no such option"), null);
});

Deno.test("unread: a file that cannot be parsed is a problem", () => {
  const errors = [{ file_path: `${root}lib/a.ts`, message: "Expected ';'" }];
  const [problem] = unread({ diagnostics: [], errors, checked_files: [] }, root);
  assert.equal(problem?.where, "lib/a.ts");
});
