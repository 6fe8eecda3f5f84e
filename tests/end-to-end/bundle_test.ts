import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { bundlePaths } from "../../tools/bundle/bundle_paths.ts";
import { unzipBytes } from "../../tools/bundle/zip_bytes.ts";
import { projectRoot } from "../../tools/run/project_root.ts";
import { withoutNetwork } from "../../tools/test/no_network.ts";

/** A folder with these files, and with Deno's packages as `make` would have installed them. */
async function unpack(
  folder: string,
  files: Iterable<readonly [string, Uint8Array]>,
): Promise<void> {
  for (const [path, bytes] of files) {
    await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
    await Deno.writeFile(join(folder, path), bytes);
  }
  await Deno.symlink(join(projectRoot, "node_modules"), join(folder, "node_modules"));
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
  const scratch = await Deno.makeTempDir({ prefix: "reforest-bundle-" });
  try {
    // A project of its own, so that the outputs are those of the code at hand.
    const [first, second] = [join(scratch, "project"), join(scratch, "unzipped")];
    const paths = (await bundlePaths("bcg", projectRoot))
      .filter((path) => !path.startsWith("outputs/"));
    await unpack(
      first,
      await Promise.all(
        paths.map(async (path) => [path, await Deno.readFile(join(projectRoot, path))] as const),
      ),
    );
    await deno(first, ["tools/run.ts", "bcg"]);
    const told = await deno(first, ["tools/bundle.ts", "bcg", "--date", "2026-11-22"]);
    assert.match(told, /^written: bundle\/bcg\.zip \(\d+ files, [\d.]+ MB, 2026-11-22\)/);
    const zip = await Deno.readFile(join(first, "bundle/bcg.zip"));
    const again = await deno(first, ["tools/bundle.ts", "bcg", "--date", "2026-11-22"]);
    assert.equal(again, told);
    assert.deepEqual(await Deno.readFile(join(first, "bundle/bcg.zip")), zip);

    const files = unzipBytes("bcg.zip", zip);
    await unpack(second, files);
    assert.match(
      await deno(second, ["tools/verify_bundle.ts", join(first, "bundle/bcg.zip")]),
      /all as they were packed/,
    );
    await Deno.remove(join(second, "outputs"), { recursive: true });
    await deno(second, ["tools/run.ts", "bcg"], await withoutNetwork() ?? []);
    for (const [path, bytes] of files) {
      if (!path.startsWith("outputs/")) continue;
      assert.deepEqual(await Deno.readFile(join(second, path)), bytes, path);
    }
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
});
