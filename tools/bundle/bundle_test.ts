import assert from "node:assert/strict";
import {
  bundledProject as project,
  bytesOf,
  packProject as pack,
} from "../../tests/fixtures/bundled_project.ts";
import { readArguments } from "./arguments.ts";
import { type BundleFiles, textOf } from "./types.ts";
import { verifyBundle } from "./verify_bundle.ts";
import { unzipBytes, zipBytes } from "./zip_bytes.ts";

const bundle = await pack(await project());
const changed = (path: string, text: string | null): BundleFiles => {
  const files = new Map(bundle);
  if (text === null) files.delete(path);
  else files.set(path, bytesOf(text));
  return files;
};

Deno.test("makeBundle: holds the project and its papers, and verifies itself", async () => {
  assert.deepEqual(await verifyBundle(bundle), []);
  for (const path of (await project()).keys()) assert.ok(bundle.has(path), path);
  for (
    const path of [
      "CITATION.cff",
      "README.md",
      "SHA256SUMS",
      "cochrane/x-data-rows.csv",
      "codecheck.yml",
      "ro-crate-metadata.json",
    ]
  ) assert.ok(bundle.has(path), path);
  assert.match(textOf(bundle, "README.md"), /- Salt: it has no pooled result/);
});

Deno.test("zipBytes: the same bytes whatever the order of files, and back again", async () => {
  const zip = zipBytes(bundle);
  assert.deepEqual(zipBytes(new Map([...bundle].reverse())), zip);
  const files = unzipBytes("x.zip", zip);
  assert.deepEqual([...files.keys()], [...bundle.keys()]);
  assert.deepEqual(await verifyBundle(files), []);
  // Bytes 10 to 13 of the first entry: time 12:00:00 and day 1980-01-01 as DOS writes them.
  assert.deepEqual([...zip.slice(10, 14)], [0x00, 0x60, 0x21, 0x00]);
});

Deno.test("unzipBytes: what is no ZIP file, and what leads out of the folder, is refused", () => {
  assert.throws(() => unzipBytes("a.zip", bytesOf("PK")), /^Error: a\.zip: found no ZIP file/);
  const evil = zipBytes(new Map([["../evil", bytesOf("x")]]));
  assert.throws(
    () => unzipBytes("a.zip", evil),
    /found the path \.\.\/evil; allowed: paths inside/,
  );
});

Deno.test("verifyBundle: a file that was edited is told by the list and by the manifest", async () => {
  for (const path of ["data/x/salt.csv", "lib/mod.ts", "outputs/x/figures/salt.svg"]) {
    assert.deepEqual(await verifyBundle(changed(path, "edited")), [
      `${path}: found other bytes than SHA256SUMS says`,
      `${path}: found other bytes than outputs/x/manifest.json says`,
    ]);
  }
});

Deno.test("verifyBundle: a list that was forged to fit an edited file does not help", async () => {
  const files = new Map(await project());
  files.set("data/x/salt.csv", bytesOf("id\n2\n"));
  assert.deepEqual(await verifyBundle(await pack(files)), [
    "data/x/salt.csv: found other bytes than outputs/x/manifest.json says",
  ]);
});

Deno.test("verifyBundle: a file too many and a file too few are told", async () => {
  assert.deepEqual(await verifyBundle(changed("data/x/more.csv", "id\n")), [
    "data/x/more.csv: found a file that SHA256SUMS does not list",
    "data/x/more.csv: found a file that outputs/x/manifest.json does not list",
  ]);
  assert.deepEqual(await verifyBundle(changed("outputs/x/figures/salt.svg", null)), [
    "outputs/x/figures/salt.svg: found no such file; SHA256SUMS lists it",
    "outputs/x/figures/salt.svg: found no such file; outputs/x/manifest.json lists it",
    "outputs/x/figures/salt.svg: found no such file; ro-crate-metadata.json lists it",
    "outputs/x/figures/salt.svg: found no such file; codecheck.yml lists it",
  ]);
  const files = new Map(await project());
  files.set("lib/new.ts", bytesOf("export {};"));
  assert.deepEqual(await verifyBundle(await pack(files)), [
    "lib/new.ts: found a file that outputs/x/manifest.json does not list",
  ]);
});

Deno.test("verifyBundle: lists that are missing or unreadable are told", async () => {
  const faults = async (path: string, text: string | null) =>
    (await verifyBundle(changed(path, text)))[0];
  assert.equal(
    await faults("SHA256SUMS", null),
    "SHA256SUMS: found no such file; allowed: a list of digests",
  );
  assert.match(`${await faults("SHA256SUMS", "salt\n")}`, /^SHA256SUMS, line 1: found no digest/);
  const bare = changed("outputs/x/manifest.json", null);
  assert.ok((await verifyBundle(bare)).some((fault) => /^outputs: found 0 manifests/.test(fault)));
});

Deno.test("readArguments: a review and a day, and nothing else", () => {
  assert.deepEqual(readArguments([], undefined), { help: false, review: "rectal-net", date: null });
  assert.deepEqual(readArguments(["bcg", "--date", "2026-11-22"], "x"), {
    help: false,
    review: "bcg",
    date: "2026-11-22",
  });
  for (
    const [args, found] of [[["--date"], "--date"], [["a", "b"], "b"], [
      ["--all"],
      "--all",
    ]] as const
  ) {
    const request = readArguments(args, undefined);
    assert.ok(
      "problem" in request && request.problem.startsWith(`bundle: found ${found}; allowed:`),
    );
  }
});
