import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { bundlePaths } from "../../tools/bundle/bundle_paths.ts";
import { unzipBytes } from "../../tools/bundle/zip_bytes.ts";
import { listFiles } from "../../tools/run/list_files.ts";
import { projectRoot } from "../../tools/run/project_root.ts";
import { withoutNetwork } from "../../tools/test/no_network.ts";
import { withProjectCopy } from "../fixtures/project_copy.ts";

async function writeFiles(
  folder: string,
  files: Iterable<readonly [string, Uint8Array]>,
): Promise<void> {
  for (const [path, bytes] of files) {
    await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
    await Deno.writeFile(join(folder, path), bytes);
  }
}

/**
 * Brings texts, outputs and what is known of the last run from the project to a copy of it. Then a
 * run of the copy carries out what is due, which is nothing where the outputs are those of the code.
 */
async function bringOutputs(review: string, copy: string): Promise<void> {
  // The logs of others come and go while tests run side by side.
  const log = (await listFiles(".tools/runs")).filter((path) => path.endsWith(`/${review}.json`));
  for (const path of [...await bundlePaths(review, projectRoot), ...log]) {
    await writeFiles(copy, [[path, await Deno.readFile(join(projectRoot, path))]]);
  }
}

async function deno(folder: string, args: readonly string[], prefix: readonly string[] = []) {
  const [program = "", ...rest] = [...prefix, Deno.execPath(), "run", "-A", ...args];
  const { code, stdout, stderr } = await new Deno.Command(program, {
    args: rest,
    cwd: folder,
    env: { NO_COLOR: "1" },
  }).output();
  const text = new TextDecoder();
  assert.equal(code, 0, `${args.join(" ")}\n${text.decode(stdout)}\n${text.decode(stderr)}`);
  return text.decode(stdout);
}

Deno.test("make bundle: a fresh unzip verifies itself and runs again without network to the same bytes", async () => {
  // A project of its own, so that the outputs are those of the code at hand.
  await withProjectCopy(["bcg"], async (first) => {
    await bringOutputs("bcg", first);
    await deno(first, ["tools/run.ts", "bcg"]);
    const told = await deno(first, ["tools/bundle.ts", "bcg", "--date", "2026-11-22"]);
    assert.match(told, /^written: bundle\/bcg\.zip \(\d+ files, [\d.]+ MB, 2026-11-22\)/);
    const zip = await Deno.readFile(join(first, "bundle/bcg.zip"));
    const again = await deno(first, ["tools/bundle.ts", "bcg", "--date", "2026-11-22"]);
    assert.equal(again, told);
    assert.deepEqual(await Deno.readFile(join(first, "bundle/bcg.zip")), zip);

    const files = unzipBytes("bcg.zip", zip);
    const second = await Deno.makeTempDir({ prefix: "reforest-bundle-" });
    try {
      await writeFiles(second, files);
      // Deno's packages, as `make` would have installed them.
      await Deno.symlink(join(projectRoot, "node_modules"), join(second, "node_modules"));
      assert.match(
        await deno(second, ["tools/verify_bundle.ts", join(first, "bundle/bcg.zip")]),
        /all as they were packed/,
      );
      const here = await deno(second, ["tools/verify_bundle.ts"]);
      assert.match(here, /^this folder: \d+ files, all as they were packed/);
      await Deno.remove(join(second, "outputs"), { recursive: true });
      await deno(second, ["tools/run.ts", "bcg"], await withoutNetwork() ?? []);
      for (const [path, bytes] of files) {
        if (!path.startsWith("outputs/")) continue;
        assert.deepEqual(await Deno.readFile(join(second, path)), bytes, path);
      }
      // What the run wrote beside the bundle is no part of it.
      assert.equal(await deno(second, ["tools/verify_bundle.ts"]), here);
    } finally {
      await Deno.remove(second, { recursive: true });
    }
  });
});
