import assert from "node:assert/strict";
import { colourAt, markBox } from "./mark_cover.ts";
import type { PlacedMark } from "./placed_marks.ts";

const mark = (values: Partial<PlacedMark>): PlacedMark => ({
  ...{ fill: "#aaaaaa", stroke: "none", strokeWidth: 1, parts: [], radius: null, textsBefore: 0 },
  ...values,
});
const triangle = mark({ parts: [[[0, 0], [10, 0], [0, 10], [0, 0]]] });

Deno.test("markBox: half the stroke is part of a mark; none without a place", () => {
  assert.deepEqual(markBox(triangle), { left: 0, right: 10, top: 0, bottom: 10 });
  assert.deepEqual(markBox({ ...triangle, stroke: "#000000", strokeWidth: 4 }), {
    ...{ left: -2, right: 12, top: -2, bottom: 12 },
  });
  const circle = mark({ parts: [[[5, 5]]], radius: 2 });
  assert.deepEqual(markBox(circle), { left: 3, right: 7, top: 3, bottom: 7 });
  assert.equal(markBox(mark({})), null);
});

Deno.test("colourAt: inside, outside, on the stroke, in a hole", () => {
  assert.equal(colourAt(triangle, [2, 2]), "#aaaaaa");
  assert.equal(colourAt(triangle, [8, 8]), null);
  assert.equal(colourAt(triangle, [5, -0.4]), null);
  const backwards = mark({ parts: triangle.parts.map((part) => [...part].reverse()) });
  assert.equal(colourAt(backwards, [2, 2]), "#aaaaaa");
  assert.equal(colourAt({ ...triangle, fill: "none" }, [2, 2]), null);
  const lined = { ...triangle, fill: "none", stroke: "#bbbbbb", strokeWidth: 2 };
  assert.equal(colourAt(lined, [5, 0.9]), "#bbbbbb");
  assert.equal(colourAt(lined, [5, 1.1]), null);
  const outer = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]] as const;
  const inner = [[3, 3], [3, 7], [7, 7], [7, 3], [3, 3]] as const;
  assert.equal(colourAt(mark({ parts: [outer, inner] }), [5, 5]), null);
  assert.equal(colourAt(mark({ parts: [outer, [...inner].reverse()] }), [5, 5]), "#aaaaaa");
});

Deno.test("colourAt: circles have a rim and an inside", () => {
  const circle = mark({ parts: [[[0, 0]]], radius: 5, stroke: "#bbbbbb", strokeWidth: 2 });
  assert.equal(colourAt(circle, [3, 0]), "#aaaaaa");
  assert.equal(colourAt(circle, [3, 4]), "#bbbbbb");
  assert.equal(colourAt(circle, [0, 6.1]), null);
  assert.equal(colourAt({ ...circle, fill: "none" }, [3, 0]), null);
});
