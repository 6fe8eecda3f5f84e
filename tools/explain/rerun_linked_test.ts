import assert from "node:assert/strict";
import { linkNeeds } from "./link_needs.ts";
import { rerunLinked } from "./rerun_linked.ts";
import type { Outcome } from "./types.ts";

const lacks = (requested: string, importer: string): Outcome => ({
  kind: "failed",
  why: `SyntaxError: The requested module '${requested}' does not provide an export named 'x' ` +
    `at file:///${importer}:3:10`,
});
const well: Outcome = { kind: "numbers", numbers: new Map() };
const modules = new Set(["lib/a/one.ts", "lib/b/two.ts", "lib/b/three.ts"]);

Deno.test("rerunLinked: takes the module that lacks an export, and then the one that asks for what is gone", async () => {
  const { outcome, along, applied } = await rerunLinked(
    new Set(["lib/a/one.ts", "cell"]),
    (state) =>
      Promise.resolve(
        !state.has("lib/b/two.ts")
          ? lacks("../b/two.ts", "lib/a/one.ts")
          : !state.has("lib/b/three.ts")
          ? lacks("./two.ts", "lib/b/three.ts")
          : well,
      ),
    modules,
  );
  assert.equal(outcome, well);
  assert.deepEqual(along, ["lib/b/two.ts", "lib/b/three.ts"]);
  assert.deepEqual([...applied], ["lib/a/one.ts", "cell", ...along]);
});

Deno.test("rerunLinked: another failure, and a module that is the same in both states, end it", async () => {
  const other: Outcome = { kind: "failed", why: "TypeError: f is not a function" };
  for (const failure of [other, lacks("./same.ts", "lib/other.ts")]) {
    const found = await rerunLinked(new Set(["cell"]), () => Promise.resolve(failure), modules);
    assert.deepEqual([found.outcome, found.along], [failure, []]);
  }
});

Deno.test("rerunLinked: leaving, the new one of the two modules goes as well", async () => {
  const { outcome, along, applied } = await rerunLinked(
    new Set(["lib/a/one.ts", "lib/b/three.ts", "cell"]),
    (state) =>
      Promise.resolve(
        state.has("lib/a/one.ts")
          ? lacks("../b/two.ts", "lib/a/one.ts")
          : state.has("lib/b/three.ts")
          ? lacks("../b/three.ts", "lib/a/one.ts")
          : well,
      ),
    modules,
    "leaving",
  );
  assert.equal(outcome, well);
  assert.deepEqual([along, [...applied]], [["lib/a/one.ts", "lib/b/three.ts"], ["cell"]]);
});

Deno.test("linkNeeds: what a new module asks for, and what that asks for in turn", () => {
  const items = [...modules, "lib/c.ts"].map((id) => ({
    name: id,
    isIdle: false,
    changes: [{
      id,
      kind: "module" as const,
      file: id,
      place: "",
      before: "a",
      after: "b",
    }],
  }));
  const state = (applied: readonly string[], outcome: Outcome) => ({
    applied: new Set(applied),
    outcome,
  });
  const needs = linkNeeds(items, [
    state(["lib/a/one.ts"], lacks("../b/two.ts", "lib/a/one.ts")),
    state(["lib/a/one.ts", "lib/b/two.ts"], lacks("./three.ts", "lib/b/two.ts")),
    // The old module asks a new one for what is gone; or for what both states lack.
    state(["lib/c.ts"], lacks("../c.ts", "lib/b/three.ts")),
    state(["lib/c.ts"], lacks("./none.ts", "lib/c.ts")),
    state([], well),
  ]);
  assert.deepEqual([...needs], [[0, [0, 1, 2]], [1, [1, 2]]]);
});
