import assert from "node:assert/strict";
import { effectSizes } from "../effect/effect_sizes.ts";
import { pool } from "../model/pool.ts";
import { reportPooled } from "../model/report_pooled.ts";
import { multiverse } from "./multiverse.ts";
import type { Specification } from "./multiverse_types.ts";

const rows = [
  { id: "a", eventsTreated: 4, totalTreated: 123, eventsControl: 11, totalControl: 139 },
  { id: "b", eventsTreated: 0, totalTreated: 60, eventsControl: 5, totalControl: 58 },
  { id: "c", eventsTreated: 3, totalTreated: 231, eventsControl: 11, totalControl: 220 },
  { id: "d", eventsTreated: 62, totalTreated: 13598, eventsControl: 248, totalControl: 12867 },
];
const decision = { threshold: "no effect", label: "no effect", why: "a test" } as const;
const planned: Specification = {
  set: "all",
  measure: "OR",
  zeroCells: "only0",
  pooling: "inverse-variance",
  model: "random",
  tau2: "DL",
  interval: "wald",
};
const answer = multiverse(
  [{ name: "all", rows }, { name: "without d", rows: rows.slice(0, 3) }],
  {
    measures: ["OR", "RR", "RD"],
    zeroCells: ["only0", "all"],
    poolings: ["inverse-variance", "mantel-haenszel", "peto"],
    models: ["random", "common"],
    tau2: ["DL", "REML"],
    intervals: ["wald", "hartung-knapp"],
  },
  decision,
  planned,
);

Deno.test("multiverse: every combination that exists is there once", () => {
  // Inverse variance: 3 measures x 2 rules x (2 x 2 random + 1 common) = 30; Mantel-Haenszel 3;
  // Peto 1; two sets each.
  assert.equal(answer.specifications.length, 2 * (30 + 3 + 1));
  assert.deepEqual(answer.impossible.map(({ id }) => id), [
    "peto with measure RR",
    "peto with measure RD",
  ]);
});

Deno.test("multiverse: a specification is what pooling by its choices gives", () => {
  const effects = effectSizes(rows, { measure: "OR", dropDoubleZero: true });
  const pooled = pool(effects.studies, { tau2: "DL", interval: "wald" });
  const { estimate, lower, upper } = reportPooled(pooled, { measure: "OR" });
  const { planned: found } = answer;
  assert.deepEqual([found?.estimate, found?.lower, found?.upper], [estimate, lower, upper]);
});

Deno.test("multiverse: estimates ascend, shares add up to one", () => {
  const estimates = answer.specifications.map((line) => line.estimate);
  assert.deepEqual(estimates, [...estimates].sort((a, b) => a - b));
  const { below, above, undecided } = answer.shares;
  assert.ok(Math.abs(below + above + undecided - 1) < 1e-12);
});

Deno.test("multiverse: the null value of a difference is 0, that of a ratio 1", () => {
  for (const { unit, lower, upper, conclusion } of answer.specifications) {
    const nothing = unit === "difference" ? 0 : 1;
    assert.equal(
      conclusion,
      upper < nothing ? "below" : lower > nothing ? "above" : "undecided",
    );
  }
});

Deno.test("multiverse: the order of rows does not matter", () => {
  const options = { measures: ["OR"] as const, tau2: ["DL", "REML"] as const };
  const forth = multiverse([{ name: "all", rows }], options, decision);
  const back = multiverse([{ name: "all", rows: [...rows].reverse() }], options, decision);
  assert.deepEqual(back, forth);
});

Deno.test("multiverse: without a set there is nothing to pool", () => {
  assert.throws(() => multiverse([], { measures: ["OR"] }, decision), /found 0 sets/);
});
