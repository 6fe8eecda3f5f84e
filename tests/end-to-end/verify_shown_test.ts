import assert from "node:assert/strict";
import { join } from "node:path";
import { runNotebook } from "../../tools/notebook/run_notebook.ts";
import type { Output } from "../../tools/notebook/types.ts";
import { rerun } from "../../tools/verify/rerun.ts";
import type { ShownNotebook } from "../../tools/verify/shown/read_shown.ts";
import { notebookText } from "./runner_fixture.ts";
import { withSmallProject } from "./verify_fixture.ts";

/** Cells of which a person could say what they show; what the kernel says is looked up there. */
const cells = [
  // Values at the end of a cell.
  ...["5", '"é–"', "true", "0", '""', "null", "undefined", "10n", "-0", "NaN", "Infinity"],
  ...["[1, { a: { b: { c: { d: 1 } } } }]", "new Map([[1, 2]])", "() => 1", "new Date(0)", "/a/g"],
  ...["await Promise.resolve(3)", "Promise.resolve(3)", "let q; q = 4", "1, 2", "({ a: 1 })"],
  ...["class A { x = 1 }", "function f() { return 3 }", "f();", "5 as number", "`a\nb`"],
  ...["class Q { static [Symbol.for('Jupyter.display')]() { return {} } } Q"],
  "const é = [...'ab'].map((c) => c + 'é');\né",
  // Statements that have a value, forget it, or leave it as it was.
  ...["'text'; const z = 1;", "for (const i of [1, 2]) { i * 2; }", "14; var vv = 15"],
  ...["7; for (const i of [] as number[]) { i; }", "3; if (false) { 2 }", "4; { 5 }"],
  ...["if (true) { 5 } else { 6 }", "8; switch (1) { case 1: 9 }", "try { 1 } finally { 2 }"],
  ...["do { 3 } while (false)", "12; lbl: { 13; break lbl; }", "16; type T = number"],
  ...["enum E { a } E.a", "const g = () => { 5; }; 6; g()", "for (const i of [1]) i + 1"],
  // What a value shows of itself.
  '({ [Symbol.for("Jupyter.display")]() { return { "text/html": "h", "text/plain": "t" } } })',
  '({ outerHTML: "<b>x</b>" })',
  '({ outerHTML: "<svg>x</svg>" })',
  "Deno.jupyter.html`<i>${1}${undefined}</i>`",
  // Displays and prints, in their order.
  'console.log("a"); await Deno.jupyter.display(Deno.jupyter.md`**x**`); console.error("b"); 5',
  'console.table([{ a: 1 }]); console.group("g"); console.log("in"); console.groupEnd();',
  'console.log("%s!", "é"); console.warn("w"); console.info("i"); console.assert(false, "no")',
  'await Deno.jupyter.display({ "text/plain": "r", "application/json": { a: [1, 2.5] } }, { raw: true })',
  'await Deno.jupyter.display({ "text/plain": "r" })',
  'Deno.stdout.writeSync(new TextEncoder().encode("raw\\n")); undefined',
  'setTimeout(() => console.log("late"), 20); 6',
  'console.log("in its own cell")',
  'await Deno.jupyter.display("first", { display_id: "d" })',
  'await Deno.jupyter.display("second", { display_id: "d", update: true })',
  'console.log("gone"); await Deno.jupyter.broadcast("clear_output", { wait: false })',
];

/** What cells show in the kernel, and in a rerun. */
async function both(sources: readonly string[]): Promise<{
  readonly kernel: readonly (readonly Output[])[];
  readonly rerun: ShownNotebook;
}> {
  const found: { kernel: readonly (readonly Output[])[]; rerun: ShownNotebook }[] = [];
  await withSmallProject(async ({ root, write }) => {
    const notebook = "notebooks/02-shown.ipynb";
    await write(notebook, notebookText(sources));
    const kernel = await runNotebook(join(root, notebook));
    const folder = join(root, "again");
    await Deno.mkdir(folder);
    const { shown, stopped } = await rerun({
      root,
      review: "small",
      notebooks: [notebook],
      folder,
      limits: { seconds: 30, megabytes: 1024, disk: 64 },
      tell: () => {},
    });
    assert.deepEqual(stopped, []);
    const again = shown.get(notebook);
    assert(again !== undefined);
    found.push({ kernel: kernel.cells.map(({ outputs }) => outputs), rerun: again });
  });
  const [pair] = found;
  assert(pair !== undefined);
  return pair;
}

Deno.test("rerun: cells show what they show in the kernel", async () => {
  const { kernel, rerun } = await both(cells);
  assert(rerun.isWhole);
  for (const [index, source] of cells.entries()) {
    const shown = rerun.cells.get(index + 1);
    assert.deepEqual(shown, { outputs: kernel[index], isKernelOnly: false }, source);
  }
  assert.equal(kernel.filter((outputs) => outputs.length > 0).length, 44);
});

Deno.test("rerun: what only a kernel can draw is said to be so", async () => {
  const drawn = [
    '({ toSpec: () => ({ $schema: "x" }) })',
    '({ toDataURL: () => "data:image/png;base64,AAAA" })',
    "await Deno.jupyter.display(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))",
  ];
  const { kernel, rerun } = await both(["new Uint8Array([1, 2])", ...drawn]);
  assert.deepEqual([1, 2, 3, 4].map((cell) => rerun.cells.get(cell)?.isKernelOnly), [
    false,
    true,
    true,
    true,
  ]);
  for (const outputs of kernel.slice(1)) assert.equal(outputs.length, 1);
});
