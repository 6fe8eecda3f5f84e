import assert from "node:assert/strict";
import { join } from "node:path";
import { digestTree } from "../../tools/test/digest_tree.ts";
import { rerun } from "../../tools/verify/rerun.ts";
import { notebookText } from "./runner_fixture.ts";
import { withSmallProject } from "./verify_fixture.ts";

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
      await write("notebooks/02-hostile.ipynb", notebookText(["1;", cell(root, beside)]));
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

const hostile: Record<string, [(root: string, beside: string) => string, RegExp]> = {
  "reads a file outside of the project": [
    (_, beside) => `await Deno.readTextFile("${beside}/private.json");`,
    /^code cell 2, line 1: found a request for read access to .*private\.json.*allowed: to read lib/,
  ],
  "reads the committed outputs": [
    (root) => `await Deno.readTextFile("${root}/outputs/small/results/sum.json");`,
    /found a request for read access to .*outputs\/small\/results\/sum\.json/,
  ],
  "imports a committed output": [
    (root) =>
      `import sum from "${root}/outputs/small/results/sum.json" with { type: "json" };\nsum;`,
    /found imports of file:.*sum\.json; allowed: "reforest".*it was not run/,
  ],
  "imports a committed output by a name made up while it runs": [
    (root) =>
      `const place = ["${root}", "outputs/small/results/sum.json"].join("/");\n` +
      `await import(place, { with: { type: "json" } });`,
    /code cell 2, line 2: .*read access to/,
  ],
  "imports a committed output through a module in an address": [
    (root) =>
      `const place = "file://${root}/outputs/small/results/sum.json";\n` +
      "const code = `import x from \"${place}\" with { type: 'json' }; export default x;`;\n" +
      "const { default: sum } = await import(`data:application/javascript,${encodeURI(code)}`);\n" +
      'await Deno.writeTextFile(Deno.env.get("REFOREST_OUTPUT") + "/stolen", JSON.stringify(sum));',
    /^code cell 2, line \d: found a request for read access to ".*\/outputs\/small\/results\/sum\.json";/,
  ],
  "imports a committed output through a module that it writes": [
    (root) =>
      'const module = Deno.env.get("REFOREST_OUTPUT") + "/helper.ts";\n' +
      `const place = "file://${root}/outputs/small/results/sum.json";\n` +
      "await Deno.writeTextFile(module, `export { default } from \"${place}\" with { type: 'json' };`);\n" +
      "const { default: sum } = await import(module);\n" +
      'await Deno.writeTextFile(Deno.env.get("REFOREST_OUTPUT") + "/stolen", JSON.stringify(sum));',
    /^code cell 2, line \d: found a request for read access to ".*\/outputs\/small\/results\/sum\.json";/,
  ],
  "writes outside of its folder": [
    (_, beside) => `await Deno.writeTextFile("${beside}/private.json", "overwritten");`,
    /found a request for write access to/,
  ],
  "changes the data": [
    (root) => `await Deno.writeTextFile("${root}/data/small/rows.csv", "n\\n9\\n");`,
    /found a request for write access to/,
  ],
  "makes a link to a file outside": [
    (_, beside) =>
      `await Deno.symlink("${beside}/private.json", Deno.env.get("REFOREST_OUTPUT") + "/link");`,
    /NotCapable: Deno\.symlink\(\) requires unscoped/,
  ],
  "asks the network": [
    () => 'await fetch("http://example.org/");',
    /code cell 2, line 1: found a request for net access to "example\.org:80"/,
  ],
  "starts a program": [
    () => 'await new Deno.Command("/bin/echo", { args: ["hello"] }).output();',
    /found a request for run access to "\/bin\/echo"/,
  ],
  "reads the environment": [
    () => 'Deno.env.get("HOME");',
    /found a request for env access to "HOME"/,
  ],
  "loads native code": [
    (_, beside) => `Deno.dlopen("${beside}/private.json", {});`,
    /found a request for ffi access/,
  ],
  "asks the system for its user": [
    () => "Deno.uid();",
    /found a request for sys access to "uid"/,
  ],
};

for (const [what, [cell, expected]] of Object.entries(hostile)) {
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
