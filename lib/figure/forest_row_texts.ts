import type { ColumnPlace, ForestPlaces } from "./forest_places.ts";
import type { ForestRow, IntervalSigns } from "./forest_types.ts";
import {
  afterStroke,
  beforeStroke,
  boundTexts,
  columnsAcross,
  forestIndent,
} from "./forest_widths.ts";
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
  { top, interval }: { readonly top: number; readonly interval: IntervalSigns },
  measure: Measure,
): RowTexts {
  if (row.kind === "space") return { texts: [], height: spaceHeight, baseline: top };
  const small = row.kind === "words";
  const style: TextStyle = small
    ? { size: textSize.small, colour: colour.quiet }
    : { size: textSize.body, bold: row.bold };
  const [lead, base] = small ? [leading.small, top + drop.small] : [leading.body, top + drop.body];
  const indent = row.indent ? forestIndent : 0;
  const labelWidth = labelEnd(row, places) - places.labelLeft - indent;
  const column = (x: number, lines: readonly string[]): readonly TextItem[] =>
    lines.map((text, i) => ({ ...style, x, y: base + i * lead, text }));

  const label = wrapText(row.label, labelWidth, style, measure);
  const texts = [...column(places.labelLeft + indent, label)];
  let lines = label.length;
  for (const place of [...places.left, ...places.right]) {
    const { column: { key, align }, left, right, stroke } = place;
    const cell = row.cells[key] ?? "";
    if (align === "estimate") texts.push(...estimateTexts(row, place, style, base, interval));
    else if (cell === "" || align === "judged") continue;
    else if (align === "text") {
      const wrapped = wrapText(cell, right - left, style, measure);
      texts.push(...column(left, wrapped));
      lines = Math.max(lines, wrapped.length);
    } else {
      texts.push({ ...style, x: stroke, y: base, text: beforeStroke(cell), anchor: "end" });
      texts.push({ ...style, x: stroke, y: base, text: afterStroke(cell) });
    }
  }
  const height = (small ? leading.small + 2.5 : rowHeight) + (lines - 1) * lead;
  return { texts: texts.filter((item) => item.text !== ""), height, baseline: base };
}

/** Where the label of a row has to end: before the first column that has anything in it. */
function labelEnd(row: ForestRow, { left, leftEnd, labelLeft, labelWidth }: ForestPlaces): number {
  const across = columnsAcross(row, left.map(({ column }) => column));
  if (across === left.length) return leftEnd;
  return left[across - 1]?.right ?? labelLeft + labelWidth;
}

/**
 * Estimate and interval. Estimates and lower bounds are aligned at their right ends; upper bounds
 * follow theirs, since one very wide interval would tear all others apart.
 */
function estimateTexts(
  row: ForestRow,
  { column, left, parts }: ColumnPlace,
  style: TextStyle,
  y: number,
  interval: IntervalSigns,
): readonly TextItem[] {
  const shown = column.align === "estimate" ? column.parts : "both";
  if (row.estimate === null) {
    const instead = shown === "interval" ? "" : row.instead;
    return [{ ...style, colour: colour.quiet, x: left, y, text: instead }];
  }
  const [lower, upper] = boundTexts(row.estimate, interval);
  const light = { ...style, bold: false, y };
  return [
    ...(shown === "interval" ? [] : [
      { ...style, x: parts.estimate, y, text: row.estimate.estimate, anchor: "end" as const },
    ]),
    ...(shown === "estimate" ? [] : [
      { ...light, x: parts.lower, text: lower, anchor: "end" as const },
      { ...light, x: parts.upper, text: upper },
    ]),
  ];
}
