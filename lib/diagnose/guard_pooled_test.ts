import assert from "node:assert/strict";
import { effectSizes } from "../effect/effect_sizes.ts";
import { pool } from "../model/pool.ts";
import { poolMantelHaenszel } from "../model/pool_mantel_haenszel.ts";
import { guardPooled } from "./guard_pooled.ts";

const tables = [
  { id: "a", eventsTreated: 0, totalTreated: 50, eventsControl: 0, totalControl: 25 },
  { id: "b", eventsTreated: 3, totalTreated: 40, eventsControl: 9, totalControl: 40 },
  { id: "c", eventsTreated: 5, totalTreated: 60, eventsControl: 8, totalControl: 60 },
];

Deno.test("guardPooled: sizes that vary widely under PFT, and not under PLO", () => {
  const rows = [
    { id: "a", events: 3, total: 20 },
    { id: "b", events: 30, total: 100 },
    { id: "c", events: 300, total: 5000 },
  ];
  const warned = (measure: "PFT" | "PLO", chosen = rows) => {
    const effects = effectSizes(chosen, { measure });
    const { warnings } = guardPooled(pool(effects.studies), effects, chosen);
    return warnings.some((warning) => /harmonic mean can mislead/.test(warning));
  };
  assert.deepEqual([warned("PFT"), warned("PLO"), warned("PFT", rows.slice(0, 2))], [
    true,
    false,
    false,
  ]);
});

Deno.test("guardPooled: double-zero studies, in by the increment or left out", () => {
  const effects = effectSizes(tables, { measure: "OR" });
  const within = guardPooled(pool(effects.studies), effects, tables);
  assert.match(within.warnings.join(" "), /\(a\) are in by the increment of 0.5/);
  const pooled = poolMantelHaenszel(tables, { measure: "OR" });
  assert(pooled.kind === "pooled-effect");
  const without = guardPooled(pooled, effects, tables);
  assert.match(without.warnings.join(" "), /\(a\) are left out/);
  const arcsine = effectSizes(tables, { measure: "AS" });
  const plain = pool(arcsine.studies);
  assert.deepEqual(guardPooled(plain, arcsine, tables), plain);
});

Deno.test("guardPooled: an increment in half of the studies", () => {
  const effects = effectSizes(tables.slice(0, 2), { measure: "OR" });
  const { warnings } = guardPooled(pool(effects.studies), effects, tables);
  assert.match(warnings.join(" "), /1 of 2 studies have a zero cell/);
});
