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

const padding = { x: 6, y: 5 } as const;
/** Parts stand below their whole. */
const indent = 7;
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
  const end = right - padding.x;
  let start = left + padding.x;
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
    start = left + padding.x + (line.part ? indent : 0);
    const room = count === null ? 0 : measure(count, body) + 5;
    // Where the count would leave too little room for the words, it stands below them.
    const beside = end - start - room >= widestWord(line.text, measure);
    const first = y + leading.body;
    const lines = wrapText(line.text, end - start - (beside ? room : 0), body, measure);
    add(lines, body);
    const last = measure(lines.at(-1) ?? "", body);
    if (count !== null && !beside && last > end - start - room) y += leading.body;
    if (count !== null) {
      texts.push({ ...body, x: end, y: beside ? first : y, anchor: "end", text: count });
    } else add(wrapText(notApplicable(line), end - start, quiet, measure), quiet);
  }
  return { left, right, top, bottom: y + padding.y + 1, texts };
}

function widestWord(text: string, measure: Measure): number {
  return Math.max(...text.split(/[ /-]/).map((word) => measure(word, body)));
}

/** "n = 123"; null where there is no count. */
export function countText({ n }: FlowLine): string | null {
  return n === null
    ? null
    : `n\u00a0=\u00a0${formatNumber(n, { digits: 0, thousands: "thin space" })}`;
}

/** What is printed where there is no count. */
export function notApplicable({ reason }: FlowLine): string {
  return reason === undefined ? "not applicable" : `not applicable: ${reason}`;
}
