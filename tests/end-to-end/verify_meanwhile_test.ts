import assert from "node:assert/strict";
import { join } from "node:path";
import { summaryLines } from "../../tools/verify/summary_lines.ts";
import { withSmallProject } from "./verify_fixture.ts";

Deno.test("verifyReview: there is no verdict when an input changes while the notebooks run", () =>
  withSmallProject(async ({ root, verify }) => {
    const found = await verify((line) => {
      if (!line.includes("done")) return;
      Deno.writeTextFileSync(join(root, "data/small/rows.csv"), "n\n1\n2\n4\n");
    });
    assert.equal(found.verdict, "no verdict");
    assert.deepEqual(found.changedMeanwhile, ["data/small/rows.csv"]);
    assert.match(found.sentence, /no verdict, since data\/small\/rows\.csv changed while/);
  }));

Deno.test("verifyReview: there is no verdict when an output changes while the notebooks run", () =>
  withSmallProject(async ({ root, verify }) => {
    const path = join(root, "outputs/small/results/sum.json");
    const found = await verify((line) => {
      if (line.includes("done")) Deno.writeTextFileSync(path, '{"sum":6 }');
    });
    assert.deepEqual(found.changedMeanwhile, ["outputs/small/results/sum.json"]);
    assert.equal(found.verdict, "no verdict");
  }));

Deno.test("verifyReview: there is no verdict when an input was changed and put back meanwhile", () =>
  withSmallProject(async ({ root, verify }) => {
    const path = join(root, "data/small/rows.csv");
    const { mtime } = await Deno.stat(path);
    assert(mtime !== null);
    // Deno tells the time of the last change in seconds.
    await new Promise((done) => setTimeout(done, 1100));
    const found = await verify((line) => {
      if (!line.includes("done")) return;
      const text = Deno.readTextFileSync(path);
      Deno.writeTextFileSync(path, "n\n1\n2\n4\n");
      Deno.writeTextFileSync(path, text);
      Deno.utimeSync(path, mtime, mtime);
    });
    assert.deepEqual(found.changedMeanwhile, ["data/small/rows.csv"]);
    assert.equal(found.verdict, "no verdict");
  }));

Deno.test("verifyReview: there is no verdict when a folder was exchanged and put back meanwhile", () =>
  withSmallProject(async ({ root, verify }) => {
    const [folder, aside] = [join(root, "data/small"), join(root, "aside")];
    await new Promise((done) => setTimeout(done, 1100));
    const found = await verify((line) => {
      if (!line.includes("done")) return;
      Deno.renameSync(folder, aside);
      Deno.renameSync(aside, folder);
    });
    assert(found.changedMeanwhile.includes("data/small"), found.changedMeanwhile.join());
    assert.equal(found.verdict, "no verdict");
  }));

Deno.test("verifyReview: with links among data, code and outputs nothing is run, wherever they lead", () =>
  withSmallProject(async ({ root, verify }) => {
    const outside = await Deno.makeTempDir({ prefix: "reforest-test-" });
    /** Puts a link to somewhere else in the place of a file or folder, and takes it away again. */
    const linked = async (path: string) => {
      const isThere = await Deno.lstat(join(root, path)).then(() => true, () => false);
      const moved = join(outside, "moved");
      if (isThere) await Deno.rename(join(root, path), moved);
      await Deno.symlink(isThere ? moved : root, join(root, path));
      const lines: string[] = [];
      const found = await verify((line) => lines.push(line));
      await Deno.remove(join(root, path));
      if (isThere) await Deno.rename(moved, join(root, path));
      assert.equal(found.verdict, "no verdict");
      assert.match(found.sentence, /no verdict, since links stand in the place of files/);
      assert.deepEqual([lines, found.outputs], [[], []]);
      assert.match(summaryLines(found)[0] ?? "", /: found a link, .*; allowed: files and folders/);
      return found.links.map((link) => link.split(":")[0]);
    };
    try {
      const places = [
        ...["outputs/small/more", "outputs/small/results/sum.json", "outputs/small", "outputs"],
        ...["data/small/rows.csv", "data/small", "data", "lib/io", "lib", "notebooks/01-sum.ipynb"],
      ];
      for (const path of places) assert.deepEqual(await linked(path), [path]);
    } finally {
      await Deno.remove(outside, { recursive: true });
    }
    assert.equal((await verify()).verdict, "identical");
  }));
