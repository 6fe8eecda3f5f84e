import assert from "node:assert/strict";
import { nearestName } from "./nearest_name.ts";

Deno.test("nearestName: finds a name with a slip of a letter or of the case", () => {
  assert.equal(nearestName("n_resectd", ["study_id", "n_resected"]), "n_resected");
  assert.equal(nearestName("esd", ["cEMR", "ESD"]), "ESD");
});

Deno.test("nearestName: two letters in the wrong order are one slip", () => {
  assert.equal(nearestName("EDS", ["cEMR", "ESD"]), "ESD");
  assert.equal(nearestName("PTF", ["PLO", "PFT"]), "PFT");
});

Deno.test("nearestName: says nothing when no name is close", () => {
  assert.equal(nearestName("weight", ["study_id", "n_resected"]), null);
  assert.equal(nearestName("x", []), null);
});

Deno.test("nearestName: takes the closer of two, and the first of two equally close", () => {
  assert.equal(nearestName("totel", ["models", "total"]), "total");
  assert.equal(nearestName("EDS", ["EDX", "ESD"]), "EDX");
  assert.equal(nearestName("armX", ["armA", "armB"]), "armA");
});
