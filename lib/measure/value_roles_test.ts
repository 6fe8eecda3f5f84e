import assert from "node:assert/strict";
import { givenAs } from "./given_as.ts";
import { valueShapeOf } from "./value_roles.ts";

Deno.test("valueShapeOf: tells shapes by their roles, all of which must be known and enough", () => {
  const shapeOf = (...roles: string[]) =>
    valueShapeOf(Object.fromEntries(roles.map((role) => [role, "column"])));
  assert.equal(shapeOf("yi", "sei"), "given");
  assert.equal(shapeOf("yi", "vi", "sei"), "given");
  assert.equal(shapeOf("yi"), null);
  assert.equal(shapeOf("yi", "vi", "total"), null);
  assert.equal(shapeOf("estimate", "lower", "upper", "level"), "interval");
  assert.equal(shapeOf("correlation", "total"), "correlation");
  const after = ["meanAfter", "sdAfter", "meanBefore", "sdBefore"];
  assert.equal(shapeOf(...after, "total", "correlation"), "matched");
  assert.equal(shapeOf(...after, "total"), null);
  assert.equal(shapeOf("events", "time"), "rate");
  assert.equal(shapeOf("events", "total"), null);
  assert.equal(shapeOf(), null);
});

Deno.test("givenAs: differences and ratios can be given, transformed proportions and rates not", () => {
  assert.deepEqual(["MD", "OR", "HR", "COR"].map((code) => givenAs(code as "MD")), [
    "GEN",
    "HR",
    "HR",
    "GEN",
  ]);
  assert.deepEqual(["PLO", "PFT", "ZCOR", "IR", "IRLN"].map((code) => givenAs(code as "MD")), [
    null,
    null,
    null,
    null,
    null,
  ]);
});
