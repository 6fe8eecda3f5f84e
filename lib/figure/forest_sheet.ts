import type { Measure as EffectMeasure } from "../effect/types.ts";
import type { Reported } from "../model/types.ts";
import { setNumbers } from "../report/set_numbers.ts";
import { clipInterval } from "./clip_interval.ts";
import { drawPage } from "./draw_page.ts";
import { type EffectAxis, effectAxis } from "./effect_axis.ts";
import { axisFoot, axisMarks, ticksFit } from "./forest_axis.ts";
import { forestLayout } from "./forest_layout.ts";
import { looks } from "./forest_looks.ts";
import { forestMarks } from "./forest_marks.ts";
import { forestNumbers, intervalSigns, rowInStyle } from "./forest_numbers.ts";
import { forestMargin, forestPlaces } from "./forest_places.ts";
import type {
  ForestChoices,
  ForestColumn,
  ForestMark,
  ForestRow,
  ReportingUnit,
} from "./forest_types.ts";
import type { ForestTable } from "./forest_widths.ts";
import { judgementCircles, judgementKey, type JudgementMarks } from "./judgement_marks.ts";
import { lineLabels } from "./line_labels.ts";
import { textMeasure } from "./measure_text.ts";
import { paragraph } from "./paragraph.ts";
import type { Figure, Measure, TextItem } from "./types.ts";

/** What a figure with rows around an axis of effects shows, in words and numbers. */
export interface ForestSheet extends Omit<ForestTable, "plotted" | "interval"> {
  /** Name of the function that draws; it heads the errors. */
  readonly owner: string;
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly unit: ReportingUnit;
  readonly measure: EffectMeasure | null;
  /** False where the measure has no value of no effect. @default true */
  readonly reference?: boolean;
  /** The pooled effect whose line runs through the plot. */
  readonly overall: Reported | null;
  /**
   * The rows of all pages, where this is one of several: widths of columns, the axis and the scale
   * of the squares are theirs. @default the rows
   */
  readonly whole?: readonly ForestRow[];
  /** Words of the key of judgements of risk of bias. @default none */
  readonly judged?: readonly (string | null)[];
  /** Notes below the plot; `clipped` says whether an interval goes on beyond the axis. */
  readonly notes: (clipped: boolean) => readonly string[];
}

/** Choices that all such figures share. */
export type SheetChoices = Pick<
  ForestChoices,
  "axis" | "favours" | "font" | "layout" | "lines" | "numbers" | "widthMm"
>;

/** Lays rows out around an axis of effects and draws them. */
export function drawSheet(sheet: ForestSheet, choices: SheetChoices): Figure {
  const { owner, id, title, alt, left, right } = sheet;
  const { layout = "reforest", lines = [], font } = choices;
  const look = looks[layout];
  const style = forestNumbers(choices);
  const set = (text: string) => setNumbers(text, style);
  const styled = (row: ForestRow) => rowInStyle(row, [...left, ...right], style);
  const rows = sheet.rows.map(styled);
  const whole = (sheet.whole ?? sheet.rows).map(styled);
  const measure = textMeasure(owner, font);
  const marks = whole.flatMap((row) => row.mark ?? []);
  const plotted = marks.length > 0;
  const table = {
    ...sheet,
    ...{ rows, plotted },
    left: headsOf(left, plotted, set),
    right: headsOf(right, plotted, set),
    interval: intervalSigns(choices, whole),
  };
  const places = forestPlaces(
    { ...table, rows: whole },
    (choices.widthMm ?? 180) / 25.4 * 72,
    measure,
  );
  const { plot, width } = places;
  const axis = plot && sheetAxis(sheet, choices, { marks, plot, set }, measure);
  const labels = plot && axis ? lineLabels(lines, axis, plot, set, measure) : [];
  const laid = forestLayout(table, places, labels, measure);
  const clipped = axis !== null && marks.some((mark) => {
    const part = clipInterval(mark, axis);
    return part.clippedLower || part.clippedUpper;
  });
  const foot = plot && axis
    ? axisFoot(axis, plot, laid.bottom, choices.favours, measure)
    : { texts: [], y: laid.bottom };
  const below = notesBelow(sheet, sheet.notes(clipped).map(set), foot.y + 5, width, measure);
  const height = below.y + 5;
  return drawPage({
    ...{ owner, id, title, alt, width, height },
    ...(font ? { font: font.font } : {}),
    texts: [...laid.texts, ...foot.texts, ...below.texts],
    frame: {
      top: laid.headRule,
      right: plot ? width - plot.right : forestMargin,
      bottom: height - laid.bottom,
      left: plot ? plot.left : forestMargin,
    },
    ...(axis
      ? {
        x: {
          type: axis.log ? "log" as const : "linear" as const,
          domain: [axis.lower, axis.upper],
          axis: null,
        },
      }
      : {}),
    marks: [
      ...axisMarks(laid, axis, { overall: sheet.overall, lines, look }),
      ...(axis ? forestMarks(laid.rows, axis, look.colours, heaviest(marks)) : []),
      ...judgementCircles([...laid.circles, ...below.circles]),
    ],
  });
}

/** Columns with their heads in style; without a plot there are no estimates either. */
function headsOf(
  columns: readonly ForestColumn[],
  plotted: boolean,
  set: (text: string) => string,
): readonly ForestColumn[] {
  return columns.filter(({ align }) => plotted || align !== "estimate")
    .map((column) =>
      column.align === "estimate" ? { ...column, title: set(column.title) } : column
    );
}

/** The greatest weight, whose square is the largest; 0 without weights. */
function heaviest(marks: readonly ForestMark[]): number {
  return Math.max(0, ...marks.map((mark) => mark.kind === "square" ? mark.weight ?? 0 : 0));
}

function sheetAxis(
  sheet: ForestSheet,
  { axis: choice, lines = [] }: SheetChoices,
  { marks, plot, set }: {
    readonly marks: readonly ForestMark[];
    readonly plot: { readonly left: number; readonly right: number };
    readonly set: (text: string) => string;
  },
  measure: Measure,
): EffectAxis {
  const { owner, unit, reference = true } = sheet;
  // An axis that is not chosen holds the lines as well.
  const at = lines.map((line) => ({ kind: "line" as const, lower: line.at, upper: line.at }));
  const axis = effectAxis(owner, {
    ...{ unit, choice, measure: sheet.measure },
    marks: [...marks, ...at],
    fit: ticksFit(plot.right - plot.left, measure),
  });
  const ticks = axis.ticks.map(({ value, label }) => ({ value, label: set(label) }));
  return { ...axis, ticks, ...(reference ? {} : { reference: null }) };
}

/** The key of judgements, then the notes, in paragraphs. */
function notesBelow(
  { owner, judged }: ForestSheet,
  notes: readonly string[],
  top: number,
  width: number,
  measure: Measure,
): JudgementMarks & { readonly y: number } {
  const place = { x: forestMargin, y: top, right: width - forestMargin };
  const key = judged ? judgementKey(owner, judged, place, measure) : { circles: [], texts: [] };
  const texts: TextItem[] = [...key.texts];
  let y = "y" in key ? key.y : top;
  for (const note of notes) {
    const noted = paragraph(note, { ...place, y, width: width - 2 * forestMargin }, measure);
    texts.push(...noted.texts);
    y = noted.y + 1.5;
  }
  return { circles: key.circles, texts, y };
}
