import type { FlowBox, FlowBoxes, FlowRow, FlowStage } from "../screen/flow_types.ts";
import { placeBox, type PlacedBox } from "./flow_box.ts";
import { type FlowArrow, flowArrow } from "./flow_arrow.ts";
import { type Column, type FlowColumns, flowColumns } from "./flow_columns.ts";
import { placeHeadings } from "./flow_headings.ts";
import { textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";

/** A flow diagram in its places. */
export interface FlowLayout {
  /** Boxes of what flows on, and of what left. */
  readonly main: readonly PlacedBox[];
  readonly side: readonly PlacedBox[];
  /** Stages at the left and headings above the columns. */
  readonly bars: readonly Omit<PlacedBox, "texts">[];
  readonly arrows: readonly FlowArrow[];
  readonly texts: readonly TextItem[];
  readonly bottom: number;
}

const gap = { row: 17, stage: 21 } as const;
const stageStyle: TextStyle = { size: textSize.body, bold: true };

/**
 * Places stages from above to below: a bar with its title, and the columns of one of the four
 * layouts of PRISMA 2020. What other methods found joins the studies included from the right, what
 * the previous version included joins the total from the left.
 */
export function flowLayout(
  boxes: FlowBoxes,
  page: { readonly top: number; readonly width: number },
  measure: Measure,
): FlowLayout {
  const columns = flowColumns(boxes, page.width);
  const headings = placeHeadings(boxes, columns, page.top, measure);
  const main: PlacedBox[] = [];
  const side: PlacedBox[] = [];
  const arrows: FlowArrow[] = [];
  const bars: Omit<PlacedBox, "texts">[] = [...headings.bars];
  const texts: TextItem[] = [...headings.texts];
  const above: Record<"main" | "other", PlacedBox | null> = { main: null, other: null };

  const place = (box: FlowBox, column: Column, top: number) =>
    placeBox(box, { ...column, top }, measure);
  const placeFlow = (which: "main" | "other", box: FlowBox, column: Column, top: number) => {
    const placed = place(box, column, top);
    const before = above[which];
    if (before) arrows.push(flowArrow.down(before, placed));
    above[which] = placed;
    main.push(placed);
    return placed;
  };
  const placeSide = (box: FlowBox, column: Column, from: PlacedBox) => {
    const placed = place(box, column, from.top);
    arrows.push(flowArrow.right(from, placed));
    side.push(placed);
    return placed;
  };
  const placeRow = (row: FlowRow, top: number): number => {
    const flowing = placeFlow("main", row.main, columns.main, top);
    const placed = [flowing];
    if (row.side) placed.push(placeSide(row.side, columns.side, flowing));
    if (row.other && columns.other) {
      const other = placeFlow("other", row.other, columns.other, top);
      placed.push(other);
      if (row.otherSide && columns.otherSide) {
        placed.push(placeSide(row.otherSide, columns.otherSide, other));
      }
    }
    return Math.max(...placed.map(({ bottom }) => bottom));
  };

  const previous = boxes.previous && columns.previous
    ? place(boxes.previous, columns.previous, headings.bottom)
    : null;
  if (previous) main.push(previous);
  let y = headings.bottom;
  boxes.stages.forEach((stage, index) => {
    const top = y;
    for (const row of stage.rows) y = placeRow(row, y) + gap.row;
    const isLast = index === boxes.stages.length - 1;
    if (isLast) {
      const [included] = main.slice(-1);
      if (above.other && included) arrows.push(flowArrow.fromRight(above.other, included));
      if (boxes.total) {
        const total = placeFlow("main", boxes.total, columns.main, y);
        if (previous) arrows.push(flowArrow.fromLeft(previous, total));
        y = total.bottom + gap.row;
      }
    }
    const bottom = Math.max(y - gap.row, top + barLength(stage, measure));
    bars.push({ ...columns.bar, top, bottom });
    texts.push(barTitle(stage, columns, top, bottom));
    y = bottom + gap.stage;
  });
  const lowest = Math.max(y - gap.stage, previous?.bottom ?? 0);
  for (const box of [...main, ...side]) texts.push(...box.texts);
  return { main, side, bars, arrows, texts, bottom: lowest };
}

function barTitle(
  { title }: FlowStage,
  { bar }: FlowColumns,
  top: number,
  bottom: number,
): TextItem {
  return {
    ...stageStyle,
    x: (bar.left + bar.right) / 2 + 0.365 * textSize.body,
    y: (top + bottom) / 2,
    anchor: "middle",
    rotate: -90,
    text: title,
  };
}

/** The bar is as long as its title needs. */
function barLength(stage: FlowStage, measure: Measure): number {
  return measure(stage.title, stageStyle) + 10;
}
