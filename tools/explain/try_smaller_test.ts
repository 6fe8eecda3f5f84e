import assert from "node:assert/strict";
import { countedRerun } from "./counted_rerun.ts";
import { probeOf } from "./probe_of.ts";
import { tryEach } from "./try_each.ts";
import { isUndone, trySmaller } from "./try_smaller.ts";
import type { Applied, Unit } from "./types.ts";

const units: readonly Unit[] = Array.from({ length: 8 }, (_, i) => ({
  name: `c${i}`,
  isIdle: false,
  changes: [{
    id: `c${i}`,
    kind: i === 7 ? "module" : "cell",
    file: "t",
    place: "",
    before: "a",
    after: "b",
  }],
}));

/** Reruns of one number, and the number. */
function numberOf(valueOf: (applied: Applied) => number, after: number) {
  const counted = countedRerun((applied) =>
    Promise.resolve({
      kind: "numbers",
      numbers: new Map([["n", { value: valueOf(applied), text: null }]]),
    })
  );
  const printed = (value: number) => ({ value, text: null });
  return { counted, probe: probeOf("n", printed(0), printed(after), counted) };
}

Deno.test("trySmaller: sets of a size that was passed over leave it open, however few the larger ones are", async () => {
  const { counted, probe } = numberOf((applied) => Number(applied.size === 8), 1);
  const few = { sets: 30, libraries: 30 };
  assert.deepEqual(await trySmaller(units, units, probe, few), { causes: units, isEach: false });
  // 8 + 28 sets of one and two; 56 of three are too many; 28 + 8 of six and seven, parts of the causes.
  assert.equal(counted.count(), 72);
  const all = await trySmaller(units, units, probe, { sets: 70, libraries: 70 });
  assert.deepEqual([all.isEach, counted.count()], [true, 254]);
  // One in eight has the module, of larger sets seven and more.
  const without = numberOf((applied) => Number(applied.size === 8), 1);
  await trySmaller(units, units, without.probe, { sets: 70, libraries: 6 });
  assert.equal(without.counted.count(), 8);
});

Deno.test("isUndone: what moves the number alone and is no cause is tried with the causes", async () => {
  for (const weight of [0, 2]) {
    const { counted, probe } = numberOf(
      (applied) => Number(applied.has("c1")) + weight * Number(applied.has("c2")),
      1,
    );
    const alone = await tryEach(units, ({ changes }) => changes, counted, 100);
    assert.equal(await isUndone(units.slice(1, 2), probe, counted, alone), weight > 0);
  }
});

Deno.test("tryEach: no more states than may be run, but those that are known", async () => {
  const { counted } = numberOf(() => 0, 1);
  await counted.rerun(new Set(["c6"]));
  const tried = await tryEach(units, ({ changes }) => changes, counted, 3);
  assert.deepEqual([...tried.keys()].map(({ name }) => name), ["c0", "c1", "c6"]);
});
