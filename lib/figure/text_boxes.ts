import type { FontMetrics } from "./font_types.ts";
import { bundledMetrics, extentOf, textMeasure } from "./measure_text.ts";
import { type PlacedText, placedTexts } from "./placed_texts.ts";

/** The box around a text of a figure, in points of the page. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of the letters in points, and their colour as the drawing has it. */
  readonly size: number;
  readonly fill: string;
}

/**
 * Reads from a figure where each of its texts lies, so that anybody can check that no text is cut
 * off and none lies on another.
 *
 * A box is as wide as the text was measured and as high as the tallest letters of the font; what
 * is drawn lies within it. Read are the figures of this library: translations, a quarter turn to
 * the left, sizes in points.
 *
 * @param svg The `svg` of a figure.
 * @param font The font that it is set in. @default the bundled DejaVu Sans
 * @returns A box for each text, in the order of the drawing.
 *
 * @example
 * ```ts
 * import { prismaFlow, textBoxes } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const main = { title: "Records", lines: [{ text: "Screened", n: 12 }] };
 * const figure = prismaFlow({
 *   title: "Made-up",
 *   stages: [{ id: "screening", title: "Screening", rows: [{ main }] }],
 * });
 * const boxes = textBoxes(figure.svg);
 * assert.equal(boxes.length, 5);
 * assert.ok(boxes.every((box) => box.left >= 0 && box.right <= figure.width));
 * ```
 */
export function textBoxes(
  svg: string,
  font: FontMetrics = bundledMetrics,
): readonly TextBox[] {
  return placedTexts(svg).map((placed) => boxOf(placed, font));
}

function boxOf(placed: PlacedText, font: FontMetrics): TextBox {
  const { text, x, y, size, fill, bold, anchor, turned } = placed;
  const width = textMeasure("textBoxes", font)(text, { size, bold });
  const before = anchor === "end" ? width : anchor === "middle" ? width / 2 : 0;
  const { ascent, descent } = extentOf(font);
  const [above, below] = [ascent * size, descent * size];
  const [left, right] = turned ? [x - above, x + below] : [x - before, x - before + width];
  const [top, bottom] = turned ? [y - width + before, y + before] : [y - above, y + below];
  return { text, left, right, top, bottom, size, fill };
}
