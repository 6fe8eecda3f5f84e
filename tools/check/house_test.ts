import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { projectRoot, readHouse, textOf } from "./house.ts";
import { houseLint } from "./house_lint.ts";

async function withFolder(
  files: Readonly<Record<string, string>>,
  look: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [path, text] of Object.entries(files)) {
      await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
      await Deno.writeTextFile(join(folder, path), text);
    }
    await look(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readHouse: without git, all files but those that programs make", async () => {
  const files = {
    "lib/b.ts": "b",
    "lib/a.ts": "a",
    ".tools/x": "",
    "outputs/.staging-r/x": "",
    "outputs/r/print/x": "",
  };
  await withFolder(files, async (folder) => {
    const house = await readHouse(folder);
    assert.deepEqual([...house.files.keys()], ["lib/a.ts", "lib/b.ts"]);
    assert.equal(textOf(house, "lib/a.ts"), "a");
  });
});

Deno.test("readHouse: finds the project from the tool's own place", async () => {
  const house = await readHouse();
  assert.equal(house.root, projectRoot);
  assert.ok(house.files.has("deno.json") && house.files.has("tools/check/house_test.ts"));
  assert.ok(![...house.files.keys()].some((path) => path.startsWith(".tools/")));
});

Deno.test("houseLint: a breach in a cell is reported with its notebook, cell and line", async () => {
  const cells = [
    { cell_type: "markdown", source: "# Title" },
    { cell_type: "code", source: ["const a = 1;\n", "const f = () => a;"] },
    { cell_type: "code", source: 'import { x } from "../lib/model/x.ts";' },
  ];
  const files = { "notebooks/01-x.ipynb": JSON.stringify({ cells }) };
  await withFolder(files, async (folder) => {
    const { definitions, imports } = await houseLint(await readHouse(folder));
    assert.deepEqual(definitions.map((p) => p.where), [
      "notebooks/01-x.ipynb, code cell 1, line 2",
    ]);
    assert.deepEqual(imports.map((p) => p.where), ["notebooks/01-x.ipynb, code cell 2, line 1"]);
  });
});
