import type { FlowBoxes } from "../screen/flow_types.ts";
import type { PlacedBox } from "./flow_box.ts";
import type { Column, FlowColumns } from "./flow_columns.ts";
import { leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

const style: TextStyle = { size: textSize.body, bold: true };
const padding = { x: 5, y: 4 } as const;

/** Sets the headings of the columns, all as high as the tallest. */
export function placeHeadings(
  { headings }: FlowBoxes,
  columns: FlowColumns,
  top: number,
  measure: Measure,
): {
  readonly bars: readonly Omit<PlacedBox, "texts">[];
  readonly texts: readonly TextItem[];
  readonly bottom: number;
} {
  if (headings === undefined) return { bars: [], texts: [], bottom: top };
  const over = (text: string | undefined, first: Column | null, last: Column | null) =>
    text === undefined || first === null || last === null
      ? []
      : [{ text, left: first.left, right: last.right }];
  const placed = [
    ...over(headings.previous, columns.previous, columns.previous),
    ...over(headings.main, columns.main, columns.side),
    ...over(headings.other, columns.other, columns.otherSide),
  ].map(({ text, left, right }) => ({
    left,
    right,
    lines: wrapText(text, right - left - 2 * padding.x, style, measure),
  }));
  const lines = Math.max(...placed.map((heading) => heading.lines.length));
  const bottom = top + lines * leading.body + 2 * padding.y;
  return {
    bars: placed.map(({ left, right }) => ({ left, right, top, bottom })),
    texts: placed.flatMap(({ left, right, lines: own }) => {
      const first = (top + bottom - own.length * leading.body) / 2 - 2.2;
      return own.map((text, index): TextItem => ({
        ...style,
        x: (left + right) / 2,
        y: first + (index + 1) * leading.body,
        anchor: "middle",
        text,
      }));
    }),
    bottom: bottom + 11,
  };
}
