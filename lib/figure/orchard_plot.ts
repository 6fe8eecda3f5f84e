import type { AnalysisResult } from "../analysis/types.ts";
import { plural } from "../report/plural.ts";
import { standingNote } from "../report/standing_note.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { chartPage } from "./chart_page.ts";
import type { ChartChoices } from "./chart_types.ts";
import type { EffectAxis } from "./effect_axis.ts";
import type { LegendItem } from "./legend.ts";
import { textMeasure } from "./measure_text.ts";
import { orchardAxis, orchardChartAxis } from "./orchard_axis.ts";
import {
  branchMarks,
  type Crown,
  crownMarks,
  crownsOf,
  goesBeyond,
  noEffectMarks,
} from "./orchard_marks.ts";
import { orchardRows } from "./orchard_rows.ts";
import { printedName } from "./printed_name.ts";
import { colour, leading, textSize } from "./style.ts";
import type { Figure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** Choices of {@linkcode orchardPlot}. */
export interface OrchardChoices extends ChartChoices {
  /** Names printed for the codes of strata. @default the codes themselves */
  readonly names?: Readonly<Record<string, string>>;
}

const owner = "orchardPlot";
const body: TextStyle = { size: textSize.body };
/** Height of the pooled effect of a row, below its dots. */
const branch = 13;
/** Above the text of a row, and between it and the dots. */
const space = { above: 8, below: 4 } as const;

/**
 * Draws an orchard plot: the estimate of every study as a dot, its area by precision (1 over the
 * standard error), above the pooled effect of its stratum with its confidence interval (thick) and
 * its prediction interval (thin), on the scale that people read.
 *
 * One row for each stratum, with those that are not pooled, and one for all studies where they are
 * pooled together; an analysis without strata has that row alone. Dots stand off the line only so
 * that they do not hide each other, always in the same way, and above the intervals for the same
 * reason.
 *
 * @param result Answer of an analysis of a protocol.
 * @param choices See {@linkcode OrchardChoices}.
 * @returns A figure, or the reason why there is none: nothing is pooled.
 * @throws {Error} if the font lacks a letter of a text.
 *
 * @example Vaccination against tuberculosis
 * ```ts
 * import { orchardPlot } from "reforest/figure";
 * import { runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const figure = orchardPlot(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /^Orchard plot of 13 studies/);
 * ```
 *
 * @see Nakagawa et al. (2021), https://doi.org/10.1002/jrsm.1424
 */
export function orchardPlot(
  result: AnalysisResult,
  choices: OrchardChoices = {},
): Figure | NotApplicable {
  const { title = result.title, id = `orchard-${result.id}`, widthMm = 140 } = choices;
  const rows = orchardRows(result, printedName(choices.names ?? {}));
  if (!rows.some(({ pooled }) => pooled !== null)) {
    const reason = `${title}: no orchard plot, since none of its studies are pooled together.`;
    return { kind: "not-applicable", reason };
  }
  const axis = orchardAxis(owner, result, rows);
  const x = orchardChartAxis(axis);
  const measure = textMeasure(owner, choices.font);
  // What the chart leaves beside its frame: an upright axis without labels, and a margin.
  const width = widthMm / 25.4 * 72 - 36;
  const heads = rows.map(({ text }) => wrapText(text, width, body, measure));
  const crowns = crownsOf(rows, x, axis.log, width);
  const heights = rows.map((_, i) =>
    space.above + (heads[i]?.length ?? 0) * leading.body + space.below + crownHeight(crowns[i]) +
    branch
  );
  const height = heights.reduce((sum, each) => sum + each, 0);
  const predicted = rows.some(({ pooled }) => pooled?.predictionLower != null);
  const key: readonly LegendItem[] = [
    { sign: "dot", colour: colour.study, text: "studies, area by precision" },
    { sign: "hollow dot", colour: colour.pooled, text: "pooled effect" },
    { sign: "thick line", colour: colour.pooled, text: "confidence interval" },
    ...(predicted
      ? [{ sign: "line", colour: colour.ink, text: "prediction interval" } as const]
      : []),
  ];
  const count = new Set(result.studies.flatMap((one) => one.effect ? [one.studyId] : [])).size;
  return chartPage({
    ...{ owner, id, title, widthMm, height },
    font: choices.font,
    alt: [
      `Orchard plot of ${plural(count, "study", "studies")}: ${title}.`,
      ...rows.map(({ text }) => `${text}.`),
    ].join(" "),
    x,
    y: { from: height, to: 0, title: "", ticks: () => [] },
    legend: key,
    notes: notesOf(result, axis, rows.some((row) => goesBeyond(row, axis))),
    draw: (frame) => {
      let top = frame.top;
      const drawn = rows.map((row, i) => {
        const lines = heads[i] ?? [];
        const texts = lines.map((text, line): TextItem => ({
          ...body,
          ...{ x: frame.left + 5, y: top + space.above + (line + 0.75) * leading.body, text },
        }));
        top += heights[i] ?? 0;
        const crown = crowns[i];
        const height = crownHeight(crown);
        const below = { y1: top - branch - height, y2: top };
        return {
          texts,
          marks: [
            ...noEffectMarks(axis, frame, below),
            ...(crown === undefined ? [] : crownMarks(crown, frame, below.y1 + height / 2)),
            ...branchMarks(row, axis, frame, top - branch / 2),
          ],
        };
      });
      return {
        marks: drawn.flatMap(({ marks }) => marks),
        texts: drawn.flatMap(({ texts }) => texts),
      };
    },
  });
}

function crownHeight(crown: Crown | undefined): number {
  return 2 * (crown?.half ?? 0) + 2;
}

function notesOf(
  { standing }: AnalysisResult,
  { reference, lower, upper }: EffectAxis,
  beyond: boolean,
): readonly string[] {
  const none = reference !== null && reference >= lower && reference <= upper;
  return [
    ...standingNote(standing),
    "Dots stand off the line only so that they do not hide each other." +
    (none ? " Dotted: no effect." : "") +
    (beyond ? " Arrows: the interval goes on beyond the axis." : ""),
  ];
}
