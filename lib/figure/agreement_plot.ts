import { formatLevel } from "../report/format_level.ts";
import { formatInterval } from "../report/format_interval.ts";
import { formatNumber } from "../report/format_number.ts";
import { plural } from "../report/plural.ts";
import type { LimitsOfAgreement } from "../screen/limits_of_agreement.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisEnds } from "./axis_ends.ts";
import { linearTicks } from "./axis_ticks.ts";
import { chartPage } from "./chart_page.ts";
import type { ChartChoices } from "./chart_types.ts";
import { dots, polygon, strokes } from "./page_marks.ts";
import { pointLabels } from "./point_labels.ts";
import { colour, dash } from "./style.ts";
import type { Figure } from "./types.ts";

/** What {@linkcode agreementPlot} draws; an answer of `extractionLimits` says more of itself. */
export type DrawnLimits = LimitsOfAgreement & {
  readonly id?: string;
  readonly title?: string;
};

/** Choices of {@linkcode agreementPlot}. */
export interface AgreementChoices extends ChartChoices {
  /** Names of the readers. @default "A" and "B" */
  readonly readers?: { readonly first: string; readonly second: string };
}

const room = { below: 0.08, above: 0.08 } as const;

/**
 * Draws the agreement plot of Bland and Altman: the difference of two readings against their mean,
 * with the mean difference, the limits of agreement and the intervals of all three.
 *
 * The eight pairs that differ most bear the name of their study where there is room. Pairs of equal
 * readings are drawn like all others, and counted in the note, since they hide each other.
 *
 * @param result Answer of `limitsOfAgreement`, or an item of that of `extractionLimits`.
 * @param choices See {@linkcode AgreementChoices}.
 * @returns A figure, or the reason why there is none: too few pairs, or no two readings differ.
 *
 * @example
 * ```ts
 * import { limitsOfAgreement } from "reforest/review";
 * import { agreementPlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const figure = agreementPlot(limitsOfAgreement([
 *   { studyId: "a", key: "all", first: 10, second: 9 },
 *   { studyId: "b", key: "all", first: 20, second: 20 },
 *   { studyId: "c", key: "all", first: 30, second: 31 },
 * ]));
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /^Agreement plot of 3 pairs of numbers from 3 studies/);
 * ```
 *
 * @see Bland and Altman (1986), https://doi.org/10.1016/S0140-6736(86)90837-8
 */
export function agreementPlot(
  result: DrawnLimits,
  choices: AgreementChoices = {},
): Figure | NotApplicable {
  const { n, same, points, limits, level } = result;
  const { title = result.title ?? "Agreement plot", id = result.id ?? "agreement" } = choices;
  const { widthMm = 120, readers: { first, second } = { first: "A", second: "B" } } = choices;
  const pairs = plural(n, "pair of numbers", "pairs of numbers");
  if (limits === null) {
    return { kind: "not-applicable", reason: `${title}: no agreement plot, ${result.reason}.` };
  }
  if (same === n) {
    const reason = `${title}: no agreement plot, all ${pairs} are the same.`;
    return { kind: "not-applicable", reason };
  }
  const { bias, biasInterval, lower, lowerInterval, upper, upperInterval } = limits;
  const bands = [lowerInterval, biasInterval, upperInterval];
  const [left, right] = axisEnds(points.map(({ mean }) => mean), room);
  const [bottom, top] = axisEnds([
    0,
    ...points.map(({ difference }) => difference),
    ...bands.flatMap((band) => [band.lower, band.upper]),
  ], room);
  const decimals = decimalsOf(points.flatMap((point) => [point.first, point.second]));
  const words = (x: number) => formatNumber(x, { digits: Math.max(2, decimals) });
  const largest = points.reduce((a, b) => Math.abs(b.difference) > Math.abs(a.difference) ? b : a);
  const studies = new Set(points.map(({ studyId }) => studyId)).size;
  return chartPage({
    owner: "agreementPlot",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm },
    alt: [
      `Agreement plot of ${pairs} from ${plural(studies, "study", "studies")}: ${title}.`,
      `${formatNumber(same, { digits: 0 })} are the same in both readings.`,
      `Mean difference (${first} − ${second}) ${words(bias)} (${formatLevel(level)} CI ` +
      `${formatInterval(biasInterval, { digits: Math.max(2, decimals) })}), limits of agreement ` +
      `${formatInterval({ lower, upper }, { digits: Math.max(2, decimals) })}.`,
      `Largest difference: ${formatNumber(largest.difference, { digits: decimals })} ` +
      `(${largest.studyId}).`,
    ].join(" "),
    height: 190,
    x: { from: left, to: right, ticks: linearTicks, title: `Mean of ${first} and ${second}` },
    y: { from: bottom, to: top, ticks: linearTicks, title: `Difference, ${first} − ${second}` },
    legend: [
      { sign: "dot", colour: colour.study, text: "pairs of numbers" },
      { sign: "line", colour: colour.pooled, text: "mean difference" },
      { sign: "dashed line", colour: colour.pooled, text: "limits of agreement" },
      { sign: "area", colour: colour.band, text: `${formatLevel(level)} intervals of these` },
    ],
    notes: [
      `${formatNumber(same, { digits: 0 })} of ${pairs} are the same in both. Limits: where ` +
      `${formatLevel(level)} of differences would lie if they were normal. Dotted: no difference.`,
    ],
    draw: (frame) => {
      const { at } = frame;
      const level = (y: number) => {
        const [a, b] = [at(left, y), at(right, y)];
        return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
      };
      const places = [...points]
        .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
        .map(({ mean, difference, studyId }) => ({
          ...at(mean, difference),
          label: difference === 0 ? "" : studyId,
          r: 3,
        }));
      const lines = [lower, bias, upper, 0].map(level);
      return {
        marks: [
          ...bands.flatMap((band) =>
            polygon([
              at(left, band.lower),
              at(right, band.lower),
              at(right, band.upper),
              at(left, band.upper),
            ], colour.band)
          ),
          ...strokes([level(0)], { stroke: colour.quiet, strokeDasharray: dash.dotted }),
          ...strokes([level(bias)], { stroke: colour.pooled, strokeWidth: 1.1 }),
          ...strokes([lower, upper].map(level), {
            stroke: colour.pooled,
            strokeDasharray: dash.dashed,
          }),
          ...dots(places),
        ],
        texts: pointLabels(places, Math.min(8, n - same), frame, frame.measure, lines),
      };
    },
  });
}

/** Decimals of the readings, so that a difference of whole numbers prints as one. */
function decimalsOf(values: readonly number[]): number {
  return Math.min(6, Math.max(...values.map((x) => `${x}`.split(".")[1]?.length ?? 0)));
}
