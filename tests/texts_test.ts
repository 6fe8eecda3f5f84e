// The texts at the root name commands and files; those have to be there.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { projectRoot } from "../tools/run/project_root.ts";

const texts = ["README.md", "REVIEWING.md", "CONTRIBUTING.md", "ARCHITECTURE.md"] as const;

const read = async (path: string) => await Deno.readTextFile(join(projectRoot, path));

async function targets(): Promise<Set<string>> {
  const makefile = await read("Makefile");
  return new Set([...makefile.matchAll(/^([a-z-]+):.*## /gm)].map(([, name = ""]) => name));
}

const named = (text: string) =>
  new Set([...text.matchAll(/(?:`|^)make ([a-z][a-z-]*)/gm)].map(([, name = ""]) => name));

for (const path of texts) {
  Deno.test(`${path}: every target of make that it names is there`, async () => {
    const there = await targets();
    assert.deepEqual([...named(await read(path))].filter((name) => !there.has(name)), []);
  });

  Deno.test(`${path}: every file of the project that it links is there`, async () => {
    const lost: string[] = [];
    for (const [, target = ""] of (await read(path)).matchAll(/\]\(([^)#\s]+)/g)) {
      if (/^https?:/.test(target)) continue;
      const file = join(projectRoot, dirname(path), target);
      if (!await Deno.stat(file).then(() => true, () => false)) lost.push(target);
    }
    assert.deepEqual(lost, []);
  });
}

Deno.test("README.md: every target of make help is in a table of commands", async () => {
  const there = named(await read("README.md"));
  // The first is make alone; the last prints the others.
  const untold = [...await targets()].filter((name) => !there.has(name));
  assert.deepEqual(untold, ["review"]);
});
