import assert from "node:assert/strict";
import { join } from "node:path";
import { importedFiles } from "./imported_files.ts";

/** A project of a few modules that is gone afterwards. */
async function withProject(use: (root: string) => Promise<void>): Promise<void> {
  const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  const files = {
    "deno.json": JSON.stringify({ imports: { door: "./lib/mod.ts" } }),
    "lib/mod.ts": 'export { a } from "./a.ts";\nexport type { T } from "./type_only.ts";\n',
    "lib/a.ts": 'import facts from "./facts.json" with { type: "json" };\n' +
      'import type { T } from "./type_only.ts";\nexport const a: T = facts.a;\n',
    "lib/facts.json": '{"a":1}',
    "lib/type_only.ts": "export type T = number;\n",
    "lib/late.ts": "export const late = 1;\n",
    "lib/unused.ts": 'export * from "./a.ts";\n',
    "tools/step.ts": 'import { join } from "node:path";\nimport { a } from "door";\n' +
      'export const run = async () => [join("x"), a, (await import("../lib/late.ts")).late];\n',
  };
  try {
    for (const [path, text] of Object.entries(files)) {
      await Deno.mkdir(join(root, path, ".."), { recursive: true });
      await Deno.writeTextFile(join(root, path), text);
    }
    await use(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("importedFiles: by doors, paths, JSON and late imports; types and packages are no part", () =>
  withProject(async (root) => {
    assert.deepEqual(await importedFiles(["tools/step.ts", "lib/facts.json"], root), {
      "lib/facts.json": ["lib/facts.json"],
      "tools/step.ts": [
        "lib/a.ts",
        "lib/facts.json",
        "lib/late.ts",
        "lib/mod.ts",
        "tools/step.ts",
      ],
    });
  }));
