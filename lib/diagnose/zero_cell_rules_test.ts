import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { zeroCellTable } from "./zero_cell_rules.ts";

const row = (id: string, a: number, n1: number, c: number, n2: number) => ({
  id,
  eventsTreated: a,
  totalTreated: n1,
  eventsControl: c,
  totalControl: n2,
});
const rows = [
  row("a", 0, 50, 4, 25),
  row("b", 3, 40, 9, 40),
  row("c", 5, 60, 8, 60),
  row("d", 0, 20, 0, 22),
];

// R 4.2.2, metafor 3.8-1: escalc("OR", to = RULE) or drop00 = TRUE, then rma(method = "EE"); the shares of
// the treatment arm by hand (Sweeting 2004) and escalc(to = "none"); rma.mh() and rma.peto() with add = 0.
const ofR = {
  none: [2, -0.83967913494779012, 0.45909838459614261],
  only0: [4, -0.97577880462986089, 0.42930930927556443],
  "only0-without-double-zero": [3, -1.02617625618470254, 0.43931376011408435],
  if0all: [4, -0.91512430592369542, 0.41246319391841485],
  all: [4, -0.91512430592369542, 0.41246319391841485],
  "treatment-arm": [4, -0.99312693395569185, 0.42468272239621158],
  "mantel-haenszel": [3, -1.14825633058633558, 0.42871154051444743],
  peto: [3, -1.12729518270133089, 0.39660686105688464],
} as const;

Deno.test("zeroCellTable: every line is what metafor pools under that rule", () => {
  const { lines } = zeroCellTable(rows, "OR", { model: "common" });
  assert.deepEqual(lines.map((line) => line.way), Object.keys(ofR));
  for (const { way, k, pooled } of lines) {
    assert(pooled.kind === "pooled-effect");
    const [kOfR, estimate, standardError] = ofR[way];
    assert.equal(k, kOfR);
    assertNear(pooled.estimate, estimate, 1e-12, way);
    assertNear(pooled.standardError, standardError, 1e-12, way);
  }
});

Deno.test("zeroCellTable: studies with zero cells are named, and a changed conclusion is said", () => {
  const table = zeroCellTable(rows, "OR", { model: "common" });
  assert.deepEqual([table.zeroCell, table.doubleZero], [["a", "d"], ["d"]]);
  assert.equal(table.lines.find((line) => line.way === "none")?.holdsNoEffect, true);
  assert.equal(table.lines.find((line) => line.way === "peto")?.holdsNoEffect, false);
  assert.equal(table.flips, true);
  assert.equal(table.warnings.length, 1);
  assert.deepEqual(zeroCellTable([...rows].reverse(), "OR", { model: "common" }), table);
});

Deno.test("zeroCellTable: without a zero cell all rules but adding everywhere agree", () => {
  const { lines, flips } = zeroCellTable([row("b", 3, 40, 9, 40), row("c", 5, 60, 8, 60)], "RR");
  const estimates = lines.filter(({ way }) => way !== "all" && way !== "mantel-haenszel")
    .map(({ reported }) => reported?.estimate);
  assert.equal(new Set(estimates).size, 1);
  assert.equal(flips, false);
});

Deno.test("zeroCellTable: a measure without increment has one answer, without zero studies words", () => {
  const { lines } = zeroCellTable(rows, "AS", { model: "common" });
  const all = lines.filter(({ way }) => way !== "only0-without-double-zero");
  assert.equal(new Set(all.map(({ reported }) => reported?.estimate)).size, 1);
  assert.deepEqual(all.map(({ incremented }) => incremented.length), [0, 0, 0, 0, 0]);
  const onlyZero = zeroCellTable([row("d", 0, 20, 0, 22)], "OR").lines;
  assert.deepEqual(
    onlyZero.filter(({ pooled }) => pooled.kind === "not-estimable").map(({ way }) => way),
    ["none", "only0-without-double-zero", "mantel-haenszel", "peto"],
  );
});

Deno.test("zeroCellTable: a measure of other rows is refused with those that fit", () => {
  assert.throws(
    () => zeroCellTable(rows, "MD" as "OR"),
    /measure: found MD; allowed: OR, RR, RD, AS, PETO, YUQ, DOR/,
  );
});
