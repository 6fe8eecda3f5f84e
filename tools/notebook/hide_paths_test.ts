import assert from "node:assert/strict";
import { hidePaths, namesMachinePath } from "./hide_paths.ts";

Deno.test("hidePaths: files of the project go by their path from its root", () => {
  assert.equal(hidePaths("at file:///p/lib/a.ts and /p/data/b", "/p"), "at lib/a.ts and data/b");
});

Deno.test("namesMachinePath: only paths below the root count", () => {
  assert(namesMachinePath("see /p/outputs/x", "/p"));
  assert(namesMachinePath("file:///p/x", "/p"));
  assert(!namesMachinePath("https://example.org/p/lib", "/p"));
  assert(!namesMachinePath("lib/a.ts, outputs/x", "/p"));
});
