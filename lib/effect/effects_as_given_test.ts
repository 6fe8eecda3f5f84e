import assert from "node:assert/strict";
import { effectsAsGiven } from "./effects_as_given.ts";

const rows = [{ id: "b", yi: 0.4, vi: 0.1 }, { id: "a", yi: -0.2, vi: 0.3 }];

Deno.test("effectsAsGiven: effects keep their numbers and have the name and scale of the measure", () => {
  const effects = effectsAsGiven(rows, "OR");
  assert.deepEqual(effects.studies.map(({ id, yi, vi }) => [id, yi, vi]), [
    ["a", -0.2, 0.3],
    ["b", 0.4, 0.1],
  ]);
  assert.equal(effects.measure, "OR");
  assert.equal(effects.choices.measure, "OR");
  assert.equal(effects.scale, "log");
  assert.equal(effectsAsGiven(rows, "SMD").scale, "identity");
});

Deno.test("effectsAsGiven: measures on other scales are refused with those that are allowed", () => {
  for (const measure of ["PLO", "ZCOR", "IRLN", "PFT"] as const) {
    assert.throws(() => effectsAsGiven(rows, measure), /measure: found .*; allowed: .*OR.*HR/);
  }
});
