import assert from "node:assert/strict";
import { compareFiles, type Files } from "./compare_files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (entries: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(entries).map(([path, text]) => [path, bytes(text)]));
const dataPackage = JSON.stringify({
  resources: [{ path: "t.csv", schema: { primaryKey: ["site", "arm"] } }],
});

Deno.test("compareFiles: tables by the key that the data dictionary gives them, protocols by choices", () => {
  const before = files({
    "datapackage.json": dataPackage,
    "t.csv": "n,site,arm\n1,x,a\n1,x,b\n",
    "protocol.json": '{"level":0.95}',
    "README.md": "one",
    "gone.md": "text",
  });
  const after = files({
    "datapackage.json": dataPackage,
    "t.csv": "n,site,arm\n1,x,a\n2,x,b\n",
    "protocol.json": '{"level":0.9}',
    "README.md": "two, longer",
    "corrections.json": "[]",
  });
  const found = compareFiles(before, after);
  assert.deepEqual(found.flatMap(({ changes }) => changes.map(({ id, kind }) => [id, kind])), [
    ["README.md", "file"],
    ["corrections.json", "file"],
    ["gone.md", "file"],
    ["protocol.json: /level", "choice"],
    ["t.csv: row x, b, n", "cell"],
  ]);
  const of = (path: string) => found.find((one) => one.path === path);
  assert.deepEqual(of("gone.md")?.compose(new Set()), bytes("text"));
  assert.equal(of("gone.md")?.compose(new Set(["gone.md"])), null);
  assert.equal(of("corrections.json")?.compose(new Set()), null);
});

Deno.test("compareFiles: a list that is there at one end only comes by its entries", () => {
  const after = files({
    "corrections.json": '{"corrections":[{"row":1},{"row":2}]}',
    "a.json": "[]",
  });
  const found = compareFiles(new Map(), after);
  const [list] = found.filter(({ path }) => path === "corrections.json");
  assert.deepEqual(found.flatMap(({ changes }) => changes.map(({ id }) => id)), [
    "a.json",
    "corrections.json: /corrections/0",
    "corrections.json: /corrections/1",
  ]);
  assert.equal(list?.compose(new Set()), null);
  const one = list?.compose(new Set(["corrections.json: /corrections/1"])) ?? new Uint8Array();
  assert.deepEqual(JSON.parse(new TextDecoder().decode(one)), { corrections: [{ row: 2 }] });
  const more = files({ "list.json": '{"list":[{"row":1}],"title":"T"}' });
  assert.deepEqual(compareFiles(new Map(), more)[0]?.changes.map(({ kind }) => kind), ["file"]);
  const [gone] = compareFiles(after, new Map()).filter(({ path }) => path === "corrections.json");
  assert.equal(gone?.compose(new Set(gone.changes.map(({ id }) => id))), null);
});

Deno.test("compareFiles: what cannot be read is one change, and the same bytes are none", () => {
  const [before, after] = [
    files({ "a.json": "{", "b.csv": "x\n1\n" }),
    files({
      "a.json": "{}",
      "b.csv": "x\n1\n",
    }),
  ];
  assert.deepEqual(
    compareFiles(before, after).map(({ path, changes }) => [path, changes[0]?.kind]),
    [
      ["a.json", "file"],
    ],
  );
});
