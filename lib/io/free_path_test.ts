import assert from "node:assert/strict";
import { freePath } from "./free_path.ts";

Deno.test("freePath: takes files at the top and in folders of their own", () => {
  for (const path of ["numbers.json", "manuscript/manuscript.md", "manuscript/_variables.yml"]) {
    assert.equal(freePath(path), path);
  }
});

Deno.test("freePath: refuses what leaves the outputs, hides, or is written by others", () => {
  const refused = [
    "",
    "/etc/hosts",
    "../bcg/numbers.json",
    "manuscript/../../x",
    ".steps/x.json",
    "manuscript//x",
    "a b.txt",
    "c:\\x",
    "results/x.json",
    "tables/x.csv",
    "manifest.json",
  ];
  for (const path of refused) {
    assert.throws(() => freePath(path), { name: "TypeError", message: /^step\.file, path: found/ });
  }
});
