import assert from "node:assert/strict";
import { drawingFaults } from "./drawing_faults.ts";
import type { FontMetrics } from "./font_types.ts";
import { textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";

/** A figure with texts, whose texts and marks keep to the page, stand clear and can be read. */
export function assertClear({ svg }: Figure, font?: FontMetrics): void {
  assert.ok(textBoxes(svg, font).length > 0);
  assert.deepEqual(drawingFaults(svg, font === undefined ? {} : { font }), []);
}
