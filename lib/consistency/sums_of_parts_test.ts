import assert from "node:assert/strict";
import { sumsOfParts } from "./sums_of_parts.ts";

Deno.test("sumsOfParts: counts add up exactly or not at all", () => {
  const of = (total: string) =>
    sumsOfParts({ parts: ["1,012", "30", "7"], total }, { of: "counts" });
  assert.deepEqual(["1048", "1049", "1050"].map((total) => of(total).agrees), [false, true, false]);
  assert.equal(of("1049").sum, 1049);
  assert.deepEqual(of("1049").possible, { lower: 1049, upper: 1049 });
});

Deno.test("sumsOfParts: rounded numbers may be half a unit off each", () => {
  const parts = ["14.3", "28.6", "57.2"]; // 1/7, 2/7, 4/7 and a slip: 57.1 is right
  const of = (total: string) => sumsOfParts({ parts, total }, { of: "rounded" });
  assert.equal(of("100.0").sum, 100.1);
  assert.deepEqual(of("100.0").possible, { lower: 99.95, upper: 100.25 });
  // 99.95 to 100.25 meets totals from 99.9 (to 99.95) to 100.3 (from 100.25).
  assert.deepEqual(
    ["99.8", "99.9", "100.0", "100.3", "100.4"].map((total) => of(total).agrees),
    [false, true, true, true, false],
  );
});

Deno.test("sumsOfParts: thousandths of all sevenths add up", () => {
  for (let a = 1; a <= 5; a++) {
    const parts = [a, 6 - a, 1].map((k) => (100 * k / 7).toFixed(3));
    assert.equal(sumsOfParts({ parts, total: "100.0000000" }, { of: "rounded" }).agrees, true);
  }
});

Deno.test("sumsOfParts: refuses what is no sum", () => {
  assert.throws(() => sumsOfParts({ parts: ["1"], total: "1" }, { of: "counts" }), /two or more/);
  assert.throws(
    () => sumsOfParts({ parts: ["1.5", "2"], total: "3" }, { of: "counts" }),
    /sumsOfParts, parts\[0\]: found "1\.5"; allowed: a whole number/,
  );
});
