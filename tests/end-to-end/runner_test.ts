import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { NotebookFailure } from "../../tools/notebook/notebook_failure.ts";
import { preflight } from "../../tools/notebook/preflight.ts";
import { runNotebook } from "../../tools/notebook/run_notebook.ts";
import { serialiseNotebook } from "../../tools/notebook/serialise_notebook.ts";
import type { Output } from "../../tools/notebook/types.ts";
import { withNotebook } from "./runner_fixture.ts";

const stress = fileURLToPath(new URL("./fixtures/stress.ipynb", import.meta.url));

function outputs(codeCells: readonly string[]): Promise<(readonly Output[])[]> {
  return withNotebook(codeCells, async (path) => {
    const { cells } = await runNotebook(path, { cellLimit: 30 });
    return cells.map((cell) => cell.outputs);
  });
}

/** The message of the failure that running these cells ends with, and the cell that it names. */
async function failure(
  codeCells: readonly string[],
  cellLimit = 30,
): Promise<{ readonly message: string; readonly cell: number | null }> {
  try {
    await withNotebook(codeCells, (path) => runNotebook(path, { cellLimit }));
  } catch (error) {
    assert(error instanceof NotebookFailure, String(error));
    return error;
  }
  assert.fail("the notebook ran to its end");
}

Deno.test("runNotebook: an error ends the run and names the cell, its lines and the cause", async () => {
  const { cell, message } = await failure(["1", "const a = 1;\nthrow new TypeError('no ' + a);"]);
  assert.equal(cell, 2);
  assert.match(message, /fixture\.ipynb, code cell 2\n {2}\| const a = 1;\n/);
  assert.match(message, /\nTypeError: no 1$/);
});

Deno.test("runNotebook: an endless loop is interrupted at the limit", async () => {
  const { cell, message } = await failure(["while (true) {}"], 0.4);
  assert.equal(cell, 1);
  assert.match(message, /longer than 0\.4 s and was interrupted/);
});

Deno.test("runNotebook: a promise that never settles is stopped as well", async () => {
  const { cell, message } = await failure(["await new Promise(() => {});"], 0.2);
  assert.equal(cell, 1);
  assert.match(message, /longer than 0\.2 s and was killed/);
});

Deno.test("runNotebook: a rejection that nobody handles fails the cell", async () => {
  const { cell, message } = await failure(["Promise.reject(new RangeError('lost')); 1", "2"]);
  assert.equal(cell, 1);
  assert.match(message, /RangeError: lost/);
});

Deno.test("runNotebook: a timer that throws fails the cell that set it", async () => {
  const late = "setTimeout(() => { throw new Error('too late'); }, 60); 1";
  const { cell, message } = await failure([late, "2"]);
  assert.equal(cell, 1);
  assert.match(message, /Error: too late/);
});

Deno.test("runNotebook: what a timer prints stays with the cell that set it", async () => {
  const [first, second] = await outputs([
    "setTimeout(() => console.log('from the timer'), 60); console.log('at once');",
    "console.log('next');",
  ]);
  assert.deepEqual(first, [{ kind: "stream", name: "stdout", text: "at once\nfrom the timer\n" }]);
  assert.deepEqual(second, [{ kind: "stream", name: "stdout", text: "next\n" }]);
});

Deno.test("runNotebook: Deno.exit() fails the cell", async () => {
  const { cell, message } = await failure(["1", "Deno.exit(7);"]);
  assert.equal(cell, 2);
  assert.match(message, /ended the kernel \(exit code 7\)/);
});

Deno.test("runNotebook: a cell that asks for input fails", async () => {
  const { message } = await failure(["prompt('Which estimator?')"]);
  assert.match(message, /asks for input \(Which estimator\?\)/);
});

Deno.test("runNotebook: code that does not parse fails with its line", async () => {
  const { cell, message } = await failure(["1", "const a = 1;\nconst b = ;"]);
  assert.equal(cell, 2);
  assert.match(message, /SyntaxError: .*\(line 2\)/);
});

Deno.test("runNotebook: outputs of 3 MB arrive whole", async () => {
  const size = 3_000_000;
  const [shown, printed] = await outputs([
    `Deno.jupyter.html(["m".repeat(${size})])`,
    `console.log("n".repeat(${size}))`,
  ]);
  assert.deepEqual(shown, [{
    kind: "execute_result",
    data: { "text/html": "m".repeat(size) },
    displayId: null,
  }]);
  assert.deepEqual(printed, [{ kind: "stream", name: "stdout", text: "n".repeat(size) + "\n" }]);
});

Deno.test("runNotebook: letters of any script arrive as they were written", async () => {
  const text = "τ² ≥ 0 – „Größe“ 漢字 🌲 e\u0301";
  const [first] = await outputs([`console.log(${JSON.stringify(text)})`]);
  assert.deepEqual(first, [{ kind: "stream", name: "stdout", text: `${text}\n` }]);
});

Deno.test("runNotebook: 4000 printed lines are complete and in order", async () => {
  const [first] = await outputs(["for (let i = 0; i < 4000; i++) console.log(`line ${i}`);"]);
  const text = Array.from({ length: 4000 }, (_, i) => `line ${i}\n`).join("");
  assert.deepEqual(first, [{ kind: "stream", name: "stdout", text }]);
});

Deno.test("runNotebook: displays, prints and the result keep their order", async () => {
  const [first, second] = await outputs([
    `await Deno.jupyter.display({ "text/plain": "one" }, { raw: true });
     console.log("two");
     console.error("three");
     await Deno.jupyter.display({ "text/plain": "four" }, { raw: true });
     5`,
    "6",
  ]);
  const told = first?.map((output) =>
    output.kind === "stream" ? output.text : `${output.kind} ${output.data["text/plain"]}`
  );
  assert.deepEqual(told, [
    "display_data one",
    "two\n",
    "three\n",
    "display_data four",
    "execute_result 5",
  ]);
  assert.equal(second?.length, 1);
});

Deno.test("runNotebook: an output with a path of this machine fails the cell", async () => {
  const { message } = await failure([`console.log(${JSON.stringify(`${stress}/lib/`)})`]);
  assert.match(message, /names a folder of this machine/);
});

Deno.test("runNotebook: a kernel sees the variables it is given and none of the caller's", async () => {
  const all = "console.log(Object.keys(Deno.env.toObject()).sort().join(' '))";
  Deno.env.set("REFOREST_TEST_STRAY", "1");
  try {
    const text = await withNotebook([all], async (path) => {
      const { cells } = await runNotebook(path, { env: { REVIEW: "bcg" } });
      return JSON.stringify(cells[0]?.outputs);
    });
    assert.match(text, /\bLANG\b.*\bNO_COLOR\b.*\bREVIEW\b.*\bTZ\b/);
    assert.doesNotMatch(text, /REFOREST_TEST_STRAY/);
  } finally {
    Deno.env.delete("REFOREST_TEST_STRAY");
  }
});

Deno.test("runNotebook: five runs, two of them at once, give the same bytes", async () => {
  const run = async () => serialiseNotebook(await runNotebook(stress));
  const one = [await run(), await run(), await run()];
  const all = [...one, ...await Promise.all([run(), run()])];
  assert.match(one[0] ?? "", /last line of the last cell/);
  assert.match(one[0] ?? "", /replaced by a later cell/);
  assert.doesNotMatch(one[0] ?? "", /"to be replaced"\n/);
  assert.equal(new Set(all).size, 1);
});

Deno.test("preflight: a type error and a broken rule are found with notebook, cell and line", async () => {
  const cells = ["let a = 1;\na;", "a;\nconst b: string = a;\nb;"];
  const problems = await withNotebook(cells, (path) => preflight([path]));
  assert.deepEqual(problems.map(({ cell, line, message }) => ({ cell, line, message })), [
    { cell: 1, line: 1, message: "`a` is never reassigned (prefer-const)" },
    { cell: 2, line: 2, message: "TS2322 Type 'number' is not assignable to type 'string'." },
  ]);
  assert.match(problems[0]?.notebook ?? "", /fixture\.ipynb$/);
});

Deno.test("preflight: a bracket left open is found in its own cell", async () => {
  const cells = ["const a = 1;\na;", "const b = {\n  c: 1,\n", "const d = { e: 2 };\nd;"];
  const problems = await withNotebook(cells, (path) => preflight([path]));
  assert.deepEqual(problems.map(({ cell }) => cell), [2]);
});
