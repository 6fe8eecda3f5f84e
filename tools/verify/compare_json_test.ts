import assert from "node:assert/strict";
import { compareJson } from "./compare_json.ts";

Deno.test("compareJson: numbers by their distance, with the place of each", () => {
  assert.deepEqual(compareJson({ a: [1, { "b/c": 2 }] }, { a: [1, { "b/c": 2 }] }), []);
  assert.deepEqual(compareJson({ a: [1, { "b/c": 2 }] }, { a: [1, { "b/c": 4 }] }), [
    { where: "/a/1/b~1c", committed: "2", rerun: "4", distance: 0.5, isWithin: false },
  ]);
});

Deno.test("compareJson: the tolerance is 1e-8 of the larger number, and 1e-12 near zero", () => {
  const isWithin = (a: number, b: number) => compareJson(a, b)[0]?.isWithin;
  assert.equal(isWithin(1000, 1000.000009), true);
  assert.equal(isWithin(1000, 1000.00002), false);
  assert.equal(isWithin(0, 9e-13), true);
  assert.equal(isWithin(0, 2e-12), false);
  assert.equal(isWithin(-1, 1), false);
});

Deno.test("compareJson: the sign of zero is a difference within tolerance", () => {
  const [difference] = compareJson(-0, 0);
  assert.deepEqual([difference?.committed, difference?.rerun], ["-0", "0"]);
  assert.equal(difference?.isWithin, true);
});

Deno.test("compareJson: members that are missing, new or of another kind are never within tolerance", () => {
  const pairs: [unknown, unknown][] = [
    [{ a: 1 }, {}],
    [{}, { a: null }],
    [[1, 2], [1]],
    [{ a: 1 }, { a: "1" }],
    [[], {}],
    [null, 0],
    ["yes", "no"],
  ];
  for (const [a, b] of pairs) {
    const found = compareJson(a, b);
    assert.equal(found.length, 1, JSON.stringify([a, b]));
    assert.equal(found[0]?.isWithin, false);
  }
});
