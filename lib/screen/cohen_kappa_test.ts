import assert from "node:assert/strict";
import { cohenKappa } from "./cohen_kappa.ts";

/** Pairs of codes from a square table of counts. */
function pairsOf(table: readonly (readonly number[])[]): [string, string][] {
  return table.flatMap((row, i) =>
    row.flatMap((n, j) => Array.from({ length: n }, (): [string, string] => [`${i}`, `${j}`]))
  );
}

function close(found: number | null | undefined, expected: number) {
  assert.ok(Math.abs((found ?? NaN) - expected) < 1e-12, `${found} is not ${expected}`);
}

Deno.test("cohenKappa: kappa and its interval on Agresti's table are those that R's vcd prints", () => {
  // Vignette of the R package vcd, Kappa(SexualFun): value 0.1293, ASE 0.06860,
  // confint -0.005120399 to 0.2637809 (Wald, normal quantile 1.959963984540054).
  const { kappa, standardError, interval, n } = cohenKappa(pairsOf([
    [7, 7, 2, 3],
    [2, 8, 3, 7],
    [1, 5, 4, 9],
    [2, 8, 9, 14],
  ]));
  assert.equal(n, 91);
  assert.ok(kappa !== null && standardError !== null);
  assert.equal(kappa.toFixed(4), "0.1293");
  assert.equal(standardError.toFixed(5), "0.06860");
  assert.equal(interval?.lower.toFixed(9), "-0.005120399");
  assert.equal(interval?.upper.toFixed(7), "0.2637809");
});

Deno.test("cohenKappa: intervals are those of R's psych, cut at 1", () => {
  // R 4.2.2, psych 2.2.9: cohen.kappa(matrix(..., byrow = TRUE))$confid, row "unweighted kappa".
  const fleiss = cohenKappa(pairsOf([[88, 14, 18], [10, 40, 10], [2, 6, 12]]));
  close(fleiss.kappa, 0.49152542372881347);
  close(fleiss.interval?.lower, 0.39156370205354690);
  close(fleiss.interval?.upper, 0.59148714540407998);
  const cut = cohenKappa(pairsOf([[20, 1], [0, 9]]));
  close(cut.standardError, 0.075406070163664157);
  close(cut.interval?.lower, 0.77528374134044076);
  assert.equal(cut.interval?.upper, 1);
});

Deno.test("cohenKappa: an interval that does not exist is null, with the reason", () => {
  const full = cohenKappa(pairsOf([[3, 0], [0, 5]]));
  assert.equal(full.interval, null);
  assert.equal(full.reason, "full agreement gives the interval no width");
  const one = cohenKappa([["ESD", "ESD"]]);
  assert.equal(one.interval, null);
  assert.equal(one.reason, "both give one and the same code throughout");
  assert.throws(() => cohenKappa([["a", "b"]], { level: 1 }), /level must lie between 0 and 1/);
});

Deno.test("cohenKappa: a symmetric 2 x 2 table has the standard error of a proportion, doubled", () => {
  // With equal margins kappa is 2 p - 1, p the observed agreement: its variance is 4 p (1 - p) / n.
  const { kappa, standardError } = cohenKappa(pairsOf([[35, 15], [15, 35]]));
  assert.ok(Math.abs((kappa ?? NaN) - 0.4) < 1e-12);
  assert.ok(Math.abs((standardError ?? NaN) - 2 * Math.sqrt(0.7 * 0.3 / 100)) < 1e-12);
});

Deno.test("cohenKappa: full agreement is 1 without error, chance agreement is 0", () => {
  const full = cohenKappa(pairsOf([[3, 0], [0, 5]]));
  assert.equal(full.kappa, 1);
  assert.equal(full.standardError, 0);
  assert.equal(cohenKappa(pairsOf([[4, 4], [4, 4]])).kappa, 0);
});

Deno.test("cohenKappa: one code throughout leaves nothing to estimate", () => {
  const { kappa, standardError, observed } = cohenKappa([["ESD", "ESD"], ["ESD", "ESD"]]);
  assert.deepEqual([kappa, standardError, observed], [null, null, 1]);
  assert.throws(() => cohenKappa([]), /pairs: found none/);
});

Deno.test("cohenKappa: neither the order of the pairs nor the names of the codes matter", () => {
  const pairs = pairsOf([[7, 7, 2], [2, 8, 3], [1, 5, 4]]);
  const renamed = pairs.toReversed().map((
    [a, b],
  ): [string, string] => [`z${9 - +a}`, `z${9 - +b}`]);
  const [one, other] = [cohenKappa(pairs), cohenKappa(renamed)];
  assert.equal(one.kappa, other.kappa);
  assert.equal(one.standardError, other.standardError);
});
