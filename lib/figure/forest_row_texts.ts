import type { ForestPlaces } from "./forest_places.ts";
import type { ForestRow } from "./forest_types.ts";
import { afterStroke, beforeStroke, forestIndent, isAcross } from "./forest_widths.ts";
import { colour, leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** The texts of a row in their places, and the room that the row takes. */
export interface RowTexts {
  readonly texts: readonly TextItem[];
  readonly height: number;
  /** Of the first line. */
  readonly baseline: number;
}

const rowHeight = 13;
const spaceHeight = 6;
/** From the top of a row to the baseline of its first line. */
const drop = { body: 9.4, small: 8 } as const;

/** Sets a row whose top is at `top`. */
export function rowTexts(
  row: ForestRow,
  places: ForestPlaces,
  top: number,
  measure: Measure,
): RowTexts {
  if (row.kind === "space") return { texts: [], height: spaceHeight, baseline: top };
  const small = row.kind === "words";
  const style: TextStyle = small
    ? { size: textSize.small, colour: colour.quiet }
    : { size: textSize.body, bold: row.bold };
  const [lead, base] = small ? [leading.small, top + drop.small] : [leading.body, top + drop.body];
  const indent = row.indent ? forestIndent : 0;
  const labelWidth = (isAcross(row) ? places.leftEnd - places.labelLeft : places.labelWidth) -
    indent;
  const column = (x: number, lines: readonly string[]): readonly TextItem[] =>
    lines.map((text, i) => ({ ...style, x, y: base + i * lead, text }));

  const label = wrapText(row.label, labelWidth, style, measure);
  const texts = [...column(places.labelLeft + indent, label)];
  let lines = label.length;
  for (const { column: { key, align }, left, right, stroke } of places.columns) {
    const cell = row.cells[key] ?? "";
    if (cell === "") continue;
    if (align === "text") {
      const wrapped = wrapText(cell, right - left, style, measure);
      texts.push(...column(left, wrapped));
      lines = Math.max(lines, wrapped.length);
    } else {
      texts.push({ ...style, x: stroke, y: base, text: beforeStroke(cell), anchor: "end" });
      texts.push({ ...style, x: stroke, y: base, text: afterStroke(cell) });
    }
  }
  texts.push(...endTexts(row, places, style, base));
  const height = (small ? leading.small + 2.5 : rowHeight) + (lines - 1) * lead;
  return { texts: texts.filter((item) => item.text !== ""), height, baseline: base };
}

/**
 * Estimate, interval and weight. Estimates and lower bounds are aligned at their right ends; upper
 * bounds follow theirs, since one very wide interval would tear all others apart.
 */
function endTexts(
  row: ForestRow,
  { estimate, weightRight }: ForestPlaces,
  style: TextStyle,
  y: number,
): readonly TextItem[] {
  const item = (x: number, text: string): TextItem => ({ ...style, x, y, text, anchor: "end" });
  const texts = weightRight === null ? [] : [item(weightRight, row.weight)];
  if (row.estimate === null) {
    return [...texts, { ...style, colour: colour.quiet, x: estimate.left, y, text: row.instead }];
  }
  return [
    ...texts,
    item(estimate.estimate, row.estimate.estimate),
    { ...item(estimate.lower, `(${row.estimate.lower} to`), bold: false },
    { ...style, x: estimate.upper, y, text: `${row.estimate.upper})`, bold: false },
  ];
}
