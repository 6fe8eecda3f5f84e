import assert from "node:assert/strict";
import { DataProblems } from "../table/data_problems.ts";
import { listReviews } from "./list_reviews.ts";
import { loadReview } from "./load_review.ts";
import { projectRoot } from "./project_root.ts";
import { readFolder } from "./read_folder.ts";

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("loadReview: reads the same review from any current directory", async () => {
  const before = Deno.cwd();
  const review = await loadReview("bcg");
  try {
    Deno.chdir("/");
    assert.deepEqual(await loadReview("bcg"), review);
  } finally {
    Deno.chdir(before);
  }
});

Deno.test("loadReview: of an unknown name, lists the reviews that exist", async () => {
  const all = "bcg, feng2019, greb2008, pagliaro1992, rectal-net";
  await withFolder(async (root) => {
    for (const name of all.split(", ")) {
      await Deno.mkdir(`${root}/data/${name}`, { recursive: true });
    }
    await assert.rejects(loadReview("rectal_net", { root }), {
      name: "DataProblems",
      message: `data/rectal_net: found no such review; allowed: ${all}; ` +
        'did you mean "rectal-net"?',
    });
    await assert.rejects(loadReview("../data/bcg", { root }), {
      message: `data/../data/bcg: found no such review; allowed: ${all}; choose one of these`,
    });
  });
});

Deno.test("loadReview: says so when there is no review at all", async () => {
  await withFolder(async (root) => {
    assert.deepEqual(await listReviews({ root }), []);
    await assert.rejects(loadReview("bcg", { root }), {
      message: "data/bcg: found no such review; allowed: a folder of data/, which has none; " +
        "choose one of these",
    });
  });
});

Deno.test("loadReview: an empty folder lacks both JSON files", async () => {
  await withFolder(async (root) => {
    await Deno.mkdir(`${root}/data/new`, { recursive: true });
    await assert.rejects(loadReview("new", { root }), (error: unknown) => {
      assert.ok(error instanceof DataProblems);
      assert.deepEqual(error.problems.map(({ file, found }) => `${file}: ${found}`), [
        "data/new/datapackage.json: no such file",
        "data/new/protocol.json: no such file",
      ]);
      return true;
    });
  });
});

Deno.test("readFolder: gives all files, sorted, and not what editors leave behind", async () => {
  await withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/b/c`, { recursive: true });
    const paths = ["z.csv", "b/c/d.csv", "b/a.csv", "A.csv"];
    const left = [".hidden", ".~lock.z.csv#", "~$z.xlsx", "z.csv~"];
    for (const path of [...paths, ...left]) await Deno.writeTextFile(`${folder}/${path}`, path);
    const files = await readFolder(folder);
    assert.deepEqual([...files.keys()], ["A.csv", "b/a.csv", "b/c/d.csv", "z.csv"]);
    assert.equal(new TextDecoder().decode(files.get("b/c/d.csv")), "b/c/d.csv");
  });
});

Deno.test("readFolder: bytes are those on the disk", async () => {
  const folder = `${projectRoot()}/data/rectal-net`;
  const files = await readFolder(folder);
  assert.deepEqual(files.get("rob.csv"), await Deno.readFile(`${folder}/rob.csv`));
});
