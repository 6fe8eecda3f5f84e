import type * as Plot from "@observablehq/plot";
import type { Conclusion, Multiverse, SpecificationResult } from "../diagnose/multiverse_types.ts";
import { formatNumber } from "../report/format_number.ts";
import { formatPercent } from "../report/format_percent.ts";
import { type Segment, strokes } from "./page_marks.ts";
import {
  type ChoiceKey,
  choiceNames,
  conclusions,
  optionName,
  optionOf,
} from "./specification_types.ts";
import { colour, conclusionColour, leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** Where the grid of choices stands, in points. */
export interface GridPlace {
  readonly left: number;
  readonly labelWidth: number;
  /** Middle of the column of each specification, and the width of a column. */
  readonly columns: readonly number[];
  readonly step: number;
  /** Right ends of the three columns of shares. */
  readonly shares: readonly [number, number, number];
  /** Left end of the shares. */
  readonly sharesLeft: number;
  readonly top: number;
}

/** The grid that is drawn. */
export interface Grid {
  readonly marks: readonly Plot.Markish[];
  readonly texts: readonly TextItem[];
  readonly bottom: number;
}

const small: TextStyle = { size: textSize.small };
const bold: TextStyle = { size: textSize.small, bold: true };
const indent = 6;
const tickHeight = 5.2;
const middle = 0.365 * textSize.small;

const sharesTitle = "of these, concluding (%)";
const gap = 6;

/** How far the three columns of shares end, and their title begins, before the right edge. */
export function shareColumns(
  measure: Measure,
): { readonly ends: readonly [number, number, number]; readonly left: number } {
  const wide = (text: string) => measure(text, bold) + gap;
  const undecided = Math.max(30, wide("above"));
  const below = undecided + Math.max(48, wide("undecided"));
  const left = Math.max(106, below + wide("below"), measure(sharesTitle, small));
  return { ends: [below, undecided, 0], left };
}

/**
 * Draws which option each specification takes, option by option, and how often specifications with
 * that option come to each conclusion.
 */
export function specificationGrid(
  multiverse: Multiverse,
  sorted: readonly SpecificationResult[],
  names: Readonly<Record<string, string>>,
  place: GridPlace,
  measure: Measure,
): Grid {
  const { left, labelWidth, shares, sharesLeft } = place;
  const texts: TextItem[] = [];
  const rules: Segment[] = [];
  const runs: Record<Conclusion, Segment[]> = { below: [], undecided: [], above: [] };
  let y = place.top;
  const line = (text: string, x: number, style: TextStyle, anchor?: "end") =>
    texts.push({ ...style, x, y, text, ...(anchor ? { anchor } : {}) });
  if (multiverse.choices.length > 0) {
    y += leading.small;
    line(sharesTitle, sharesLeft, { ...small, colour: colour.quiet });
    y += leading.small;
    conclusions.forEach((conclusion, i) => line(conclusion, shares[i] as number, bold, "end"));
  }
  for (const { choice, options, flips } of multiverse.choices) {
    const heading = `${choiceNames[choice]}${
      flips === null ? "" : `: changing it alone changes ${formatPercent(flips)} % of conclusions`
    }`;
    y += 4;
    const across = shares[2] - left;
    for (const text of wrapText(heading, across, bold, measure)) {
      y += leading.small;
      line(text, left, bold);
    }
    for (const { option, ...counts } of options) {
      const label = optionName(multiverse, choice, option, names);
      const start = y;
      for (const text of wrapText(label, labelWidth - indent, small, measure)) {
        y += leading.small;
        line(text, left + indent, small);
      }
      const middleY = (start + y) / 2 + leading.small / 2 - middle;
      const baseline = middleY + middle;
      conclusions.forEach((conclusion, i) =>
        texts.push({
          ...small,
          ...(counts[conclusion] === 0 ? { colour: colour.quiet } : {}),
          x: shares[i] as number,
          y: baseline,
          anchor: "end",
          text: formatNumber(counts[conclusion], { digits: 0, shift: 2 }),
        })
      );
      rules.push(rule(place, middleY));
      addRuns(runs, sorted, { choice, option }, place, middleY);
    }
  }
  return {
    texts,
    bottom: y + 3,
    marks: [
      ...strokes(rules, { stroke: colour.faint, strokeWidth: 0.5 }),
      ...conclusions.flatMap((conclusion) =>
        strokes(runs[conclusion], { stroke: conclusionColour[conclusion], strokeWidth: tickHeight })
      ),
    ],
  };
}

function rule({ columns, step }: GridPlace, y: number): Segment {
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  return { x1: first - step / 2, x2: last + step / 2, y1: y, y2: y };
}

/** Neighbours of the same option and conclusion become one line, so that the file stays small. */
function addRuns(
  runs: Readonly<Record<Conclusion, Segment[]>>,
  sorted: readonly SpecificationResult[],
  { choice, option }: { readonly choice: ChoiceKey; readonly option: string },
  { columns, step }: GridPlace,
  y: number,
): void {
  const apart = step > 4 ? step * 0.2 : 0;
  let open: Conclusion | null = null;
  sorted.forEach((each, i) => {
    const x = columns[i] as number;
    const own = optionOf(each, choice) === option ? each.conclusion : null;
    const last = own === null ? undefined : runs[own].at(-1);
    if (own !== null && own === open && apart === 0 && last !== undefined) {
      runs[own][runs[own].length - 1] = { ...last, x2: x + step / 2 };
    } else if (own !== null) {
      runs[own].push({ x1: x - step / 2 + apart / 2, x2: x + step / 2 - apart / 2, y1: y, y2: y });
    }
    open = own;
  });
}
