import assert from "node:assert/strict";
import { changedFiles, listNotebooks, originsOf } from "./source_files.ts";

const file = (path: string, sha256: string) => ({ path, sha256 });

Deno.test("changedFiles: files of another digest, new files and files that are gone", () => {
  const before = {
    inputs: [file("data/a", "1"), file("data/b", "1")],
    sources: [file("lib/c", "1")],
  };
  const after = {
    inputs: [file("data/a", "2")],
    sources: [file("lib/c", "1"), file("lib/d", "1")],
  };
  assert.deepEqual(changedFiles(before, after), ["data/a", "data/b", "lib/d"]);
  assert.deepEqual(changedFiles(before, before), []);
});

Deno.test("originsOf: lists data, library, tools, notebooks and pinned dependencies, sorted", async () => {
  const { inputs, sources } = await originsOf("bcg");
  assert(inputs.some(({ path }) => path === "data/bcg/datapackage.json"));
  const paths = sources.map(({ path }) => path);
  for (
    const path of ["deno.json", "deno.lock", "lib/mod.ts", "tools/run.ts", ...await listNotebooks()]
  ) {
    assert(paths.includes(path), path);
  }
  assert.deepEqual(paths, [...paths].sort());
  assert(sources.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256)));
});
