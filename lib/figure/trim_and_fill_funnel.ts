import type { TrimAndFill } from "../diagnose/trim_and_fill_types.ts";
import type { NotEstimable } from "../model/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { formatLevel } from "../report/format_level.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisEnds } from "./axis_ends.ts";
import { linearTicks } from "./axis_ticks.ts";
import { chartPage } from "./chart_page.ts";
import type { EffectChartChoices } from "./chart_types.ts";
import { effectChartAxis } from "./effect_chart_axis.ts";
import { effectWords } from "./effect_words.ts";
import { dots, polygon, strokes } from "./page_marks.ts";
import { colour, dash } from "./style.ts";
import type { Figure } from "./types.ts";

/** Normal quantile of 97.5 %: a constant of the drawing, not an estimate. */
const normal975 = 1.959963984540054;

/**
 * Draws the funnel plot of a trim and fill: observed studies as dots, those filled in as hollow
 * ones, the pooled effect without and with them.
 *
 * The shaded region holds 95 % of studies if all of them share the adjusted effect. The studies
 * filled in are made up, which the note says: the method shows how far the result hangs on the
 * symmetry of the funnel, and finds no missing study.
 *
 * @param result Answer of `trimAndFill`.
 * @param choices See {@linkcode EffectChartChoices}.
 * @returns A figure, or the reason why there is none: nothing was estimable.
 *
 * @example
 * ```ts
 * import { trimAndFill } from "reforest";
 * import { trimAndFillFunnel } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const studies = [0.1, 0.2, 0.3, 0.6, 0.9, 1.4].map((yi, i) => ({
 *   id: `study ${i}`, yi, vi: (0.1 + 0.1 * i) ** 2,
 * }));
 * const figure = trimAndFillFunnel(trimAndFill(studies), { measure: "MD" });
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /^Trim-and-fill funnel plot of 6 studies/);
 * ```
 *
 * @see Duval and Tweedie (2000), https://doi.org/10.1111/j.0006-341X.2000.00455.x
 */
export function trimAndFillFunnel(
  result: TrimAndFill | NotEstimable,
  choices: EffectChartChoices = {},
): Figure | NotApplicable {
  const { title = "Trim and fill", id = "trim-and-fill", widthMm = 120, measure = "GEN" } = choices;
  if (result.kind === "not-estimable") {
    return { kind: "not-applicable", reason: `${title}: ${result.reason}` };
  }
  const { studies, observed, adjusted, filled, side } = result;
  if (studies.length === 0) {
    return { kind: "not-applicable", reason: `${title}: there is no study to draw.` };
  }
  const points = studies.map(({ yi, vi, filled }) => ({ yi, error: Math.sqrt(vi), filled }));
  const greatest = Math.max(...points.map((point) => point.error)) * 1.05;
  const reach = normal975 * greatest;
  const middle = adjusted.estimate;
  const values = [middle - reach, middle + reach, observed.estimate];
  const x = effectChartAxis(measure, axisEnds([...values, ...points.map(({ yi }) => yi)]));
  const words = ({ estimate, interval: { lower, upper, level } }: TrimAndFill["observed"]) =>
    effectWords({ estimate, lower, upper }, measure, level);
  const moved =
    measureFacts[measure].nullValue === null || !crosses(observed) === !crosses(adjusted)
      ? ""
      : crosses(adjusted)
      ? ", which then includes no effect"
      : ", which then excludes no effect";
  return chartPage({
    owner: "trimAndFillFunnel",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm, x },
    alt: `Trim-and-fill funnel plot of ${plural(result.k, "study", "studies")}: ${title}. ` +
      `Filled in on the ${side}: ${filled}. Observed: ${words(observed)}.${
        filled === 0
          ? ""
          : ` With those filled in, which are mirror images: ${words(adjusted)}${moved}.`
      }`,
    height: 210,
    y: { from: greatest, to: 0, title: "Standard error", ticks: linearTicks },
    legend: [
      { sign: "dot", colour: colour.study, text: "studies" },
      ...(filled === 0
        ? []
        : [{ sign: "hollow dot", colour: colour.pooled, text: "filled in" } as const]),
      { sign: "line", colour: colour.study, text: "pooled, observed" },
      ...(filled === 0
        ? []
        : [{ sign: "dashed line", colour: colour.pooled, text: "pooled, with filled" } as const]),
    ],
    notes: [
      filled === 0
        ? `No study was filled in on the ${side}.`
        : `${plural(filled, "study", "studies")} filled in on the ${side} as mirror images: ` +
          "made up, to see how far the result hangs on the symmetry of the funnel.",
      `Shaded: where ${formatLevel(0.95)} of studies would lie if all shared the ${
        filled === 0 ? "pooled" : "adjusted"
      } effect.`,
      ...(result.k < 10
        ? [`With ${plural(result.k, "study", "studies")} chance alone makes a funnel look skewed.`]
        : []),
    ],
    draw: ({ at }) => {
      const line = (fromX: number, toX: number) => {
        const [from, to] = [at(fromX, 0), at(toX, greatest)];
        return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      };
      const place = ({ yi, error }: (typeof points)[number]) => at(yi, error);
      const none = x.reference;
      return {
        marks: [
          ...polygon(
            [at(middle, 0), at(middle + reach, greatest), at(middle - reach, greatest)],
            colour.region,
          ),
          ...(none !== null && none >= x.from && none <= x.to
            ? strokes([line(none, none)], { stroke: colour.quiet, strokeDasharray: dash.dotted })
            : []),
          ...strokes([line(observed.estimate, observed.estimate)], {
            stroke: colour.study,
            strokeWidth: 1.1,
          }),
          ...(filled === 0 ? [] : strokes([line(middle, middle)], {
            stroke: colour.pooled,
            strokeWidth: 1.1,
            strokeDasharray: dash.dashed,
          })),
          ...dots(points.filter((point) => !point.filled).map(place)),
          ...dots(points.filter((point) => point.filled).map(place), {
            ...{ fill: colour.paper, stroke: colour.pooled, strokeWidth: 1.1 },
          }),
        ],
      };
    },
  });
}

/** On the scale of pooling no effect is 0, where a measure has it. */
function crosses({ interval: { lower, upper } }: TrimAndFill["observed"]): boolean {
  return lower <= 0 && upper >= 0;
}
