// Borenstein, Hedges, Higgins and Rothstein (2009), Introduction to Meta-Analysis, Wiley: the worked
// examples of chapters 4 to 7.
import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import { hedgesCorrection } from "../../lib/effect/hedges_correction.ts";
import { oddsRatioFromSmd, smdFromOddsRatio } from "../../lib/effect/smd_and_odds_ratio.ts";
import type { Measure, RowOf } from "../../lib/effect/types.ts";

function printed<M extends Measure>(measure: M, row: Omit<RowOf<M>, "id">): string {
  const rows = [{ id: "a", ...row }] as unknown as RowOf<M>[];
  const { studies: [study] } = effectSizes(rows, { measure });
  return `${study?.yi.toFixed(4)} ${study?.vi.toFixed(4)}`;
}

const means = {
  meanTreated: 103,
  sdTreated: 5.5,
  totalTreated: 50,
  meanControl: 100,
  sdControl: 4.5,
  totalControl: 50,
};

Deno.test("Borenstein 2009, chapter 4: mean difference 3.0000 with variance 1.0100", () => {
  assert.equal(printed("MD", means), "3.0000 1.0100");
});

Deno.test("Borenstein 2009, chapter 4: J = 0.9923 and Hedges' g = 0.5924", () => {
  assert.equal(hedgesCorrection(98).toFixed(4), "0.9923");
  const [g] = printed("SMD", means).split(" ");
  assert.equal(g, "0.5924");
});

Deno.test("Borenstein 2009, chapter 5: 5 v. 10 deaths of 100 as risk ratio, odds ratio, risk difference", () => {
  const row = { eventsTreated: 5, totalTreated: 100, eventsControl: 10, totalControl: 100 };
  assert.equal(printed("RR", row), "-0.6931 0.2800");
  assert.equal(printed("OR", row), "-0.7472 0.3216");
  assert.equal(printed("RD", row), "-0.0500 0.0014");
});

Deno.test("Borenstein 2009, chapter 6: correlation 0.50 of 100 pairs is z 0.5493 with variance 0.0103", () => {
  assert.equal(printed("ZCOR", { correlation: 0.5, total: 100 }), "0.5493 0.0103");
  assert.equal(printed("COR", { correlation: 0.5, total: 100 }), "0.5000 0.0057");
});

Deno.test("Borenstein 2009, chapter 7: log odds ratio 0.9069 (0.0676) is d 0.5000 (0.0205), and back", () => {
  const there = smdFromOddsRatio({ yi: 0.9069, vi: 0.0676 });
  assert.deepEqual([there.yi.toFixed(4), there.vi.toFixed(4)], ["0.5000", "0.0205"]);
  const back = oddsRatioFromSmd({ yi: 0.5, vi: 0.0205 });
  assert.equal(back.yi.toFixed(4), "0.9069");
  // Printed as 0.0676 from the unrounded variance; the rounded 0.0205 gives this.
  assert.equal(back.vi.toFixed(4), "0.0674");
});
