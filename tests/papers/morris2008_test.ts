// Morris SB. Estimating effect sizes from pretest-posttest-control group designs. Organizational Research
// Methods 2008; 11: 364-386, https://doi.org/10.1177/1094428106291059. Table 1 (page 368) as metafor's
// test of this example compares it.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { printed } from "./rows_of.ts";

type Group = readonly (readonly [number, number, number, number, number, number])[];

/** Mean before and after, standard deviation before and after, size, correlation. */
const treated: Group = [
  [30.6, 38.5, 15.0, 11.6, 20, 0.47],
  [23.5, 26.8, 3.1, 4.1, 50, 0.64],
  [0.5, 0.7, 0.1, 0.1, 9, 0.77],
  [53.4, 75.9, 14.5, 4.4, 10, 0.89],
  [35.6, 36.0, 4.7, 4.6, 14, 0.44],
];
const control: Group = [
  [23.1, 19.7, 13.8, 14.8, 20, 0.47],
  [24.9, 25.3, 4.1, 3.3, 42, 0.64],
  [0.6, 0.6, 0.2, 0.2, 9, 0.77],
  [55.7, 60.7, 17.3, 17.9, 11, 0.89],
  [34.8, 33.4, 3.1, 6.9, 14, 0.44],
];

function changes(group: Group, measure: "SMCR" | "SMCC") {
  const rows = group.map(([meanBefore, meanAfter, sdBefore, sdAfter, total, correlation], i) => (
    { id: String(i), meanBefore, meanAfter, sdBefore, sdAfter, total, correlation }
  ));
  return effectSizes(rows, { measure }).studies;
}

Deno.test("Morris 2008, Table 1 (page 368): change over the standard deviation before, less control", () => {
  const after = changes(control, "SMCR");
  const difference = changes(treated, "SMCR").map(({ yi }, i) => yi - after[i]!.yi);
  assert.deepEqual(printed(difference, 2), ["0.74", "0.95", "1.81", "1.15", "0.51"]);
});

Deno.test("Morris 2008, data of Table 1: change over the standard deviation of change, by metafor", () => {
  assert.deepEqual(printed(changes(treated, "SMCC").map(({ yi }) => yi), 4), [
    "0.5417",
    "1.0198",
    "2.6619",
    "1.9088",
    "0.0765",
  ]);
});
