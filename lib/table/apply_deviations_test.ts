import assert from "node:assert/strict";
import { deviation } from "../../tests/fixtures/registered_review.ts";
import { compare, rate } from "../../tests/fixtures/small_protocol.ts";
import { applyDeviations } from "./apply_deviations.ts";
import type { Deviation } from "./recorded_types.ts";

const { choice: _choice, registered: _registered, inForce: _inForce, ...whole } = deviation;
const changed = (analysis: string, inForce: unknown): Deviation => ({
  ...deviation,
  analysis,
  inForce,
});

Deno.test("applyDeviations: a change is one of its own analysis", () => {
  const [first, second] = applyDeviations([rate, compare], [changed("compare", "wald")]);
  assert.equal(first, rate);
  assert.deepEqual(second, { ...compare, interval: "wald" });
});

Deno.test("applyDeviations: null leaves a choice to its default, but is a value of the measure", () => {
  const planned = { ...rate, interval: "wald" } as const;
  assert.deepEqual(applyDeviations([planned], [changed("rate", null)]), [rate]);
  const listed: Deviation = { ...deviation, analysis: "rate", choice: "measure", inForce: null };
  assert.deepEqual(applyDeviations([rate], [listed]), [{ ...rate, measure: null }]);
});

Deno.test("applyDeviations: dropped analyses are missing, added ones come last", () => {
  const plan = { ...rate, id: "extra" };
  const entries: readonly Deviation[] = [
    { ...whole, kind: "added", analysis: "extra", plan },
    { ...whole, kind: "dropped", analysis: "rate" },
  ];
  assert.deepEqual(applyDeviations([rate, compare], entries), [compare, plan]);
});
