import assert from "node:assert/strict";
import { placedMarks } from "./placed_marks.ts";

const page = (inner: string) =>
  `<svg width="1mm" height="1mm" viewBox="0 0 9 9" fill="#123456">${inner}</svg>`;

Deno.test("placedMarks: translations of groups and marks add up, colours are taken over", () => {
  const [rect, circle, path] = placedMarks(page(
    `<rect x="1" y="2" width="3" height="4"/><g transform="translate(10,20)" stroke="#ffffff" ` +
      `stroke-width="2"><circle cx="1" cy="1" r="3" fill="none"/><text>a</text></g><g transform="translate(9,9)"/>` +
      `<path d="M0,0L1,2" transform="translate(5,5) rotate(-90)"/>`,
  ));
  assert.deepEqual(rect?.parts, [[[1, 2], [4, 2], [4, 6], [1, 6], [1, 2]]]);
  assert.deepEqual([rect?.fill, rect?.stroke, rect?.textsBefore], ["#123456", "none", 0]);
  assert.deepEqual(circle?.parts, [[[11, 21]]]);
  assert.deepEqual([circle?.radius, circle?.fill, circle?.stroke, circle?.strokeWidth], [
    ...[3, "none", "#ffffff", 2],
  ]);
  // A quarter turn to the left takes (1, 2) to (2, -1).
  const [start, end] = path?.parts[0] ?? [];
  assert.deepEqual(start, [5, 5]);
  assert.ok(Math.abs((end?.[0] ?? 0) - 7) < 1e-12 && Math.abs((end?.[1] ?? 0) - 4) < 1e-12);
  assert.deepEqual([path?.stroke, path?.textsBefore], ["none", 1]);
});

Deno.test("placedMarks: a transform that is not read is an error", () => {
  assert.throws(
    () => placedMarks(page(`<rect width="1" height="1" transform="scale(2)"/>`)),
    /found transform scale; allowed: translate, rotate/,
  );
});
