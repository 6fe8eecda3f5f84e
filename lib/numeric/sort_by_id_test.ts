import assert from "node:assert/strict";
import { sortById } from "./sort_by_id.ts";

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

Deno.test("sortById: sorts by code units, whatever the locale", () => {
  const items = ["b", "a", "Z", "é", "a10", "a2", "_", ""].map((id) => ({ id }));
  assert.deepEqual(ids(sortById(items)), ["", "Z", "_", "a", "a10", "a2", "b", "é"]);
});

Deno.test("sortById: leaves its input alone", () => {
  const items = [{ id: "b" }, { id: "a" }];
  sortById(items);
  assert.deepEqual(ids(items), ["b", "a"]);
});

Deno.test("sortById: keeps the order of items with the same id", () => {
  const items = [{ id: "b", n: 1 }, { id: "a", n: 2 }, { id: "b", n: 3 }, { id: "a", n: 4 }];
  assert.deepEqual(sortById(items).map(({ n }) => n), [2, 4, 1, 3]);
});
