import assert from "node:assert/strict";
import { join } from "node:path";
import { digestText } from "./digest.ts";
import { format, readRunLog, type RunLog, writeRunLog } from "./run_log.ts";

const log: RunLog = {
  format,
  machine: "Deno 2",
  notebooks: ["notebooks/05.ipynb"],
  files: { "data/r/rows.csv": "1" },
  modules: {},
  outputs: { "results/x.json": "2" },
  pieces: [],
};

async function inProject(
  use: (root: string, path: string) => Promise<void>,
): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    await use(root, join(root, ".tools/runs/r.json"));
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("readRunLog: what was written comes back; where nothing was, there is none", () =>
  inProject(async (root) => {
    assert.equal(await readRunLog("r", root), null);
    await writeRunLog("r", log, root);
    assert.deepEqual(await readRunLog("r", root), log);
  }));

Deno.test("readRunLog: a log that was cut off, edited or is of another version is none", () =>
  inProject(async (root, path) => {
    await writeRunLog("r", log, root);
    const text = await Deno.readTextFile(path);
    const older = JSON.stringify({ ...log, format: format + 1 });
    for (
      const other of [
        "",
        "\n",
        text.slice(0, -1),
        text.replace('"rows.csv":"1"', '"rows.csv":"2"').replace("Deno 2", "Deno 3"),
        JSON.stringify(log),
        `${await digestText(older)}\n${older}`,
      ]
    ) {
      assert.notEqual(other, text);
      await Deno.writeTextFile(path, other);
      assert.equal(await readRunLog("r", root), null, other);
    }
  }));
