import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { wilson } from "./wilson.ts";

Deno.test("wilson: R 4.2.2, prop.test(events, total, correct = FALSE or TRUE)$conf.int", () => {
  const rows: readonly [number, number, boolean, number, number][] = [
    [5, 100, false, 0.021543679154368, 0.111750469231919],
    [5, 100, true, 0.0185525637217177, 0.1182994638690079],
    [44, 98, false, 0.354283622838111, 0.547524539419203],
    [44, 98, true, 0.349476764441646, 0.552526986621534],
    [199, 200, false, 0.972226295602107, 0.999116831284399],
    [199, 200, true, 0.968171322861548, 0.999738944006451],
    [81, 263, false, 0.25528851987827428, 0.36620957698280016],
    [81, 263, true, 0.25350868229518525, 0.36817620104300364],
    [1, 29, true, 0.0018026402132796672, 0.1962817510097594753],
  ];
  for (const [events, total, continuityCorrection, lower, upper] of rows) {
    const found = wilson(events, total, { continuityCorrection });
    assertNear(found.lower, lower, 1e-12, `${events} of ${total}`);
    assertNear(found.upper, upper, 1e-12, `${events} of ${total}`);
  }
});

Deno.test("wilson: the score test at a limit gives the quantile of the level", () => {
  const z = 1.959963984540054;
  for (const [events, total] of [[1, 9], [20, 44], [44, 98], [5, 1e6]] as const) {
    const { lower, upper } = wilson(events, total);
    for (const p of [lower, upper]) {
      const score = Math.abs(events / total - p) / Math.sqrt(p * (1 - p) / total);
      assertNear(score, z, 1e-12, `${events} of ${total}`);
    }
  }
});

Deno.test("wilson: counting the others turns the interval round", () => {
  for (const continuityCorrection of [false, true]) {
    for (const [events, total] of [[0, 9], [1, 9], [20, 44]] as const) {
      const some = wilson(events, total, { continuityCorrection });
      const others = wilson(total - events, total, { continuityCorrection });
      assert.ok(Math.abs(1 - some.lower - others.upper) < 1e-15);
      assert.ok(Math.abs(1 - some.upper - others.lower) < 1e-15);
    }
  }
});

Deno.test("wilson: begins at 0 without events and ends at 1 with nothing else", () => {
  for (const continuityCorrection of [false, true]) {
    assert.equal(wilson(0, 20, { continuityCorrection }).lower, 0);
    assert.equal(wilson(20, 20, { continuityCorrection }).upper, 1);
  }
  // z^2 / (n + z^2)
  assertNear(wilson(0, 20).upper, 3.841458820694124 / 23.841458820694124, 1e-14);
});

Deno.test("wilson: says whether it was corrected", () => {
  assert.equal(wilson(3, 10).method, "wilson");
  assert.equal(wilson(3, 10, { continuityCorrection: true }).method, "wilson-corrected");
});

Deno.test("wilson: refuses impossible counts and levels, by name", () => {
  assert.throws(() => wilson(0, 0), /^RangeError: wilson: the group's total must be/);
  assert.throws(() => wilson(-1, 3), /events must be a whole number from 0 to 3, found -1/);
  assert.throws(() => wilson(1, 3, { level: 0 }), /level must lie between 0 and 1, found 0/);
});
