import { type ForestPlaces, forestPlaces } from "./forest_places.ts";
import { rowTexts } from "./forest_row_texts.ts";
import type { ForestRow } from "./forest_types.ts";
import { type ForestTable, headStyle, judgedStyle } from "./forest_widths.ts";
import { type JudgementCircle, judgementMark } from "./judgement_marks.ts";
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
  least: number,
  measure: Measure,
): ForestLayout {
  const places = forestPlaces(table, least, measure);
  const texts: TextItem[] = [];
  let y = 2;
  for (const line of wrapText(table.title, places.width - 8, titleStyle, measure)) {
    y += leading.title;
    texts.push({ ...titleStyle, x: places.labelLeft, y, text: line });
  }
  const heads = columnHeads(places, table);
  const headBase = y + 6 + leading.body * Math.max(...heads.map((head) => head.lines.length));
  for (const { lines, ...head } of heads) {
    lines.forEach((text, i) => {
      const y = headBase - leading.body * (lines.length - 1 - i);
      texts.push({ ...headStyle, ...head, y, text });
    });
  }
  for (const { head: text, x } of places.judged) {
    texts.push({ ...judgedStyle, x, y: headBase, anchor: "middle", text });
  }
  const headRule = headBase + 4.5;
  y = headRule + 3;
  const circles: JudgementCircle[] = [];
  const rows = table.rows.map((row): PlacedRow => {
    const placed = rowTexts(row, places, y, measure);
    texts.push(...placed.texts);
    y += placed.height;
    const rowMiddle = placed.baseline - middle;
    row.judgements?.forEach((judgement, i) => {
      const place = { x: places.judged[i]?.x ?? 0, y: rowMiddle, r: judgedRadius };
      const mark = judgementMark(table.owner, judgement, place);
      circles.push(...mark.circles);
      texts.push(...mark.texts);
    });
    return { row, y: rowMiddle };
  });
  return { places, texts, rows, circles, headRule, bottom: y + 2 };
}

function columnHeads(places: ForestPlaces, table: ForestTable) {
  const end = "end" as const;
  const heads: { x: number; anchor?: "end"; lines: readonly string[] }[] = [
    { x: places.labelLeft, lines: [table.labelTitle] },
    ...places.columns.map(({ column, left, right, title }) =>
      column.align === "text" ? { x: left, lines: title } : { x: right, anchor: end, lines: title }
    ),
  ];
  if (table.estimateTitle !== null) {
    heads.push({ x: places.estimate.left, lines: table.estimateTitle });
  }
  if (places.weightRight !== null) {
    heads.push({ x: places.weightRight, anchor: end, lines: ["Weight", "(%)"] });
  }
  return heads;
}
