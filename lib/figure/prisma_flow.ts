import * as Plot from "@observablehq/plot";
import type { FlowBox, FlowBoxes } from "../screen/flow_types.ts";
import type { FontMetrics } from "./font_types.ts";
import { drawPage } from "./draw_page.ts";
import { countText, notApplicable, type PlacedBox } from "./flow_box.ts";
import type { FlowArrow } from "./flow_arrow.ts";
import { flowLayout } from "./flow_layout.ts";
import { textMeasure } from "./measure_text.ts";
import { strokes } from "./page_marks.ts";
import { paragraph } from "./paragraph.ts";
import { colour, leading, textSize } from "./style.ts";
import type { Figure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** Choices of {@linkcode prismaFlow}. */
export interface FlowChoices {
  /** Name of the file and prefix of ids. @default "flow" */
  readonly id?: string;
  /** @default 180 */
  readonly widthMm?: number;
  /** Font that texts are measured and set in, see `readFont`. @default the bundled DejaVu Sans */
  readonly font?: FontMetrics;
}

/**
 * Draws the flow of records and studies in the layouts of PRISMA 2020 (Page et al. 2021,
 * https://doi.org/10.1136/bmj.n71): stages from above to below, what left the flow at the side; for
 * an updated review a column with its previous version and a last box with the total; and two more
 * columns where reports were found by other methods than databases and registers.
 *
 * Counts are drawn as they are given: whether they add up is checked where they are counted. A
 * count that does not exist (`n` is null) prints as "not applicable" with its reason, never as 0.
 * Long texts are wrapped, and boxes and page grow with them.
 *
 * @param boxes The boxes, counted elsewhere.
 * @param choices See {@linkcode FlowChoices}.
 * @throws {Error} if no stage has a box, or the font lacks a letter of a text.
 *
 * @example A made-up search without full texts
 * ```ts
 * import { prismaFlow } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const figure = prismaFlow({
 *   title: "Flow of records (made-up)",
 *   stages: [
 *     {
 *       id: "identification",
 *       title: "Identification",
 *       rows: [{
 *         main: { title: "Records identified", lines: [{ text: "Databases", n: 120 }] },
 *         side: { title: "Removed before screening", lines: [{ text: "Duplicates", n: 20 }] },
 *       }],
 *     },
 *     {
 *       id: "screening",
 *       title: "Screening",
 *       rows: [{
 *         main: {
 *           title: "Full texts",
 *           lines: [{ text: "Sought", n: null, reason: "abstracts only" }],
 *         },
 *       }],
 *     },
 *   ],
 * });
 * assert.match(figure.svg, /not applicable: abstracts only/);
 * assert.match(figure.alt, /Duplicates n = 20/);
 * ```
 */
export function prismaFlow(boxes: FlowBoxes, choices: FlowChoices = {}): Figure {
  const owner = "prismaFlow";
  const stages = boxes.stages.filter((stage) => stage.rows.length > 0);
  if (stages.length === 0) {
    throw new Error(`${owner}: found no box in any stage; allowed: at least one box`);
  }
  const measure = textMeasure(owner, choices.font);
  const width = (choices.widthMm ?? 180) / 25.4 * 72;
  const heading: TextStyle = { size: textSize.title, bold: true };
  const texts: TextItem[] = [];
  let y = 2;
  for (const text of wrapText(boxes.title, width - 8, heading, measure)) {
    y += leading.title;
    texts.push({ ...heading, x: 4, y, text });
  }
  const layout = flowLayout({ ...boxes, stages }, { top: y + 9, width }, measure);
  texts.push(...layout.texts);
  y = layout.bottom + 4;
  if (boxes.note !== undefined) {
    const note = paragraph(boxes.note, { x: 4, y, width: width - 8 }, measure);
    texts.push(...note.texts);
    y = note.y;
  }
  const height = y + 5;
  const style = { stroke: colour.ink, strokeWidth: 0.8 };
  return drawPage({
    owner,
    font: choices.font?.font,
    id: choices.id ?? "flow",
    title: boxes.title,
    alt: describeFlow(boxes),
    width,
    height,
    frame: { top: 0, right: 0, bottom: 0, left: 0 },
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    marks: [
      rectangles(layout.bars, { fill: colour.faint }),
      rectangles(layout.main, { ...style, fill: colour.paper }),
      rectangles(layout.side, { ...style, fill: colour.region }),
      ...arrows(layout.arrows),
    ],
    texts,
  });
}

function rectangles(
  boxes: readonly Omit<PlacedBox, "texts">[],
  style: Plot.RectOptions,
): Plot.Markish {
  return Plot.rect(boxes, { x1: "left", x2: "right", y1: "top", y2: "bottom", ...style });
}

/** Arrows round corners: the straight parts as lines, the last one with a head. */
function arrows(paths: readonly FlowArrow[]): readonly Plot.Markish[] {
  const legs = paths.map((path) =>
    path.slice(1).map((to, index) => {
      const from = path[index] ?? to;
      return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    })
  );
  const ends = legs.flatMap((leg) => leg.slice(-1));
  return [
    ...strokes(legs.flatMap((leg) => leg.slice(0, -1))),
    Plot.arrow(ends, {
      ...{ x1: "x1", y1: "y1", x2: "x2", y2: "y2" },
      ...{ stroke: colour.ink, strokeWidth: 0.8 },
      headLength: 5.5,
      insetEnd: 0.8,
    }),
  ];
}

function describeFlow({ title, headings, previous, stages, total }: FlowBoxes): string {
  const box = ({ title, lines }: FlowBox) =>
    `${title}: ${
      lines.map((line) =>
        `${line.text} ${(countText(line) ?? notApplicable(line)).replaceAll("\u00a0", " ")}`
      )
        .join("; ")
    }.`;
  const others = stages.flatMap(({ rows }) => rows)
    .flatMap(({ other, otherSide }) => [other, otherSide].filter((found) => found !== undefined));
  const parts = stages.map((stage) => {
    const rows = stage.rows.flatMap(({ main, side }) => [box(main), ...(side ? [box(side)] : [])]);
    return `${stage.title}. ${rows.join(" ")}`;
  });
  return [
    `Flow diagram: ${title}.`,
    ...(previous ? [box(previous)] : []),
    ...parts,
    ...(others.length > 0
      ? [`${headings?.other ?? "Other methods"}. ${others.map(box).join(" ")}`]
      : []),
    ...(total ? [box(total)] : []),
  ].join(" ");
}
