import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import {
  bundledProject as project,
  bytesOf,
  packProject as pack,
} from "../../tests/fixtures/bundled_project.ts";
import { readArguments } from "./arguments.ts";
import { nameFaults } from "./name_faults.ts";
import { readBundle } from "./read_bundle.ts";
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
    "data/x/more.csv: found a file that ro-crate-metadata.json does not list",
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

Deno.test("verifyBundle: metadata are held against the files in both directions", async () => {
  const name = "ro-crate-metadata.json";
  const text = textOf(bundle, name);
  const faults = async (text: string) =>
    (await verifyBundle(changed(name, text))).filter((fault) => !fault.includes("SHA256SUMS"));
  assert.deepEqual(await faults("{"), [`${name}: found no graph; allowed: RO-Crate metadata`]);
  assert.deepEqual(await faults(text.replaceAll("50%20%25", "50%20%")), [
    "outputs/x/tables/50%20%%20é.csv: found no such file; ro-crate-metadata.json lists it",
    "outputs/x/tables/50 % é.csv: found a file that ro-crate-metadata.json does not list",
  ]);
  assert.deepEqual(await faults(text.replace('"@id": "#author-2",', '"@id": "#author-3",')), [
    `${name}: found a reference to #author-2; allowed: what it describes`,
  ]);
});

Deno.test("nameFaults: names that not every system can store are refused", () => {
  const allowed = "allowed: names that every system can store; rename it";
  assert.deepEqual(nameFaults(["data/x/salt.csv", "lib/console.ts", "a.b/c-d_e"]), []);
  const paths = ["a:b", "data/nul.csv", "data/end./x", "data/A.csv", "data/a.csv"];
  assert.deepEqual(nameFaults([...paths, "e\u0301.csv", "\u00e9.csv"]), [
    `a:b: found ":" in a name; ${allowed}`,
    `data/nul.csv: found the name "nul.csv"; ${allowed}`,
    `data/end./x: found the name "end."; ${allowed}`,
    `data/a.csv: found data/A.csv beside it; ${allowed}`,
    `\u00e9.csv: found e\u0301.csv beside it; ${allowed}`,
  ]);
});

Deno.test("readBundle: a folder without what make adds to it, and a ZIP file", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const grown = ["node_modules/a.js", ".tools/b", "outputs/index.html", "verify/x/v.html"];
    const all = [...bundle, ...grown.map((path) => [path, bytesOf("")] as const)];
    for (const [path, bytes] of all) {
      await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
      await Deno.writeFile(join(folder, path), bytes);
    }
    assert.deepEqual([...(await readBundle(folder)).keys()].sort(), [...bundle.keys()].sort());
    await Deno.writeFile(join(folder, "x.zip"), zipBytes(bundle));
    assert.deepEqual(await verifyBundle(await readBundle(join(folder, "x.zip"))), []);
    assert.deepEqual(
      (await verifyBundle(await readBundle(folder)))[0],
      "x.zip: found a file that SHA256SUMS does not list",
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
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
    const [args, found] of [
      [["--date"], "--date"],
      [["--date", "2026-02-30"], "--date 2026-02-30"],
      [["a", "b"], "b"],
      [
        ["--all"],
        "--all",
      ],
    ] as const
  ) {
    const request = readArguments(args, undefined);
    assert.ok(
      "problem" in request && request.problem.startsWith(`bundle: found ${found}; allowed:`),
    );
  }
});
