import assert from "node:assert/strict";
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
