import assert from "node:assert/strict";
import { join } from "node:path";
import { listFiles } from "./list_files.ts";

Deno.test("listFiles: files below a folder, and what links lead to; links to nothing are none", async () => {
  const root = await Deno.makeTempDir();
  try {
    for (const folder of ["data/r", "elsewhere/more"]) {
      await Deno.mkdir(join(root, folder), { recursive: true });
    }
    for (const path of ["data/r/b.csv", "elsewhere/a.csv", "elsewhere/more/c.csv"]) {
      await Deno.writeTextFile(join(root, path), "");
    }
    await Deno.symlink(join(root, "elsewhere/a.csv"), join(root, "data/r/a.csv"));
    await Deno.symlink(join(root, "elsewhere/more"), join(root, "data/r/more"));
    // One at least is met before a file is, in whatever order the disk lists them.
    for (const name of "abcdefgh") {
      await Deno.symlink("nobody@nowhere.1", join(root, `data/r/.#${name}.csv`));
    }
    assert.deepEqual(await listFiles("data/r", root), [
      "data/r/a.csv",
      "data/r/b.csv",
      "data/r/more/c.csv",
    ]);
    assert.deepEqual(await listFiles("data/absent", root), []);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
