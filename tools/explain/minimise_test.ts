import assert from "node:assert/strict";
import { countSets, minimise, setsOf } from "./minimise.ts";

const items = Array.from({ length: 100 }, (_, i) => i);

/** How often it was asked, each set once. */
function asked(isEnough: (some: readonly number[]) => boolean) {
  const seen = new Set<string>();
  const holds = (some: readonly number[]) => {
    seen.add([...some].sort((a, b) => a - b).join());
    return Promise.resolve(isEnough(some));
  };
  return { holds, count: () => seen.size };
}

Deno.test("minimise: finds the needed items among many in few questions", async () => {
  for (const wanted of [[37], [3, 88], [0, 1, 99]]) {
    const { holds, count } = asked((some) => wanted.every((item) => some.includes(item)));
    const found = await minimise(items, holds);
    assert.deepEqual([...found].sort((a, b) => a - b), wanted);
    assert.ok(count() <= 9 * wanted.length, `${count()} questions for ${wanted.length} items`);
  }
});

Deno.test("minimise: where more items spoil it, none of those that it returns can be left out", async () => {
  // 7 is needed, and with 40 to 60 only together with 61.
  const isEnough = (some: readonly number[]) =>
    some.includes(7) && (!some.some((item) => item >= 40 && item <= 60) || some.includes(61));
  const { holds } = asked(isEnough);
  assert.deepEqual(await minimise(items, holds), [7]);
  // An odd number of spoilers does not run.
  const odd = (some: readonly number[]) =>
    some.includes(7) && some.filter((item) => item > 50).length % 2 === 1;
  const found = await minimise(items, asked(odd).holds);
  assert.ok(odd(found));
  assert.ok(found.every((item) => !odd(found.filter((one) => one !== item))));
});

Deno.test("minimise: tells each smaller set, so that one that is cut off has something", async () => {
  const told: (readonly number[])[] = [];
  const { holds } = asked((some) => [3, 88].every((item) => some.includes(item)));
  await minimise(items, holds, (set) => told.push(set));
  assert.ok(told.every((set) => set.includes(3) && set.includes(88)));
  assert.equal(told.at(-1)?.length, 2);
});

Deno.test("setsOf and countSets: all sets of a size, and binomial coefficients", () => {
  assert.deepEqual([...setsOf(["a", "b", "c"], 2)], [["a", "b"], ["a", "c"], ["b", "c"]]);
  assert.deepEqual([...setsOf([1], 2)], []);
  assert.equal(countSets(7, 3), 35);
  assert.equal(countSets(5, 0), 1);
});
