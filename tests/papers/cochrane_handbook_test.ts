// Cochrane Handbook for Systematic Reviews of Interventions, version 6 (chapters 6, 23) and version 5.1
// (sections as they were numbered there): worked examples of what to do with what reports print.
import assert from "node:assert/strict";
import { correlationOfChange, sdOfChange } from "../../lib/effect/change_from_baseline.ts";
import { designEffect, effectiveEvents } from "../../lib/effect/cluster_design_effect.ts";
import { effectFromP } from "../../lib/effect/effect_from_p.ts";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { sdFromDifference } from "../../lib/effect/group_sd.ts";

Deno.test("Cochrane Handbook 6.3.1: risk difference 0.03 with P = 0.008 has the standard error 0.011", () => {
  assert.equal(effectFromP({ estimate: 0.03, p: 0.008 }).standardError.toFixed(3), "0.011");
});

Deno.test("Cochrane Handbook 6.5.2.3: difference 3.8, P = 0.008, 25 and 22 people: t 2.78, SE 1.37, SD 4.69", () => {
  const { standardError } = effectFromP({ estimate: 3.8, p: 0.008, df: 25 + 22 - 2 });
  assert.equal((3.8 / standardError).toFixed(2), "2.78");
  assert.equal(standardError.toFixed(2), "1.37");
  // The Handbook goes on with the rounded 1.37.
  const { sd } = sdFromDifference({ standardError: 1.37, totalTreated: 25, totalControl: 22 });
  assert.equal(sd.toFixed(2), "4.69");
});

Deno.test("Cochrane Handbook 6.5.2.8: correlations 0.78 and 0.82 from three SDs, imputed SD of change 4.3", () => {
  const experimental = correlationOfChange({ sdBaseline: 6.4, sdFinal: 7.1, sdChange: 4.5 });
  const comparator = correlationOfChange({ sdBaseline: 7.0, sdFinal: 6.9, sdChange: 4.2 });
  assert.equal(experimental.correlation.toFixed(2), "0.78");
  assert.equal(comparator.correlation.toFixed(2), "0.82");
  const { sd } = sdOfChange({ sdBaseline: 6.4, sdFinal: 7.1, correlation: 0.8 });
  assert.equal(sd.toFixed(1), "4.3");
});

Deno.test("Cochrane Handbook 23.1.5 (16.3.5): 20 schools, ICC 0.02, design effect 1.605, 39 of 184 and 52 of 206", () => {
  const schools = { averageSize: (295 + 330) / 20, icc: 0.02 };
  assert.equal(designEffect(schools).designEffect.toFixed(3), "1.605");
  const sizes = (events: number, total: number) => {
    const group = effectiveEvents({ events, total }, schools);
    return [group.events, group.total];
  };
  assert.deepEqual(sizes(63, 295), [39, 184]);
  assert.deepEqual(sizes(84, 330), [52, 206]);
});

Deno.test("Cochrane Handbook 5.1, 16.4.6.4: cross-over with correlation 0.68, mean difference 0.5 (SE 0.583)", () => {
  const { studies: [study] } = effectSizes([{
    id: "a",
    meanAfter: 7,
    sdAfter: 2.38,
    meanBefore: 6.5,
    sdBefore: 2.21,
    total: 10,
    correlation: 0.68,
  }], { measure: "MC" });
  assert.equal(study?.yi, 0.5);
  assert.equal(Math.sqrt(study.vi).toFixed(3), "0.583");
});
