import assert from "node:assert/strict";
import { join } from "node:path";
import { makeManifest, serialiseManifest } from "./manifest.ts";
import type { StepRecord } from "./step_records.ts";

const about = {
  review: "r",
  denoVersion: "1",
  libraryVersion: "2",
  inputs: [],
  sources: [{ path: "lib/a.ts", sha256: "0" }],
};

async function manifestOf(files: Record<string, string>, records: readonly StepRecord[]) {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(files)) {
      await Deno.mkdir(join(folder, name, ".."), { recursive: true });
      await Deno.writeTextFile(join(folder, name), text);
    }
    return await makeManifest(folder, about, records);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const inputs = ["data/r/a.csv"];

Deno.test("makeManifest: every file has its digest, size, step and inputs, sorted by path", async () => {
  const { outputs } = await manifestOf({ "tables/b.csv": "abc", "figures/a.svg": "" }, [
    { step: "05", written: [{ path: "tables/b.csv", inputs }, { path: "figures/a.svg", inputs }] },
  ]);
  // SHA-256 of the empty text and of "abc": FIPS 180-4.
  assert.deepEqual(outputs, [
    {
      path: "figures/a.svg",
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      bytes: 0,
      step: "05",
      inputs,
    },
    {
      path: "tables/b.csv",
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      bytes: 3,
      step: "05",
      inputs,
    },
  ]);
});

Deno.test("makeManifest: all files without one step, and steps without their file, are named", async () => {
  const twice = { path: "b", inputs };
  await assert.rejects(
    manifestOf({ a: "", b: "" }, [
      { step: "05", written: [twice] },
      { step: "06", written: [twice, { path: "c", inputs }] },
    ]),
    /a: written by no step\n {2}b: written by 05 and 06\n {2}c: 06 says that it wrote it/,
  );
});

Deno.test("serialiseManifest: is JSON with one file on each line", async () => {
  const manifest = await manifestOf({ a: "" }, [{ step: "05", written: [{ path: "a", inputs }] }]);
  const text = serialiseManifest(manifest);
  assert.deepEqual(JSON.parse(text), manifest);
  assert.match(text, /^ {4}\{"path":"a",.*\}$/m);
});
