import assert from "node:assert/strict";
import { compareJson } from "./compare_json.ts";

const before = {
  title: "T",
  analyses: [{ id: "a", tau2: "REML", level: 0.95 }, { id: "b", where: [{ x: 1 }, { x: 2 }] }],
  old: true,
};

function compare(after: unknown) {
  const texts = [before, after].map((value) => JSON.stringify(value));
  const found = compareJson("p.json", texts[0] ?? "", texts[1] ?? "", "choice");
  const some = (...ids: string[]) => JSON.parse(found.compose(new Set(ids)));
  return { ids: found.changes.map(({ id }) => id), changes: found.changes, some };
}

Deno.test("compareJson: an entry at its pointer, in a list by the id of its object", () => {
  const after = {
    ...before,
    analyses: [{ id: "b", where: [{ x: 1 }, { x: 2 }] }, { id: "a", tau2: "DL", level: 0.9 }],
  };
  const { changes, ids, some } = compare(after);
  assert.deepEqual(changes.map(({ id, kind, before, after }) => [id, kind, before, after]), [
    ["p.json: /analyses (order)", "order", '"old"', '"new"'],
    ["p.json: /analyses/1/tau2 (a)", "choice", '"REML"', '"DL"'],
    ["p.json: /analyses/1/level (a)", "choice", "0.95", "0.9"],
  ]);
  assert.deepEqual(some(...ids), after);
  assert.deepEqual(some(), before);
  const [first, second] = before.analyses;
  const single = { ...before, analyses: [{ ...first, tau2: "DL" }, second] };
  assert.deepEqual(some("p.json: /analyses/1/tau2 (a)"), single);
});

Deno.test("compareJson: what is added and what is gone, of objects and of lists", () => {
  const after = {
    title: "T",
    analyses: [{ id: "c" }, { id: "a", tau2: "REML", level: 0.95 }],
    "a/b~c": null,
  };
  const { ids, some } = compare(after);
  assert.deepEqual(ids, [
    "p.json: /analyses/1 (b)",
    "p.json: /analyses/0 (c)",
    "p.json: /old",
    "p.json: /a~1b~0c",
  ]);
  assert.deepEqual(some(...ids), after);
  assert.deepEqual(some("p.json: /analyses/0 (c)").analyses.map((one: { id: string }) => one.id), [
    "c",
    "a",
    "b",
  ]);
  assert.deepEqual(some("p.json: /old"), { title: "T", analyses: before.analyses });
});

Deno.test("compareJson: objects without names come and go as a whole", () => {
  const [first, second] = before.analyses;
  const after = { ...before, analyses: [first, { ...second, where: [{ x: 3 }, { x: 1 }] }] };
  const { ids, some } = compare(after);
  assert.deepEqual(ids, [
    "p.json: /analyses/1/where/1 (b) (gone)",
    "p.json: /analyses/1/where/0 (b)",
  ]);
  assert.deepEqual(some(...ids), after);
});

Deno.test("compareJson: an object without a name is the same where half of its properties are", () => {
  const entry = { table: "t", row: { id: 4 }, found: 14, corrected: 15 };
  const list = (...items: readonly object[]) => JSON.stringify({ corrections: items });
  const other = { table: "u", row: { id: 1 }, found: 2, corrected: 3 };
  const { changes, compose } = compareJson(
    "c.json",
    list(other, entry),
    list({ ...entry, found: 13, corrected: 16 }, other),
    "entry",
  );
  assert.deepEqual(changes.map(({ place, before, after }) => [place, before, after]), [
    ["/corrections (order)", '"old"', '"new"'],
    ["/corrections/0/found", "14", "13"],
    ["/corrections/0/corrected", "15", "16"],
  ]);
  const some = new Set(["c.json: /corrections/0/corrected"]);
  assert.deepEqual(JSON.parse(compose(some)).corrections, [other, { ...entry, corrected: 16 }]);
  const named = (id: string) => list({ ...entry, id });
  assert.equal(compareJson("c.json", named("a"), named("b"), "entry").changes.length, 2);
  const third = compareJson("c.json", list(entry), list({ ...other, table: "t" }), "entry");
  assert.equal(third.changes.length, 2);
});

Deno.test("compareJson: the layout is no change, and another type is one", () => {
  const spaced = JSON.stringify(before, null, 4);
  assert.deepEqual(compareJson("p.json", JSON.stringify(before), spaced, "choice").changes, []);
  assert.deepEqual(compare({ ...before, analyses: {} }).ids, ["p.json: /analyses"]);
});
