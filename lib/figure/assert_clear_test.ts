import assert from "node:assert/strict";
import type { FontMetrics } from "./font_types.ts";
import { type TextBox, textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";

/** No text of the figure leaves the page or touches another. */
export function assertClear(figure: Figure, font?: FontMetrics): void {
  const boxes = textBoxes(figure.svg, font);
  assert.ok(boxes.length > 0);
  const show = ({ text, left, right, top, bottom }: TextBox) =>
    `"${text}" (${[left, top, right, bottom].map((x) => x.toFixed(1)).join(", ")})`;
  const faults: string[] = [];
  boxes.forEach((box, i) => {
    if (box.left < 0 || box.top < 0 || box.right > figure.width || box.bottom > figure.height) {
      faults.push(`${show(box)} leaves the page of ${figure.width} by ${figure.height}`);
    }
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      // Coordinates are written to a hundredth of a point.
      if (across > 0.02 && down > 0.02) faults.push(`${show(box)} on ${show(other)}`);
    }
  });
  assert.deepEqual(faults, []);
}
