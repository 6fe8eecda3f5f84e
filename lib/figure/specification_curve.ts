import type { Multiverse, SpecificationResult } from "../diagnose/multiverse_types.ts";
import { formatLevel } from "../report/format_level.ts";
import { plural } from "../report/plural.ts";
import { standingNote } from "../report/standing_note.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { drawPage } from "./draw_page.ts";
import { legend } from "./legend.ts";
import { textMeasure } from "./measure_text.ts";
import { paragraph } from "./paragraph.ts";
import {
  type Panel,
  type PanelAxis,
  panelAxis,
  type PanelContent,
  specificationPanel,
} from "./specification_panel.ts";
import { specificationAlt } from "./specification_alt.ts";
import { shareColumns, specificationGrid } from "./specification_grid.ts";
import {
  conclusions,
  type DrawnMultiverse,
  optionName,
  type SpecificationCurveChoices,
} from "./specification_types.ts";
import { colour, conclusionColour, leading, textSize } from "./style.ts";
import type { Figure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

const owner = "specificationCurve";
const margin = 4;
/** Between the columns of specifications and those of shares. */
const beforeShares = 16;
const title: TextStyle = { size: textSize.title, bold: true };

/**
 * Draws the specification curve of a multiverse: above, the estimate and interval of each
 * combination of choices, sorted by estimate, against the threshold of the decision; below, which
 * option of each choice it takes, and how specifications with that option conclude.
 *
 * The choice that flips most conclusions stands on top. Estimates of different units (ratios and
 * differences) stand in panels of their own. The specification of the protocol is a diamond. Many
 * specifications are drawn as few paths, so that a thousand of them stay a small file.
 *
 * @param multiverse Answer of `multiverse` or `runMultiverse`.
 * @param choices See {@linkcode SpecificationCurveChoices}.
 * @returns A figure, or the reason why there is none: no combination could be estimated.
 * @throws {Error} if the font lacks a letter of a name.
 *
 * @example
 * ```ts
 * import { multiverse } from "reforest";
 * import { specificationCurve } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const rows = [
 *   { id: "a", events: 40, total: 100 },
 *   { id: "b", events: 45, total: 90 },
 * ];
 * const sets = [{ name: "all", rows }];
 * const decision = { threshold: 0.2, label: "one in five", why: "an example" };
 * const options = { measures: ["PLO", "PAS"], tau2: ["REML", "DL"] } as const;
 * const figure = specificationCurve(multiverse(sets, options, decision));
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /^Specification curve of 4 specifications/);
 * ```
 *
 * @see Simonsohn, Simmons and Nelson (2020), https://doi.org/10.1038/s41562-020-0912-z
 */
export function specificationCurve(
  multiverse: DrawnMultiverse,
  choices: SpecificationCurveChoices = {},
): Figure | NotApplicable {
  const heading = choices.title ?? multiverse.title ?? "Specification curve";
  const { planned = "as planned", names = {} } = choices;
  const { specifications, decision } = multiverse;
  if (specifications.length === 0) {
    const reason = `${heading}: no specification curve, since none of ` +
      `${plural(multiverse.impossible.length, "combination")} could be estimated.`;
    return { kind: "not-applicable", reason };
  }
  const measure = textMeasure(owner, choices.font);
  const width = (choices.widthMm ?? 180) / 25.4 * 72;
  const labelWidth = labelsWidth(
    multiverse,
    names,
    (text) => measure(text, { size: textSize.small }) + 8,
  );
  const units = unitsOf(specifications);
  const panelHeight = units.length === 1 ? 150 : 105;
  const contents = units.map((unit): PanelContent => ({
    owner,
    specifications: specifications.filter((each) => each.unit === unit),
    planned: multiverse.planned,
    threshold: thresholdOn(unit, decision.threshold),
    thresholdLabel: `threshold: ${decision.label}`,
  }));
  const axes = contents.map((content) => panelAxis(content, panelHeight, measure));
  const left = margin + Math.max(labelWidth, ...axes.map((axis) => axis.room));
  const shares = shareColumns(measure);
  const right = width - margin - shares.left - beforeShares;
  const sorted = contents.flatMap((content) => content.specifications);
  const step = Math.min(28, (right - left - 4) / sorted.length);
  const columns = sorted.map((_, i) => left + 4 + (i + 0.5) * step);

  const texts: TextItem[] = [];
  let y = 2;
  for (const text of wrapText(heading, width - 2 * margin, title, measure)) {
    y += leading.title;
    texts.push({ ...title, x: margin, y, text });
  }
  const key = legend(
    [
      ...conclusions.filter((each) => multiverse.shares[each] > 0).map((conclusion) => ({
        sign: "dot" as const,
        colour: conclusionColour[conclusion],
        text: conclusion === "undecided"
          ? "interval on both sides of the threshold (undecided)"
          : `interval ${conclusion} the threshold`,
      })),
      ...(multiverse.planned === null
        ? []
        : [{ sign: "diamond" as const, colour: colour.ink, text: planned }]),
    ],
    { x: margin, y: y + 3, width: width - 2 * margin },
    measure,
  );
  texts.push(...key.texts);
  y = key.y + 9;
  let first = 0;
  const panels = contents.map((content, i): Panel => {
    const [top, bottom] = [y, y + panelHeight];
    y = bottom + 12;
    const own = columns.slice(first, first + content.specifications.length);
    first += own.length;
    const place = { left, right, top, bottom, step, edge: width - margin, columns: own };
    return specificationPanel(content, axes[i] as PanelAxis, place, measure);
  });
  const end = width - margin;
  const grid = specificationGrid(multiverse, sorted, names, {
    left: margin,
    labelWidth: left - margin - 6,
    ...{ columns, step },
    shares: [end - shares.ends[0], end - shares.ends[1], end - shares.ends[2]],
    sharesLeft: end - shares.left,
    top: y - 6,
  }, measure);
  y = grid.bottom + 4;
  for (const note of notes(multiverse, panels.some((panel) => panel.clipped))) {
    const noted = paragraph(note, { x: margin, y, width: width - 2 * margin }, measure);
    texts.push(...noted.texts);
    y = noted.y + 1.5;
  }
  return drawPage({
    owner,
    font: choices.font?.font,
    id: choices.id ?? `specifications${multiverse.id === undefined ? "" : `-${multiverse.id}`}`,
    title: heading,
    alt: specificationAlt(multiverse, heading, planned),
    width,
    height: y + 5,
    frame: { top: 0, right: 0, bottom: 0, left: 0 },
    marks: [...key.marks, ...panels.flatMap((panel) => panel.marks), ...grid.marks],
    texts: [...texts, ...panels.flatMap((panel) => panel.texts), ...grid.texts],
  });
}

function unitsOf(specifications: readonly SpecificationResult[]) {
  return [...new Set(specifications.map((each) => each.unit))].sort();
}

/** No effect is 1 among ratios, and 0 among all others. */
function thresholdOn(
  unit: SpecificationResult["unit"],
  threshold: Multiverse["decision"]["threshold"],
): number {
  if (threshold !== "no effect") return threshold;
  return unit === "ratio" ? 1 : 0;
}

/** The longest label of an option, up to a third of a page of 180 mm. */
function labelsWidth(
  multiverse: Multiverse,
  names: Readonly<Record<string, string>>,
  widthOf: (text: string) => number,
): number {
  const labels = multiverse.choices.flatMap(({ choice, options }) =>
    options.map(({ option }) => widthOf(optionName(multiverse, choice, option, names)))
  );
  return Math.min(150, Math.max(0, ...labels) + 12);
}

function notes(multiverse: DrawnMultiverse, clipped: boolean): readonly string[] {
  const { decision, impossible, level, standing } = multiverse;
  return [
    ...(standing === undefined ? [] : standingNote(standing)),
    `Each column is one combination of choices, with its estimate and ${formatLevel(level)} ` +
    `interval; below it, the options that it takes.${
      clipped ? " Intervals are cut off at the ends of the axis." : ""
    }`,
    `Threshold: ${decision.label}. ${decision.why}`,
    "The combinations are not a sample of anything: their shares are no probabilities.",
    ...(impossible.length === 0 ? [] : [
      `${plural(impossible.length, "combination")} not drawn: ` +
      "without meaning, or not estimable.",
    ]),
  ];
}
