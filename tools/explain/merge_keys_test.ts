import assert from "node:assert/strict";
import { isReordered, mergeKeys } from "./merge_keys.ts";

const merge = (before: string, after: string, added: string, removed: string, order = false) =>
  mergeKeys([...before], [...after], {
    isAdded: (key) => added.includes(key),
    isRemoved: (key) => removed.includes(key),
    isReordered: order,
  }).join("");

Deno.test("mergeKeys: no change is the old list, all changes are the new one", () => {
  assert.equal(merge("abcd", "axcy", "", ""), "abcd");
  assert.equal(merge("abcd", "axcy", "xy", "bd"), "axcy");
  assert.equal(merge("abc", "xcab", "x", "", true), "xcab");
  assert.equal(merge("", "ab", "ab", ""), "ab");
});

Deno.test("mergeKeys: what is added stands behind the key that it follows in the new list", () => {
  assert.equal(merge("abcd", "axcy", "x", ""), "axbcd");
  assert.equal(merge("abcd", "axcy", "y", "d"), "abcy");
  assert.equal(merge("abc", "xabc", "x", ""), "xabc");
});

Deno.test("mergeKeys: in the new order, what is not yet removed stands where it stood", () => {
  assert.equal(merge("abcd", "dca", "", "", true), "dcab");
});

Deno.test("isReordered: only keys that both lists have count", () => {
  assert.equal(isReordered([..."abc"], [..."axc"]), false);
  assert.equal(isReordered([..."abc"], [..."cxa"]), true);
});
