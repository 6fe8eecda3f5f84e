import assert from "node:assert/strict";
import { join } from "node:path";
import { parseNotebook } from "../../tools/notebook/parse_notebook.ts";
import { renderPage } from "../../tools/notebook/render_page.ts";
import { serialiseNotebook } from "../../tools/notebook/serialise_notebook.ts";
import type { Output } from "../../tools/notebook/types.ts";
import { readExecuted } from "../../tools/page/read_executed.ts";
import { summaryLines } from "../../tools/verify/summary_lines.ts";
import { graded, type SmallProject, withSmallProject } from "./verify_fixture.ts";

/** Puts the executed notebook into the outputs, and its page; what it shows is written by hand. */
async function execute(
  { read, write }: SmallProject,
  shown: readonly (readonly Output[])[],
): Promise<void> {
  const path = "notebooks/01-sum.ipynb";
  const { cells } = parseNotebook(await read(path), path);
  const executed = cells.map((cell) => ({ ...cell, outputs: shown[cell.number - 1] ?? [] }));
  await write(`outputs/small/${path}`, serialiseNotebook({ cells: executed, executed: true }));
  await writePage({ read, write });
}

async function writePage({ read, write }: Pick<SmallProject, "read" | "write">): Promise<void> {
  const path = "notebooks/01-sum.ipynb";
  const html = renderPage(readExecuted(await read(`outputs/small/${path}`), path), {
    review: "small",
    name: "01-sum",
    pages: [{ name: "01-sum", title: "01-sum" }],
    denoVersion: Deno.version.deno,
    libraryVersion: "0",
  });
  await write("outputs/small/notebooks/01-sum.html", html);
}

const [notebook, page] = ["notebooks/01-sum.ipynb", "notebooks/01-sum.html"] as const;
const table = (sum: string, estimate = "6.00000000000000"): Output => ({
  kind: "display_data",
  data: { "text/html": `<td>${sum}</td>`, "text/plain": `${sum} of ${estimate}` },
  displayId: null,
});
const printed: Output = { kind: "stream", name: "stdout", text: "summed up\n" };
const honest = [[], [table("6"), printed], []];

/** The small project, whose second cell shows a table and prints. */
function withShowing(use: (project: SmallProject) => Promise<void>): Promise<void> {
  return withSmallProject(use, {
    shows: 'const bundle = { "text/html": `<td>${step.sum}</td>`, ' +
      '"text/plain": step.sum + " of 6.00000000000000" };\n' +
      'await Deno.jupyter.display(bundle, { raw: true });\nconsole.log("summed up");',
  });
}

Deno.test("verifyReview: what the cells of a notebook show is shown again, and its page is its own", () =>
  withShowing(async (project) => {
    await execute(project, honest);
    const found = await project.verify();
    assert.deepEqual([graded(found)[notebook], graded(found)[page]], ["identical", "identical"]);
    const { cells } = found.outputs.find(({ path }) => path === notebook) ?? {};
    assert.deepEqual(cells?.map(({ cell, grade }) => [cell, grade]), [
      [1, "identical"],
      [2, "identical"],
      [3, "identical"],
    ]);
    const html = await project.read(`outputs/small/${page}`);
    await project.write(`outputs/small/${page}`, html.replace("summed", "added"));
    assert.equal(graded(await project.verify())[page], "changed");
  }));

Deno.test("verifyReview: an edited table in an executed notebook is caught, with notebook and cell", () =>
  withShowing(async (project) => {
    await execute(project, [[], [table("7"), printed], []]);
    await project.sign();
    const found = await project.verify();
    assert.deepEqual(found.manifestProblems, []);
    assert.equal(found.verdict, "not reproduced");
    assert.deepEqual([graded(found)[notebook], graded(found)[page]], ["changed", "changed"]);
    const verdict = found.outputs.find(({ path }) => path === notebook);
    assert.deepEqual(verdict?.cells?.map(({ grade }) => grade), [
      "identical",
      "changed",
      "identical",
    ]);
    assert.match(verdict?.reason ?? "", /^code cell 2: it shows something else$/);
    assert.deepEqual(
      verdict?.differences.map(({ where, committed, rerun }) => [
        where,
        committed,
        rerun,
      ]),
      [
        ["code cell 2, output 1, text/html, line 1, number 1", "7", "6"],
        ["code cell 2, output 1, text/plain, line 1, number 1", "7", "6"],
      ],
    );
    assert.match(summaryLines(found).join("\n"), /01-sum\.ipynb: changed, code cell 2: it shows/);
  }));

Deno.test("verifyReview: outputs of a cell that were added, removed or exchanged are caught", () =>
  withShowing(async (project) => {
    const forgeries: (readonly Output[])[] = [
      [table("6")],
      [printed, table("6")],
      [table("6"), printed, table("6")],
      [table("6"), { ...printed, text: "added up\n" }],
      [table("6"), { ...printed, name: "stderr" }],
    ];
    for (const forged of forgeries) {
      await execute(project, [[], forged, []]);
      const found = await project.verify();
      const { grade, reason } = found.outputs.find(({ path }) => path === notebook) ?? {};
      assert.equal(grade, "changed", JSON.stringify(forged));
      assert.match(reason ?? "", /^code cell 2: it shows something else$/);
    }
    await execute(project, [[printed], ...honest.slice(1)]);
    const { reason } = (await project.verify()).outputs.find(({ path }) => path === notebook) ?? {};
    assert.match(reason ?? "", /^code cell 1: /);
  }));

Deno.test("verifyReview: a last bit in what a cell shows is within tolerance", () =>
  withShowing(async (project) => {
    await execute(project, [[], [table("6", "6.00000000000001"), printed], []]);
    await project.sign();
    const found = await project.verify();
    assert.equal(found.verdict, "within tolerance");
    assert.deepEqual(
      [graded(found)[notebook], graded(found)[page]],
      ["within tolerance", "within tolerance"],
    );
  }));

Deno.test("verifyReview: cells that the rerun did not reach are not run", () =>
  withShowing(async (project) => {
    await execute(project, honest);
    const library = await project.read("lib/io/mod.ts");
    const broken = library.replace("const written:", 'throw new Error("broken");\nconst written:');
    await project.write("lib/io/mod.ts", broken);
    const verdict = (await project.verify()).outputs.find(({ path }) => path === notebook);
    assert.equal(verdict?.grade, "not run");
    assert.deepEqual(verdict?.cells?.map(({ grade }) => grade), [
      "identical",
      "not run",
      "not run",
    ]);
  }));

Deno.test("verifyReview: an executed notebook with other cells, more in its file, or broken is caught", () =>
  withShowing(async (project) => {
    const { read, root, write } = project;
    await execute(project, honest);
    const text = await read(`outputs/small/${notebook}`);
    const forgeries = [
      text.replace("step.sum", "6 + 1"),
      text.replace('"metadata": {}', '"metadata": {"by": "hand"}'),
      text.replace('"nbformat": 4', '"nbformat": 4, "note": "by hand"'),
      "{}",
      text.replace(/"outputs": \[\]/, '"outputs": 7'),
    ];
    for (const forged of forgeries) {
      assert.notEqual(forged, text);
      await write(`outputs/small/${notebook}`, forged);
      const found = await project.verify();
      assert.equal(found.verdict, "not reproduced");
      assert.equal(graded(found)[notebook], "changed");
      assert.equal(graded(found)[page], "changed");
    }
    await Deno.remove(join(root, `outputs/small/${notebook}`));
    assert.equal(graded(await project.verify())[page], "changed");
  }));
