import { formatNumber } from "../report/format_number.ts";
import type { FlowBox, FlowLine } from "../screen/flow_types.ts";
import { colour, leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** A box in its place, in points. */
export interface PlacedBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly texts: readonly TextItem[];
}

const padding = { x: 7, y: 5 } as const;
const head: TextStyle = { size: textSize.body, bold: true };
const body: TextStyle = { size: textSize.body };
const quiet: TextStyle = { size: textSize.body, colour: colour.quiet };

/**
 * Sets a box: its title, then each line with its count at the right end. A count that does not
 * exist is said to be not applicable, with its reason; it is never printed as 0.
 */
export function placeBox(
  box: FlowBox,
  place: { readonly left: number; readonly right: number; readonly top: number },
  measure: Measure,
): PlacedBox {
  const { left, right, top } = place;
  const [start, end] = [left + padding.x, right - padding.x];
  const texts: TextItem[] = [];
  let y = top + padding.y - 2.2;
  const add = (lines: readonly string[], style: TextStyle) => {
    for (const text of lines) {
      y += leading.body;
      if (text !== "") texts.push({ ...style, x: start, y, text });
    }
  };
  if (box.title !== "") add(wrapText(box.title, end - start, head, measure), head);
  for (const line of box.lines) {
    const count = countText(line);
    const room = count === null ? 0 : measure(count, body) + 8;
    const first = y + leading.body;
    add(wrapText(line.text, end - start - room, body, measure), body);
    if (count !== null) texts.push({ ...body, x: end, y: first, anchor: "end", text: count });
    else add(wrapText(notApplicable(line), end - start, quiet, measure), quiet);
  }
  return { left, right, top, bottom: y + padding.y + 1, texts };
}

/** "n = 123"; null where there is no count. */
export function countText({ n }: FlowLine): string | null {
  return n === null ? null : `n\u00a0=\u00a0${formatNumber(n, { digits: 0 })}`;
}

/** What is printed where there is no count. */
export function notApplicable({ reason }: FlowLine): string {
  return reason === undefined ? "not applicable" : `not applicable: ${reason}`;
}
