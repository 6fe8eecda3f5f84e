import assert from "node:assert/strict";
import { join } from "node:path";
import { parseStatus, staleOutputs } from "./committed_outputs.ts";
import { compareTrees } from "./compare_trees.ts";
import { digestTree } from "./digest_tree.ts";

async function withFolder(look: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await look(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("digestTree: every file under the folder, by the SHA-256 of its bytes", async () => {
  await withFolder(async (folder) => {
    await Deno.mkdir(join(folder, "b"));
    await Deno.writeTextFile(join(folder, "b/c.txt"), "abc");
    await Deno.writeTextFile(join(folder, "a.txt"), "");
    // FIPS 180-2, appendix B.1, and the digest of nothing.
    assert.deepEqual([...await digestTree(folder)], [
      ["a.txt", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
      ["b/c.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ]);
    assert.equal((await digestTree(join(folder, "absent"))).size, 0);
  });
});

Deno.test("compareTrees: new, gone and changed files are named, equal ones are not", () => {
  const before = new Map([["a", "1"], ["b", "1"], ["c", "1"]]);
  const after = new Map([["a", "1"], ["b", "2"], ["d", "1"]]);
  assert.deepEqual(compareTrees(before, after), ["b: other bytes", "c: gone", "d: new"]);
  assert.deepEqual(compareTrees(before, before), []);
});

Deno.test("parseStatus: what is not committed as it stands", () => {
  const status = " M a.json\0?? b.json\0 D c.json\0R  new.json\0old.json\0A  e f.json\0";
  assert.deepEqual(parseStatus(status), [
    "a.json: differs from the committed file",
    "b.json: not committed",
    "c.json: committed, and not written any more",
    "new.json: differs from the committed file",
    "e f.json: differs from the committed file",
  ]);
  assert.deepEqual(parseStatus(""), []);
});

Deno.test("staleOutputs: without git, outputs are compared with those found at the start", async () => {
  await withFolder(async (folder) => {
    const before = new Map([["r/results/a.json", "1"]]);
    const after = new Map([["r/results/a.json", "2"], ["r/figures/forest.png", "1"]]);
    assert.deepEqual(await staleOutputs(folder, before, after), ["r/results/a.json: other bytes"]);
  });
});

Deno.test("staleOutputs: in a checkout, outputs are compared with what is committed", async () => {
  await withFolder(async (folder) => {
    const git = async (...args: string[]) => {
      const who = ["-c", "user.name=test", "-c", "user.email=test@example.org"];
      const run = await new Deno.Command("git", { args: [...who, ...args], cwd: folder }).output();
      assert.ok(run.success, new TextDecoder().decode(run.stderr));
    };
    const stale = () => staleOutputs(folder, new Map(), new Map());
    await git("init", "--quiet");
    await Deno.mkdir(join(folder, "outputs"));
    await Deno.writeTextFile(join(folder, "outputs/a.json"), "1");
    assert.deepEqual(await stale(), ["outputs/a.json: not committed"]);
    await git("add", "outputs");
    await git("commit", "--quiet", "--message", "outputs");
    assert.deepEqual(await stale(), []);
    await Deno.writeTextFile(join(folder, "outputs/a.json"), "2");
    assert.deepEqual(await stale(), ["outputs/a.json: differs from the committed file"]);
  });
});
