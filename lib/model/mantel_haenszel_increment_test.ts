import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import type { RiskMeasure } from "../effect/types.ts";
import { poolMantelHaenszel } from "./pool_mantel_haenszel.ts";

// dat.collins1985a of metadat, complete rows: events and totals of treated, then of controls.
const rows =
  ("8,50,16,50; 11,56,12,53; 5,18,1,12; 2,14,6,15; 12,33,10,36; 9,40,11,48; 7,20,8,20; " +
    "5,46,12,47; 0,18,3,19; 9,45,3,43; 10,21,8,19; 44,153,30,132; 0,14,0,14; 1,10,4,9; 4,24,5,24; " +
    "14,78,21,80; 50,259,51,260; 3,10,1,11; 6,31,12,29; 16,51,15,54; 16,106,15,107; 6,33,7,39; " +
    "11,36,5,26; 3,34,13,31; 2,15,3,14").split("; ").map((line, i) => {
      const [eventsTreated, totalTreated, eventsControl, totalControl] = line.split(",").map(
        Number,
      );
      return {
        id: `trial ${String(i + 1).padStart(2, "0")}`,
        eventsTreated: eventsTreated!,
        totalTreated: totalTreated!,
        eventsControl: eventsControl!,
        totalControl: totalControl!,
      };
    });

function pooled(measure: RiskMeasure, increment: number) {
  const found = poolMantelHaenszel(rows, { measure, increment });
  assert(found.kind === "pooled-effect");
  return found;
}

// metafor 3.8-1: rma.mh(add = c(.5, .5), to = c("only0", "only0"), drop00 = c(TRUE, TRUE)).
Deno.test("poolMantelHaenszel: with an increment, as metafor has it", () => {
  for (
    const [measure, estimate, standardError] of [
      ["OR", -0.120761123407057941, 0.099254222503506198],
      ["RR", -0.093637051836074889, 0.077105169156884173],
    ] as const
  ) {
    const found = pooled(measure, 0.5);
    assert.equal(found.k, 24);
    assertNear(found.estimate, estimate, 1e-13);
    assertNear(found.standardError, standardError, 1e-13);
  }
});

Deno.test("poolMantelHaenszel: an increment changes nothing where no cell is empty", () => {
  const full = rows.filter(({ eventsTreated }) => eventsTreated > 0);
  for (const measure of ["OR", "RR"] as const) {
    const [first, second] = [0, 0.5].map((increment) => {
      const found = poolMantelHaenszel(full, { measure, increment });
      assert(found.kind === "pooled-effect");
      return found;
    });
    assert.equal(first?.estimate, second?.estimate);
    assert.notEqual(first?.inputDigest, second?.inputDigest);
  }
});

Deno.test("poolMantelHaenszel: the risk difference with an increment, one table", () => {
  // The difference as counted; variance of the two proportions after the increment.
  const found = poolMantelHaenszel(
    [{ id: "a", eventsTreated: 0, totalTreated: 18, eventsControl: 3, totalControl: 19 }],
    { measure: "RD", increment: 0.5 },
  );
  assert(found.kind === "pooled-effect");
  assertNear(found.estimate, -3 / 19, 1e-14);
  assertNear(
    found.standardError ** 2,
    0.5 * 18.5 / 19 ** 3 + 3.5 * 16.5 / 20 ** 3,
    1e-13,
  );
  assert.throws(
    () => poolMantelHaenszel(rows, { measure: "RD", increment: 2 }),
    /increment: found 2; allowed: a number from 0 to 1/,
  );
});
