import type { ColumnPlace, ForestPlaces } from "./forest_places.ts";
import { rowTexts } from "./forest_row_texts.ts";
import type { ForestRow } from "./forest_types.ts";
import { type ForestTable, headStyle, judgedStyle } from "./forest_widths.ts";
import { type JudgementCircle, judgementMark } from "./judgement_marks.ts";
import type { LineLabel } from "./line_labels.ts";
import { leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** A row in its place. */
export interface PlacedRow {
  readonly row: ForestRow;
  /** The middle of its first line, where its mark stands. */
  readonly y: number;
}

/** A forest plot in its places, without the axis. */
export interface ForestLayout {
  readonly places: ForestPlaces;
  readonly texts: readonly TextItem[];
  readonly rows: readonly PlacedRow[];
  /** Judgements of risk of bias. */
  readonly circles: readonly JudgementCircle[];
  /** The rule below the heads of the columns. */
  readonly headRule: number;
  /** Where the rows end and the axis may begin. */
  readonly bottom: number;
}

const titleStyle: TextStyle = { size: textSize.title, bold: true };
/** Circles of neighbouring rows and columns stand apart. */
const judgedRadius = 4.9;
/** From the baseline of body text up to the middle of its capitals. */
const middle = 0.365 * textSize.body;

/** Places title, heads of columns and rows from above to below. */
export function forestLayout(
  table: ForestTable & { readonly owner: string; readonly title: string },
  places: ForestPlaces,
  labels: readonly LineLabel[],
  measure: Measure,
): ForestLayout {
  const texts: TextItem[] = [];
  let y = 2;
  for (const line of wrapText(table.title, places.width - 8, titleStyle, measure)) {
    y += leading.title;
    texts.push({ ...titleStyle, x: places.labelLeft, y, text: line });
  }
  const heads = [
    {
      x: places.labelLeft,
      lines: wrapText(table.labelTitle, places.labelWidth, headStyle, measure),
    },
    ...[...places.left, ...places.right].map(columnHead),
  ];
  const above = Math.max(
    leading.body * Math.max(...heads.map((head) => head.lines.length)),
    leading.small * Math.max(0, ...labels.map(({ lines, rise }) => lines.length + rise)),
  );
  const headBase = y + 6 + above;
  for (const { lines, ...head } of heads) {
    lines.forEach((text, i) => {
      const y = headBase - leading.body * (lines.length - 1 - i);
      texts.push({ ...headStyle, ...head, y, text });
    });
  }
  for (const { lines, rise, ...style } of labels) {
    lines.forEach((text, i) => {
      const y = headBase - leading.small * (rise + lines.length - 1 - i);
      texts.push({ ...style, size: textSize.small, y, text });
    });
  }
  const headRule = headBase + 4.5;
  y = headRule + 3;
  const circles: JudgementCircle[] = [];
  const rows = table.rows.map((row): PlacedRow => {
    const placed = rowTexts(row, places, { top: y, interval: table.interval }, measure);
    texts.push(...placed.texts);
    y += placed.height;
    const rowMiddle = placed.baseline - middle;
    for (const { column, left, right } of [...places.left, ...places.right]) {
      const judgement = column.align === "judged" ? row.judgements?.[column.domain] : undefined;
      if (judgement === undefined) continue;
      const place = { x: (left + right) / 2, y: rowMiddle, r: judgedRadius };
      const mark = judgementMark(table.owner, judgement, place);
      circles.push(...mark.circles);
      texts.push(...mark.texts);
    }
    return { row, y: rowMiddle };
  });
  return { places, texts, rows, circles, headRule, bottom: y + 2 };
}

type Head = Omit<TextItem, "y" | "text" | "size"> & {
  readonly lines: readonly string[];
  readonly size?: number;
};

function columnHead({ column, left, right, title }: ColumnPlace): Head {
  switch (column.align) {
    case "text":
    case "estimate":
      return { x: left, lines: title };
    case "judged":
      return { ...judgedStyle, x: (left + right) / 2, anchor: "middle", lines: [column.title] };
    default:
      return { x: right, anchor: "end", lines: title };
  }
}
