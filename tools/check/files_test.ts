import assert from "node:assert/strict";
import { houseOf } from "./house_of.ts";
import { lockFile } from "./lock_file.ts";
import { privatePlaces } from "./private_places.ts";
import { silencedRules } from "./silenced.ts";
import { heavyTree, longFiles } from "./size.ts";
import { unfinished } from "./unfinished.ts";
import { versions } from "./versions.ts";

Deno.test("longFiles: 250 lines are too many, 249 are not, and data has no limit", () => {
  const lines = (n: number) => "a\n".repeat(n);
  const house = houseOf({
    "lib/a.ts": lines(250),
    "tools/b.ts": lines(249),
    "lib/c.json": lines(900),
  });
  assert.deepEqual(longFiles(house).map((p) => p.where), ["lib/a.ts"]);
});

Deno.test("heavyTree: 30 MB are too many, and the largest files are named", () => {
  const house = houseOf({ "big.bin": "a".repeat(20e6), "small.bin": "a".repeat(9e6) });
  assert.deepEqual(heavyTree(house), []);
  const heavier = houseOf({ "big.bin": "a".repeat(20e6), "small.bin": "a".repeat(10e6) });
  assert.match(heavyTree(heavier)[0]?.cure ?? "", /big\.bin \(20\.0 MB\), small\.bin/);
});

Deno.test("lockFile: an address in the lock file is a problem, and so is no lock file", () => {
  const clean = '{ "npm": { "a@1.0.0": { "integrity": "sha512-x" } } }';
  assert.deepEqual(lockFile(houseOf({ "deno.lock": clean })), []);
  const tied = `{\n"tarball": "https://npm.example.org/a.tgz"\n}`;
  assert.equal(lockFile(houseOf({ "deno.lock": tied }))[0]?.where, "deno.lock, line 2");
  assert.equal(lockFile(houseOf({})).length, 1);
});

Deno.test("privatePlaces: paths of a machine and private hosts are found, with their line", () => {
  const folder = ["", "home", "ann", "project"].join("/");
  const examples = [
    `see ${folder}`,
    `file://${folder}/a.ts`,
    ["", "tmp", "x"].join("/"),
    "C:" + "\\Users\\ann",
    "https://" + ["registry", "example", "org"].join("."),
    "http://" + "localhost:8080/",
    "http://" + "10.0.0.1/",
    [".", ".", "/shared/data"].join(""),
  ];
  for (const example of examples) {
    const [problem] = privatePlaces(houseOf({ "a.md": `first\n${example}\n` }));
    assert.equal(problem?.where, "a.md, line 2", example);
  }
});

Deno.test("privatePlaces: public addresses and paths of the project are no problem", () => {
  const text = [
    "https://example.org/home/ann",
    "https://doi.org/10.1016/j.x",
    "$HOME/work/x",
    "lib/root/a.ts",
    "the trial registry. See below",
  ].join("\n");
  assert.deepEqual(privatePlaces(houseOf({ "a.md": text })), []);
});

Deno.test("silencedRules: rules of the house, and all rules at once, cannot be switched off", () => {
  const ignore = ["// deno-lint", "ignore"].join("-");
  const of = (text: string) => silencedRules(houseOf({ "lib/a.ts": text })).length;
  assert.equal(of(`${ignore} house/imports\n`), 1);
  assert.equal(of(`${ignore}-file\n`), 1);
  assert.equal(of(`${ignore}-file -- because\n`), 1);
  assert.equal(of(`${ignore} no-control-regex -- bytes are meant\n`), 0);
});

Deno.test("unfinished: notes to oneself and blanks are found, but for data and outputs", () => {
  const note = "TO" + "DO";
  const files = {
    "lib/a.ts": `a\n// ${note}: later\n`,
    "README.md": "takes @@" + "TIME@@",
    "data/r/a.csv": note,
    "outputs/r/a.json": note,
    "lib/b.ts": "// todos of a person\n",
  };
  assert.deepEqual(unfinished(houseOf(files)).map((p) => p.where), [
    "lib/a.ts, line 2",
    "README.md, line 1",
  ]);
});

Deno.test("versions: one version in every file, and the pinned Deno is the one that runs", () => {
  const files = {
    "deno.json": '{ "version": "1.2.3" }',
    "lib/version.ts": 'export const libraryVersion = "1.2.3";\n',
    "CITATION.cff": "cff-version: 1.2.0\nversion: 1.2.3\n",
    "CHANGELOG.md": "# Changes\n\n## 1.2.3\n\n## 1.2.2\n",
    "Makefile": "DENO_VERSION := 9.9.9\n",
  };
  assert.deepEqual(versions(houseOf(files), "9.9.9"), []);
  for (const path of Object.keys(files).filter((path) => path !== "deno.json")) {
    const changed = houseOf({
      ...files,
      [path]: files[path as keyof typeof files].replace(/1\.2\.3|9\.9\.9/, "1.2.4"),
    });
    assert.equal(versions(changed, "9.9.9").length, 1, path);
    const { [path as keyof typeof files]: _, ...without } = files;
    assert.equal(versions(houseOf(without), "9.9.9").length, 1, path);
  }
});
