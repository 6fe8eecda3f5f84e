import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { passiveSmoking, vaccine } from "../../tests/fixtures/small_study_data.ts";
import { funnelContours } from "./funnel_contours.ts";
import { trimAndFill } from "./trim_and_fill.ts";

Deno.test("funnelContours: a study on a contour has its P value", () => {
  const { contours, maxStandardError } = funnelContours(vaccine);
  for (const { level, upper, pValue } of contours) {
    const [point] = funnelContours([{ id: "on", yi: upper, vi: maxStandardError ** 2 }]).points;
    assertNear(point!.pValue, 1 - level, 1e-9);
    assertNear(pValue, 1 - level, 0);
  }
});

Deno.test("funnelContours: each study stands beyond the contours that its P value says", () => {
  for (const { pValue, beyond } of funnelContours(passiveSmoking).points) {
    const expected = pValue < 0.01 ? 0.99 : pValue < 0.05 ? 0.95 : pValue < 0.1 ? 0.9 : null;
    assert.equal(beyond, expected);
  }
});

Deno.test("funnelContours: filled studies are flagged", () => {
  const filled = trimAndFill(passiveSmoking, { side: "left" });
  assert.ok(filled.kind === "trim-and-fill");
  const { points } = funnelContours(filled);
  assert.equal(points.length, 37 + filled.filled);
  assert.equal(points.filter((point) => point.filled).length, filled.filled);
  assert.ok(!funnelContours(passiveSmoking).points.some((point) => point.filled));
});

Deno.test("funnelContours: the order of levels and studies does not matter", () => {
  assert.deepEqual(
    funnelContours([...vaccine].reverse(), { levels: [0.99, 0.9, 0.95, 0.9] }),
    funnelContours(vaccine),
  );
});

Deno.test("funnelContours: levels outside 0 to 1 are refused", () => {
  assert.throws(() => funnelContours(vaccine, { levels: [95] }), /found levels 95/);
});
