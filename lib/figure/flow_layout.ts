import type { FlowBoxes, FlowStage } from "../screen/flow_types.ts";
import { placeBox, type PlacedBox } from "./flow_box.ts";
import { textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";

/** A straight arrow between two boxes. */
export interface FlowArrow {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A flow diagram in its places. */
export interface FlowLayout {
  readonly main: readonly PlacedBox[];
  readonly side: readonly PlacedBox[];
  readonly bars: readonly { left: number; right: number; top: number; bottom: number }[];
  readonly arrows: readonly FlowArrow[];
  readonly texts: readonly TextItem[];
  readonly bottom: number;
}

const margin = 4;
const barWidth = 19;
const gap = { bar: 9, column: 26, row: 17, stage: 21 } as const;
const stageStyle: TextStyle = { size: textSize.body, bold: true };

/** Places stages from above to below: a bar with its title, the main column, the side boxes. */
export function flowLayout(
  { stages }: FlowBoxes,
  page: { readonly top: number; readonly width: number },
  measure: Measure,
): FlowLayout {
  const left = margin + barWidth + gap.bar;
  const columns = page.width - margin - left - gap.column;
  const main = { left, right: left + columns * 0.54 };
  const side = { left: main.right + gap.column, right: page.width - margin };
  const placed = { main: [] as PlacedBox[], side: [] as PlacedBox[] };
  const arrows: FlowArrow[] = [];
  const bars: FlowLayout["bars"][number][] = [];
  const texts: TextItem[] = [];
  const middle = (main.left + main.right) / 2;
  let y = page.top;
  for (const stage of stages) {
    const top = y;
    for (const row of stage.rows) {
      const box = placeBox(row.main, { ...main, top: y }, measure);
      const above = placed.main.at(-1);
      if (above) arrows.push({ x1: middle, y1: above.bottom, x2: middle, y2: box.top });
      placed.main.push(box);
      let bottom = box.bottom;
      if (row.side) {
        const out = placeBox(row.side, { ...side, top: y }, measure);
        const level = y + Math.min(box.bottom - y, out.bottom - y) / 2;
        arrows.push({ x1: main.right, y1: level, x2: side.left, y2: level });
        placed.side.push(out);
        bottom = Math.max(bottom, out.bottom);
      }
      y = bottom + gap.row;
    }
    const bottom = Math.max(y - gap.row, top + barLength(stage, measure));
    bars.push({ left: margin, right: margin + barWidth, top, bottom });
    texts.push({
      ...stageStyle,
      x: margin + barWidth / 2 + 0.365 * textSize.body,
      y: (top + bottom) / 2,
      anchor: "middle",
      rotate: -90,
      text: stage.title,
    });
    y = bottom + gap.stage;
  }
  for (const box of [...placed.main, ...placed.side]) texts.push(...box.texts);
  return { ...placed, bars, arrows, texts, bottom: y - gap.stage };
}

/** The bar is as long as its title needs. */
function barLength(stage: FlowStage, measure: Measure): number {
  return measure(stage.title, stageStyle) + 10;
}
