import { colour, leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** A paragraph of small text in its lines, with the baseline of its last line. */
export function paragraph(
  text: string,
  place: { readonly x: number; readonly y: number; readonly width: number },
  measure: Measure,
): { readonly texts: readonly TextItem[]; readonly y: number } {
  const style: TextStyle = { size: textSize.small, colour: colour.quiet };
  const lines = wrapText(text, place.width, style, measure);
  return {
    texts: lines.map((line, i) => ({
      ...style,
      x: place.x,
      y: place.y + (i + 1) * leading.small,
      text: line,
    })),
    y: place.y + lines.length * leading.small,
  };
}
