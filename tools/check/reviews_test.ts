import assert from "node:assert/strict";
import { houseOf } from "./house_of.ts";
import { reviews } from "./reviews.ts";

const house = houseOf({
  "data/one/studies.csv": "",
  "data/two/studies.csv": "",
  "data/README.md": "",
});

Deno.test("reviews: every folder of data is loaded", async () => {
  const loaded: string[] = [];
  assert.deepEqual(await reviews(house, (name) => loaded.push(name)), []);
  assert.deepEqual(loaded, ["one", "two"]);
});

Deno.test("reviews: each fault that loading lists is a problem of its own", async () => {
  const problems = await reviews(house, (name) => {
    if (name === "two") {
      throw new Error([
        "2 problems",
        'data/two/studies.csv, line 2, column "n": found "x"; allowed: a whole number; correct the cell',
        "data/two/protocol.json: found no file; allowed: a protocol; write one",
      ].join("\n"));
    }
  });
  assert.deepEqual(problems.map((p) => p.where), [
    'data/two/studies.csv, line 2, column "n"',
    "data/two/protocol.json",
  ]);
});

Deno.test("reviews: an error without a list, and no review at all, are problems", async () => {
  const problems = await reviews(house, () => Promise.reject(new Error("not a function")));
  assert.deepEqual(problems.map((p) => p.where), ["data/one", "data/two"]);
  assert.equal((await reviews(houseOf({}), () => {})).length, 1);
});
