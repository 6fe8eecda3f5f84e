import type { AnalysisResult } from "../analysis/types.ts";
import { formatLevel } from "../report/format_level.ts";
import { standingNote } from "../report/standing_note.ts";
import { clipInterval } from "./clip_interval.ts";
import { drawPage } from "./draw_page.ts";
import { effectAxis } from "./effect_axis.ts";
import { axisFoot, axisMarks, ticksFit } from "./forest_axis.ts";
import { forestLayout } from "./forest_layout.ts";
import { forestMarks } from "./forest_marks.ts";
import { forestNotes } from "./forest_notes.ts";
import { forestMargin } from "./forest_places.ts";
import type { ForestChoices, ForestColumn, ForestRow, ReportingUnit } from "./forest_types.ts";
import { judgementCircles, judgementKey } from "./judgement_marks.ts";
import { paragraph } from "./paragraph.ts";
import { readingName } from "./reading_name.ts";
import type { Figure, Measure, TextItem } from "./types.ts";

/** What is drawn, in words and numbers. */
export interface ForestContent {
  /** Name of the function that draws; it heads the errors. */
  readonly owner: string;
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly result: AnalysisResult;
  readonly unit: ReportingUnit;
  readonly labelTitle: string;
  readonly columns: readonly ForestColumn[];
  readonly rows: readonly ForestRow[];
  /** Columns of judgements of risk of bias, with the words of their key. @default none */
  readonly judged?: {
    readonly heads: readonly string[];
    readonly words: readonly (string | null)[];
    readonly note: string;
  };
}

/** Lays rows out around an axis of effects and draws them. */
export function forestPage(
  content: ForestContent,
  choices: ForestChoices,
  measure: Measure,
): Figure {
  const { owner, id, title, alt, result, unit, rows } = content;
  const marks = rows.flatMap((row) => row.mark ?? []);
  const estimateTitle = marks.length === 0 ? null : estimateHead(result, unit);
  const least = (choices.widthMm ?? 180) / 25.4 * 72;
  const judged = content.judged?.heads ?? [];
  const layout = forestLayout({ ...content, estimateTitle, judged }, least, measure);
  const { plot, width } = layout.places;
  const axis = plot && effectAxis(owner, {
    unit,
    measure: result.measure,
    marks,
    choice: choices.axis,
    fit: ticksFit(plot.right - plot.left, measure),
  });
  const texts: TextItem[] = [...layout.texts];
  let y = layout.bottom;
  if (plot && axis) {
    const foot = axisFoot(axis, plot, y, choices.favours, measure);
    texts.push(...foot.texts);
    y = foot.y;
  }
  const clipped = axis !== null && marks.some((mark) => {
    const part = clipInterval(mark, axis);
    return part.clippedLower || part.clippedUpper;
  });
  y += 5;
  const notes = choices.notes === false
    ? standingNote(result.standing)
    : forestNotes(result, marks, clipped);
  const circles = [...layout.circles];
  if (content.judged) {
    const place = { x: forestMargin, y, right: width - forestMargin };
    const key = judgementKey(owner, content.judged.words, place, measure);
    circles.push(...key.circles);
    texts.push(...key.texts);
    y = key.y;
  }
  for (const note of [...(content.judged ? [content.judged.note] : []), ...notes]) {
    const noted = paragraph(note, { x: forestMargin, y, width: width - 2 * forestMargin }, measure);
    texts.push(...noted.texts);
    y = noted.y + 1.5;
  }
  const height = y + 5;
  const frame = {
    top: layout.headRule,
    right: plot ? width - plot.right : forestMargin,
    bottom: height - layout.bottom,
    left: plot ? plot.left : forestMargin,
  };
  const x = axis && {
    type: axis.log ? "log" as const : "linear" as const,
    domain: [axis.lower, axis.upper],
    axis: null,
  };
  const drawn = [
    ...axisMarks(layout, axis, result.overallReported),
    ...(axis ? forestMarks(layout.rows, axis) : []),
    ...judgementCircles(circles),
  ];
  return drawPage({
    ...{ owner, id, title, alt, width, height, frame, texts },
    ...(x ? { x } : {}),
    marks: drawn,
  });
}

function estimateHead(result: AnalysisResult, unit: ReportingUnit): readonly string[] {
  const level = result.studies.find((study) => study.reported)?.reported?.interval.level ??
    result.crude[0]?.interval.level ?? 0.95;
  const name = unit === "proportion"
    ? "Proportion, %"
    : result.measure === null
    ? "Estimate"
    : readingName(result.measure);
  return [name, `(${formatLevel(level)} CI)`];
}
