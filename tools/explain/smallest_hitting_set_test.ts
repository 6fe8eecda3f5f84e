import assert from "node:assert/strict";
import { seededRandom } from "reforest";
import { setsOf } from "./minimise.ts";
import { smallestHittingSet } from "./smallest_hitting_set.ts";

const alone = (item: number) => [item];

Deno.test("smallestHittingSet: as few as all sets of a size show, on random groups", () => {
  const items = Array.from({ length: 9 }, (_, i) => i);
  const random = seededRandom(7);
  for (let trial = 0; trial < 80; trial++) {
    const count = 1 + Math.floor(random() * 9);
    const sets = Array.from({ length: count }, () => [
      Math.floor(random() * 9),
      ...items.filter(() => random() < 0.2),
    ]);
    // Each third item brings the next one.
    const withItem = trial % 2 === 0
      ? alone
      : (item: number) => item % 3 === 1 ? [item, item + 1] : [item];
    const isGood = (some: readonly number[]) =>
      sets.every((set) => set.some((item) => some.includes(item))) &&
      some.every((item) => withItem(item).every((one) => some.includes(one)));
    const size = items.find((size) => [...setsOf(items, size)].some(isGood)) ?? 9;
    const found = smallestHittingSet(sets, withItem, 9);
    assert.ok(found && isGood(found));
    assert.equal(found.length, size);
    assert.equal(smallestHittingSet(sets, withItem, size - 1), null);
  }
});

Deno.test("smallestHittingSet: nothing to hit takes nothing, and what is empty cannot be hit", () => {
  assert.deepEqual(smallestHittingSet([], alone, 3), []);
  assert.equal(smallestHittingSet([[1], []], alone, 3), null);
  assert.deepEqual(smallestHittingSet([[4], [2, 4], [3, 1]], alone, 3), [3, 4]);
});
