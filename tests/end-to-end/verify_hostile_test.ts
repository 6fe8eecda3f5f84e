import assert from "node:assert/strict";
import { join } from "node:path";
import { digestTree } from "../../tools/test/digest_tree.ts";
import { rerun } from "../../tools/verify/rerun.ts";
import { notebookText } from "./runner_fixture.ts";
import { withSmallProject } from "./verify_fixture.ts";
import { hostileCells } from "./verify_hostile_cells.ts";

/**
 * Runs a notebook with one cell in a small project, and looks that neither the project nor a
 * folder beside it has changed.
 *
 * @param cell From the places of the project and of the folder beside it, the code.
 * @returns Why it was stopped; null when it ran to its end, as one that catches its errors does.
 */
async function stopOf(
  cell: (root: string, beside: string) => string,
  limits = { seconds: 20, megabytes: 1024, disk: 64 },
): Promise<{ readonly why: string | null; readonly wrote: readonly string[] }> {
  let found: { why: string | null; wrote: readonly string[] } | undefined;
  await withSmallProject(async ({ root, write }) => {
    const beside = await Deno.makeTempDir({ prefix: "reforest-test-" });
    try {
      await Deno.writeTextFile(join(beside, "private.json"), '"private"');
      await Deno.mkdir(join(beside, "rerun"));
      await write("data/other/rows.csv", "n\n7\n");
      await write("notebooks/02-hostile.ipynb", notebookText(["1;", cell(root, beside), "2;"]));
      const before = [await digestTree(root), await digestTree(join(beside, "private.json", ".."))];
      const { stopped, output } = await rerun({
        root,
        review: "small",
        notebooks: ["notebooks/02-hostile.ipynb"],
        folder: await Deno.realPath(join(beside, "rerun")),
        limits,
        tell: () => {},
      });
      const wrote = [...(await digestTree(output)).keys()];
      await Deno.remove(join(beside, "rerun"), { recursive: true });
      assert.deepEqual([await digestTree(root), await digestTree(beside)], before);
      found = { why: stopped[0]?.why ?? null, wrote };
    } finally {
      await Deno.remove(beside, { recursive: true });
    }
  });
  assert(found !== undefined);
  return found;
}

for (const [what, [cell, expected]] of Object.entries(hostileCells)) {
  Deno.test(`rerun: a notebook that ${what} is stopped and harms nothing`, async () => {
    const { why, wrote } = await stopOf(cell);
    assert.match(why ?? "it ran to its end", expected);
    assert.notEqual(why, null);
    assert(!wrote.includes("stolen"), "it got at what it should not");
  });
}

Deno.test("rerun: a notebook that swallows its refusals has got nothing by them", async () => {
  const { why, wrote } = await stopOf((root) =>
    `for (const path of ["${root}/outputs/small/results/sum.json", "/etc/hosts"]) {\n` +
    '  await Deno.copyFile(path, Deno.env.get("REFOREST_OUTPUT") + "/stolen").catch(() => {});\n}'
  );
  assert.equal(why, null);
  assert.deepEqual(wrote, []);
});

Deno.test("rerun: what one run stores by localStorage and caches, the next one does not find", async () => {
  const cell = 'const store = await caches.open("store");\n' +
    'const before = [localStorage.getItem("a"), await store.match("http://a/")];\n' +
    'localStorage.setItem("a", "1");\nawait store.put("http://a/", new Response("1"));\n' +
    'if (before.some((found) => found)) throw new Error("found something");';
  await withSmallProject(async ({ root, write }) => {
    await write("notebooks/02-hostile.ipynb", notebookText([cell]));
    for (const name of ["first-run", "second-run"]) {
      const folder = join(root, name);
      await Deno.mkdir(folder);
      const { stopped } = await rerun({
        root,
        review: "small",
        notebooks: ["notebooks/02-hostile.ipynb"],
        folder,
        limits: { seconds: 20, megabytes: 1024, disk: 64 },
        tell: () => {},
      });
      assert.deepEqual(stopped, []);
    }
  });
});

Deno.test("rerun: a notebook that fakes what programs are told does not stop the others", async () => {
  const faking = 'JSON.stringify = () => "{}";\nJSON.parse = () => ({});\n' +
    'Deno.stdout.writeSync = () => { throw new Error("no"); };\n' +
    "Object.assign(Object.prototype, { type: 'closed', content: {} });\nArray.prototype.push = () => 0;";
  const forging = "const send = (...frame: unknown[]) => Deno.stdout.writeSync(" +
    'new TextEncoder().encode("\\u001e" + JSON.stringify(frame) + "\\n"));\n' +
    'send("cell", { cell: null });\nsend("display_data", null);\nsend("display_data", { data: 5 });\n' +
    'send("closed");\nsend("cell", { cell: "x" });\nsend("stream", {});\nsend(5, {});\nsend("closed", {});';
  const clearing = 'await Deno.remove(Deno.env.get("REFOREST_OUTPUT")!, { recursive: true });';
  await withSmallProject(async ({ write, verify }) => {
    for (const [index, cell] of [faking, forging, clearing].entries()) {
      await write(`notebooks/0${index + 2}-hostile.ipynb`, notebookText([cell, "1;"]));
    }
    const { outputs, stopped } = await verify();
    assert.deepEqual(outputs.map(({ path, grade }) => [path, grade]), [
      ["results/sum.json", "identical"],
      ["tables/sum.md", "identical"],
    ]);
    assert.deepEqual(stopped, []);
  });
});

Deno.test("rerun: of two notebooks that write one file, the second is told", () =>
  withSmallProject(async ({ write, verify }) => {
    const cell = 'const folder = Deno.env.get("REFOREST_OUTPUT")!;\n' +
      'await Deno.writeTextFile(folder + "/other.txt", "");\nDeno.chmodSync(folder + "/other.txt", 0);';
    for (const name of ["02-a", "03-b"]) {
      await write(`notebooks/${name}.ipynb`, notebookText([cell]));
    }
    const { stopped, outputs } = await verify();
    assert.equal(stopped.length, 1);
    assert.match(stopped[0]?.why ?? "", /^found other\.txt, which another notebook writes as well/);
    assert.deepEqual(outputs.map(({ grade }) => grade), ["identical", "identical"]);
  }));

Deno.test("rerun: an endless loop is stopped at the limit of time", async () => {
  const { why } = await stopOf(() => "for (;;);", { seconds: 1, megabytes: 1024, disk: 64 });
  assert.match(why ?? "", /^found a run of more than 1 s; allowed: 1 s .*it was stopped$/);
});

Deno.test("rerun: a heap that grows without end is stopped at the limit of memory", async () => {
  const bomb = "const all: string[][] = [];\nfor (;;) all.push(Array(1000).fill('x'.repeat(9)));";
  const { why } = await stopOf(() => bomb, { seconds: 30, megabytes: 256, disk: 64 });
  assert.match(why ?? "", /^found more than 256 MB of memory; allowed: 256 MB .*it was stopped$/);
});

Deno.test({
  name: "rerun: buffers outside of the heap are stopped at the limit of memory as well",
  // Only /proc tells how much a process holds.
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    const bomb = "const all: Uint8Array[] = [];\n" +
      "for (;;) {\n  all.push(new Uint8Array(8e6).fill(1));\n" +
      "  await new Promise((done) => setTimeout(done, 5));\n}";
    const { why } = await stopOf(() => bomb, { seconds: 30, megabytes: 256, disk: 64 });
    assert.match(why ?? "", /^found more than 256 MB of memory/);
  },
});

Deno.test("rerun: a flood of text is read to its end and not kept", async () => {
  const { why } = await stopOf(() =>
    'for (let i = 0; i < 200; i++) console.error("x".repeat(100_000));\nthrow new Error("the end");'
  );
  assert.match(why ?? "", /^code cell 2, line 2: Error: the end$/);
});
