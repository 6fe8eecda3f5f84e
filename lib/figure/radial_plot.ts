import { measureFacts } from "../measure/measure_facts.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisEnds } from "./axis_ends.ts";
import { linearTicks } from "./axis_ticks.ts";
import { chartPage } from "./chart_page.ts";
import type { RadialChartChoices, RadialContent } from "./chart_types.ts";
import { effectChartAxis } from "./effect_chart_axis.ts";
import { dots, polygon, strokes } from "./page_marks.ts";
import { pointLabels } from "./point_labels.ts";
import { pooledWords } from "./pooled_words.ts";
import { colour, dash } from "./style.ts";
import type { Figure } from "./types.ts";

/** Normal quantile of 97.5 %: a constant of the drawing, not an estimate. */
const normal975 = 1.959963984540054;

/**
 * Draws the radial plot of Galbraith: each study's effect over its standard error against its
 * precision, 1 over the standard error.
 *
 * A line from the origin has the same effect all along; it is read off at the axis on the right.
 * The solid line is the pooled effect; 95 % of studies lie in the band of plus and minus 1.96
 * around it if all of them share that effect. Studies outside bear their names where there is room.
 * The dotted line is no effect. Proportions and rates have none, and all lie on one side of 0: for
 * them effects are counted from the pooled one, so that the band lies level (`centred`).
 *
 * With `weights: "random"` the standard error is the root of the variance and tau2 together, as in
 * the weights of a random-effects model: then the band is where 95 % of studies would lie if that
 * model holds, and not if all shared one effect.
 *
 * @param content Studies and pooled effect, on the scale of pooling.
 * @param choices See {@linkcode RadialChartChoices}.
 * @returns A figure, or the reason why there is none: there is no study.
 * @throws {RangeError} if weights are to be random and the pooled effect has no tau2.
 *
 * @example
 * ```ts
 * import { pool } from "reforest";
 * import { radialPlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const studies = [0.1, 0.2, 1.5].map((yi, i) => ({ id: `study ${i}`, yi, vi: 0.1 }));
 * const figure = radialPlot({ studies, pooled: pool(studies, { model: "common" }) });
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /outside the band: study 2/);
 * ```
 *
 * @see Galbraith (1988), https://doi.org/10.1002/sim.4780070807
 */
export function radialPlot(
  content: RadialContent,
  choices: RadialChartChoices = {},
): Figure | NotApplicable {
  const { title = "Radial plot", id = "radial", widthMm = 120, measure = "GEN" } = choices;
  const { weights = "common", centred = measureFacts[measure].nullValue === null } = choices;
  const { pooled } = content;
  const centre = centred ? pooled.estimate : 0;
  const slope = pooled.estimate - centre;
  const tau2 = weights === "random" ? tau2Of(pooled) : 0;
  const points = content.studies.map(({ id, label = id, yi, vi }) => {
    const precision = 1 / Math.sqrt(vi + tau2);
    const z = (yi - centre) * precision;
    return { label, precision, z, off: Math.abs(z - slope * precision) };
  });
  if (points.length === 0) {
    return { kind: "not-applicable", reason: `${title}: there is no study to draw.` };
  }
  const outside = points.filter(({ off }) => off > normal975).sort((a, b) => b.off - a.off);
  const [, end] = axisEnds([0, ...points.map((point) => point.precision)], {
    ...{ below: 0, above: 0.06 },
  });
  const [low, high] = axisEnds([
    ...points.map((point) => point.z),
    ...[0, end * slope].flatMap((z) => [z - normal975, z + normal975]),
  ]);
  const effects = effectChartAxis(measure, [low / end + centre, high / end + centre]);
  const noneAt = effects.reference === null ? null : (effects.reference - centre) * end;
  const none = noneAt !== null && noneAt >= low && noneAt <= high;
  const error = weights === "random" ? "√(variance + τ²)" : "standard error";
  const names = outside.map(({ label }) => label);
  return chartPage({
    owner: "radialPlot",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm },
    alt: [
      `Radial plot of ${plural(points.length, "study", "studies")}: ${title}.`,
      names.length === 0
        ? "No study lies outside the band around the pooled effect."
        : `${plural(names.length, "study", "studies")} outside the band: ${listed(names)}.`,
      ...pooledWords({ ...pooled, prediction: null }, measure),
    ].join(" "),
    height: 210,
    x: { from: 0, to: end, ticks: linearTicks, title: `Precision (1 / ${error})` },
    y: {
      from: low,
      to: high,
      ticks: linearTicks,
      title: `${centred ? "(Effect − pooled)" : "Effect"} / ${error}`,
    },
    right: effects,
    legend: [
      { sign: "dot", colour: colour.study, text: "studies" },
      { sign: "line", colour: colour.pooled, text: "pooled effect" },
      { sign: "area", colour: colour.region, text: "plus and minus 1.96" },
    ],
    notes: [
      "A line from the origin through a study meets the axis on the right at its effect. " +
      `95 % of studies lie in the band if ${
        weights === "random"
          ? "their effects vary as the random-effects model says"
          : "all of them share the pooled effect"
      }.${none ? " Dotted: no effect." : ""}`,
    ],
    draw: (frame) => {
      const { at } = frame;
      const line = (shift: number) => [at(0, shift), at(end, shift + end * slope)] as const;
      const [lower, middle, upper] = [line(-normal975), line(0), line(normal975)];
      const places = [...outside, ...points.filter(({ off }) => !(off > normal975)).map(unnamed)]
        .map(({ label, precision, z }) => ({ ...at(precision, z), label, r: 3 }));
      const zero = [at(0, 0), at(end, none ? noneAt : end * slope)] as const;
      const segment = ([a, b]: typeof zero) => ({ x1: a.x, y1: a.y, x2: b.x, y2: b.y });
      return {
        marks: [
          ...polygon([...lower, upper[1], upper[0]], colour.region),
          ...(none
            ? strokes([segment(zero)], { stroke: colour.quiet, strokeDasharray: dash.dotted })
            : []),
          ...strokes([segment(middle)], { stroke: colour.pooled, strokeWidth: 1.1 }),
          ...dots(places),
        ],
        texts: pointLabels(places, Math.min(8, outside.length), frame, frame.measure, [
          segment(zero),
          segment(middle),
        ]),
      };
    },
  });
}

/** The eight farthest outside, which are those that may bear their names. */
function listed(names: readonly string[]): string {
  const more = names.length - 8;
  return `${names.slice(0, 8).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

/** Studies in the band are not named. */
function unnamed<T extends { readonly label: string }>(point: T): T {
  return { ...point, label: "" };
}

function tau2Of({ heterogeneity }: RadialContent["pooled"]): number {
  if (heterogeneity === undefined) {
    throw new RangeError(
      'radialPlot, weights: found "random" with a pooled effect without tau2; ' +
        "allowed: an answer of pool()",
    );
  }
  return heterogeneity.tau2;
}
