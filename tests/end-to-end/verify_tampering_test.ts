import assert from "node:assert/strict";
import { join } from "node:path";
import { parseNotebook } from "../../tools/notebook/parse_notebook.ts";
import { renderPage } from "../../tools/notebook/render_page.ts";
import { serialiseNotebook } from "../../tools/notebook/serialise_notebook.ts";
import type { Output } from "../../tools/notebook/types.ts";
import { readExecuted } from "../../tools/page/read_executed.ts";
import { summaryLines } from "../../tools/verify/summary_lines.ts";
import type { Verification } from "../../tools/verify/types.ts";
import { type SmallProject, withSmallProject } from "./verify_fixture.ts";

function graded(found: Verification): Record<string, string> {
  return Object.fromEntries(found.outputs.map(({ path, grade }) => [path, grade]));
}

Deno.test("verifyReview: outputs that nobody touched are identical", () =>
  withSmallProject(async ({ verify, read }) => {
    assert.equal(await read("outputs/small/results/sum.json"), '{"sum":6}');
    const found = await verify();
    assert.equal(found.sentence, "small: reproduced. All 2 outputs are identical, byte for byte.");
    assert.equal(found.verdict, "identical");
    assert.deepEqual(found.manifestProblems, []);
  }));

Deno.test("verifyReview: an output edited by hand is caught, with its number", () =>
  withSmallProject(async ({ write, verify }) => {
    await write("outputs/small/results/sum.json", '{"sum":7}');
    const found = await verify();
    assert.equal(found.verdict, "not reproduced");
    assert.deepEqual(graded(found), {
      "results/sum.json": "changed",
      "tables/sum.md": "identical",
    });
    const { where, committed, rerun } = found.outputs[0]?.differences[0] ?? {};
    assert.deepEqual([where, committed, rerun], ["/sum", "7", "6"]);
    assert.equal(found.manifestProblems.length, 1, "the manifest still has the old digest");
  }));

Deno.test("verifyReview: an edited output is caught as well when its manifest was made to fit", () =>
  withSmallProject(async ({ write, sign, verify }) => {
    await write("outputs/small/tables/sum.md", "The sum is 60.\n");
    await sign();
    const found = await verify();
    assert.deepEqual(found.manifestProblems, []);
    assert.equal(found.verdict, "not reproduced");
    assert.equal(graded(found)["tables/sum.md"], "changed");
  }));

Deno.test("verifyReview: a last bit is within tolerance, and told with its distance", () =>
  withSmallProject(async ({ write, sign, verify }) => {
    await write("outputs/small/results/sum.json", '{"sum":6.00000000001}');
    await sign();
    const found = await verify();
    assert.equal(found.verdict, "within tolerance");
    const [difference] = found.outputs[0]?.differences ?? [];
    assert(Math.abs((difference?.distance ?? 0) - 1e-11 / 6) < 1e-16);
  }));

Deno.test("verifyReview: there is no verdict when an input changes while the notebooks run", () =>
  withSmallProject(async ({ root, verify }) => {
    const found = await verify((line) => {
      if (!line.includes("done")) return;
      Deno.writeTextFileSync(join(root, "data/small/rows.csv"), "n\n1\n2\n4\n");
    });
    assert.equal(found.verdict, "no verdict");
    assert.deepEqual(found.changedMeanwhile, ["data/small/rows.csv"]);
    assert.match(found.sentence, /no verdict, since data\/small\/rows\.csv changed while/);
  }));

Deno.test("verifyReview: there is no verdict when an output changes while the notebooks run", () =>
  withSmallProject(async ({ root, verify }) => {
    const path = join(root, "outputs/small/results/sum.json");
    const found = await verify((line) => {
      if (line.includes("done")) Deno.writeTextFileSync(path, '{"sum":6 }');
    });
    assert.deepEqual(found.changedMeanwhile, ["outputs/small/results/sum.json"]);
    assert.equal(found.verdict, "no verdict");
  }));

Deno.test("verifyReview: there is no verdict when an input was changed and put back meanwhile", () =>
  withSmallProject(async ({ root, verify }) => {
    const path = join(root, "data/small/rows.csv");
    const { mtime } = await Deno.stat(path);
    assert(mtime !== null);
    // Deno tells the time of the last change in seconds.
    await new Promise((done) => setTimeout(done, 1100));
    const found = await verify((line) => {
      if (!line.includes("done")) return;
      const text = Deno.readTextFileSync(path);
      Deno.writeTextFileSync(path, "n\n1\n2\n4\n");
      Deno.writeTextFileSync(path, text);
      Deno.utimeSync(path, mtime, mtime);
    });
    assert.deepEqual(found.changedMeanwhile, ["data/small/rows.csv"]);
    assert.equal(found.verdict, "no verdict");
  }));

Deno.test("verifyReview: there is no verdict when a folder was exchanged and put back meanwhile", () =>
  withSmallProject(async ({ root, verify }) => {
    const [folder, aside] = [join(root, "data/small"), join(root, "aside")];
    await new Promise((done) => setTimeout(done, 1100));
    const found = await verify((line) => {
      if (!line.includes("done")) return;
      Deno.renameSync(folder, aside);
      Deno.renameSync(aside, folder);
    });
    assert(found.changedMeanwhile.includes("data/small"), found.changedMeanwhile.join());
    assert.equal(found.verdict, "no verdict");
  }));

Deno.test("verifyReview: links among data and outputs are named, wherever they lead", () =>
  withSmallProject(async ({ root, verify }) => {
    const [rows, sum] = ["data/small/rows.csv", "outputs/small/results/sum.json"];
    const outside = await Deno.makeTempDir({ prefix: "reforest-test-" });
    try {
      await Deno.rename(join(root, sum), join(outside, "sum.json"));
      await Deno.symlink(join(outside, "sum.json"), join(root, sum));
      await Deno.symlink(outside, join(root, "outputs/small/more"));
      const found = await verify();
      assert.equal(found.verdict, "not reproduced");
      assert.deepEqual(found.links.map((link) => link.split(":")[0]), [
        "outputs/small/more",
        sum,
      ]);
      assert.equal(graded(found)["results/sum.json"], "changed");

      await Deno.rename(join(root, rows), join(outside, "rows.csv"));
      await Deno.symlink(join(outside, "rows.csv"), join(root, rows));
      const linked = await verify();
      assert.match(
        linked.links[0] ?? "",
        /^data\/small\/rows\.csv: found a link, .*allowed: files/,
      );
      assert.deepEqual(graded(linked), { "tables/sum.md": "not run" });
      assert.equal(linked.verdict, "not reproduced");
      await Deno.remove(join(root, rows));
      await Deno.rename(join(outside, "rows.csv"), join(root, rows));
      await Deno.rename(join(root, "data"), join(root, "elsewhere"));
      await Deno.symlink(join(root, "elsewhere"), join(root, "data"));
      assert.match((await verify()).links[0] ?? "", /^data: found a link/);
    } finally {
      await Deno.remove(outside, { recursive: true });
    }
  }));

Deno.test("verifyReview: a manifest with a forged digest, origin, step or file is caught", () =>
  withSmallProject(async ({ read, write, verify }) => {
    const path = "outputs/small/manifest.json";
    const honest = await read(path);
    const sha = /"path":"data\/small\/rows\.csv","sha256":"(\w+)"/.exec(honest)?.[1] ?? "";
    const entry = /\{"path":"tables\/sum\.md".*?\}/.exec(honest)?.[0] ?? "";
    const forgedEntry = entry.replace(/"sha256":"\w+"/, `"sha256":"${"0".repeat(64)}"`);
    const forgeries: [string, RegExp][] = [
      [honest.replace(sha, "0".repeat(64)), /inputs, data\/small\/rows\.csv: found SHA-256 0000/],
      [honest.replaceAll('"step":"01-sum"', '"step":"09-other"'), /written by 09-other from/],
      [honest.replace('"inputs":["data/', '"inputs":["elsewhere/'), /from elsewhere\/small/],
      [honest.replaceAll("results/sum.json", "results/other.json"), /an entry and no such file/],
      [honest.replace('"review": "small"', '"review": "large"'), /review: found "large"/],
      [
        honest.replace(entry, `${forgedEntry},\n    ${entry}`),
        /tables\/sum\.md: found more than one/,
      ],
      [honest.replace(/"bytes":\d+/, '"bytes":1'), /found 1 bytes; the file has \d+/],
      [honest.replace('"notes": [', '"notes": [\n    "Checked by hand.",'), /notes: found/],
      [honest.replace('"review"', '"checkedBy": "hand",\n  "review"'), /checkedBy: found a name/],
      ["{}", /found none that can be read/],
      ["null", /found none that can be read/],
    ];
    for (const [forged, expected] of forgeries) {
      await write(path, forged);
      const found = await verify();
      assert.equal(found.verdict, "not reproduced");
      assert.match(found.manifestProblems.join("\n"), expected);
      assert.deepEqual(Object.values(graded(found)), ["identical", "identical"]);
    }
  }));

Deno.test("verifyReview: files that no notebook wrote, that are missing, or that are not checked", () =>
  withSmallProject(async ({ root, write, verify }) => {
    await write("outputs/small/results/invented.json", "1");
    await write("outputs/small/notebooks/01-sum.html", "<p>6</p>");
    await write("outputs/small/figures/forest.png", "");
    await Deno.remove(join(root, "outputs/small/tables/sum.md"));
    assert.deepEqual(graded(await verify()), {
      "figures/forest.png": "not run",
      "notebooks/01-sum.html": "changed",
      "results/invented.json": "not run",
      "results/sum.json": "identical",
      "tables/sum.md": "changed",
    });
  }));

Deno.test("verifyReview: PDF and PNG are drawn again from the drawing of the rerun", () =>
  withSmallProject(async ({ root, write, sign, verify }) => {
    const found = await verify();
    assert.equal(found.sentence, "small: reproduced. All 5 outputs are identical, byte for byte.");
    assert.deepEqual([found.stopped, found.manifestProblems], [[], []]);

    await write("outputs/small/figures/sum.png", "PNG of <svg>7</svg>");
    await sign();
    const edited = await verify();
    assert.deepEqual(edited.manifestProblems, []);
    assert.equal(edited.verdict, "not reproduced");
    assert.equal(graded(edited)["figures/sum.png"], "changed");
    assert.equal(graded(edited)["figures/sum.pdf"], "identical");

    const path = "outputs/small/manifest.json";
    const manifest = await Deno.readTextFile(join(root, path));
    await write(path, manifest.replace('"inputs":["figures/', '"inputs":["tables/'));
    assert.match((await verify()).manifestProblems.join(), /written by render from tables\/sum/);

    await write("outputs/small/figures/sum.png", "PNG of <svg>6</svg>");
    await sign();
    await Deno.remove(join(root, "outputs/small/figures/sum.png"));
    assert.equal(
      (await verify()).verdict,
      "identical",
      "files that are not kept are not asked for",
    );
  }, { isDrawn: true }));

Deno.test("verifyReview: a drawing that cannot be drawn again is told and harms nothing", () =>
  withSmallProject(async ({ root, verify, write, sign }) => {
    const library = await Deno.readTextFile(join(root, "lib/io/mod.ts"));
    await write(
      "lib/io/mod.ts",
      library.replace("Promise.resolve(null)", 'Deno.readTextFile("/etc/hosts")'),
    );
    await sign();
    const found = await verify();
    assert.equal(found.verdict, "not reproduced");
    assert.match(found.stopped[0]?.why ?? "", /found a request for read access/);
    assert.equal(found.stopped[0]?.notebook, "PDF and PNG of figures");
    assert.equal(graded(found)["figures/sum.png"], "not run");
  }, { isDrawn: true }));

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
      assert.equal(graded(found)[notebook], "changed", JSON.stringify(forged));
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

Deno.test("verifyReview: without outputs there is no verdict", () =>
  withSmallProject(async ({ root, verify }) => {
    await Deno.remove(join(root, "outputs"), { recursive: true });
    await Deno.remove(join(root, "notebooks/01-sum.ipynb"));
    const found = await verify();
    assert.equal(found.verdict, "no verdict");
    assert.match(found.sentence, /nothing to compare; run make REVIEW=small first/);
  }));
