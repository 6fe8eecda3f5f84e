import assert from "node:assert/strict";
import { matchRenamed } from "./match_renamed.ts";

const lists: Readonly<Record<string, readonly string[]>> = {
  old: ["1", "2", "3", "4"],
  older: ["1", "2", "3", "9"],
  near: ["1", "2", "3", "5"],
  nearer: ["1", "2", "3", "4"],
};
const match = (gone: readonly string[], fresh: readonly string[]) => [
  ...matchRenamed(
    gone,
    fresh,
    (was, is) => (lists[was] ?? []).map((cell, i) => [cell, lists[is]?.[i] ?? ""] as const),
    { share: 0.5, cells: 2 },
  ),
];

Deno.test("matchRenamed: the most alike first, and nothing with two", () => {
  assert.deepEqual(match(["old"], ["near", "nearer"]), [["old", "nearer"]]);
  assert.deepEqual(match(["older", "old"], ["nearer"]), [["old", "nearer"]]);
  assert.deepEqual(match(["older", "old"], ["near", "nearer"]), [["old", "nearer"], [
    "older",
    "near",
  ]]);
});
