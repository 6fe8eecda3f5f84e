import type { Baujat } from "../diagnose/baujat_types.ts";
import { formatNumber } from "../report/format_number.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisEnds } from "./axis_ends.ts";
import { linearTicks } from "./axis_ticks.ts";
import { chartPage } from "./chart_page.ts";
import type { EffectChartChoices } from "./chart_types.ts";
import { dots } from "./page_marks.ts";
import { pointLabels } from "./point_labels.ts";
import { pooledWords } from "./pooled_words.ts";
import type { Figure } from "./types.ts";

const radius = 3;
const room = { below: 0, above: 0.08 } as const;

/**
 * Draws the plot of Baujat: what each study adds to the heterogeneity against how far it moves the
 * pooled effect. Studies far to the right and high up deserve a second look.
 *
 * The eight studies that stand out most, by either axis in parts of its length, bear their names
 * where there is room.
 *
 * @param result Answer of `baujat`.
 * @param choices See {@linkcode EffectChartChoices}; the measure is for the words.
 * @returns A figure, or the reason why there is none: there is no study.
 * @throws {Error} if the font lacks a letter of a name.
 *
 * @example
 * ```ts
 * import { baujat } from "reforest";
 * import { baujatPlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const studies = [0.1, 0.2, 1.5].map((yi, i) => ({ id: `study ${i}`, yi, vi: 0.1 }));
 * const figure = baujatPlot(baujat(studies, { model: "common" }));
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /greatest influence: study 2/);
 * ```
 *
 * @see Baujat et al. (2002), https://doi.org/10.1002/sim.1221
 */
export function baujatPlot(
  result: Baujat,
  choices: EffectChartChoices = {},
): Figure | NotApplicable {
  const { title = "Baujat plot", id = "baujat", widthMm = 120, measure = "GEN" } = choices;
  const { studies, all } = result;
  const drawn = studies.filter((study) =>
    Number.isFinite(study.contribution) && Number.isFinite(study.influence)
  );
  const [one] = drawn;
  if (one === undefined) {
    return { kind: "not-applicable", reason: `${title}: there is no study to draw.` };
  }
  const common = all.choices.model === "common";
  const [, right] = axisEnds([0, ...drawn.map((study) => study.contribution)], room);
  const [, top] = axisEnds([0, ...drawn.map((study) => study.influence)], room);
  const outstanding = [...drawn].sort((a, b) => part(b) - part(a));
  function part({ contribution, influence }: (typeof drawn)[number]): number {
    return Math.max(contribution / right, influence / top);
  }
  const most = (key: "contribution" | "influence") =>
    drawn.reduce((a, b) => b[key] > a[key] ? b : a);
  const number = (x: number) => formatNumber(x, { digits: 3, style: "significant" });
  const [sharp, strong] = [most("contribution"), most("influence")];
  return chartPage({
    owner: "baujatPlot",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm },
    alt: [
      `Baujat plot of ${plural(drawn.length, "study", "studies")}: ${title}.`,
      `Greatest ${common ? "part of Q" : "squared residual"}: ${sharp.label} ` +
      `(${number(sharp.contribution)}); greatest influence: ${strong.label} ` +
      `(${number(strong.influence)}).`,
      ...pooledWords({ ...all, prediction: null }, measure),
    ].join(" "),
    height: 210,
    x: {
      ...{ from: 0, to: right, ticks: linearTicks },
      title: common ? "Contribution to Q" : "Squared Pearson residual (heterogeneity)",
    },
    y: { from: 0, to: top, ticks: linearTicks, title: "Influence on the pooled effect" },
    legend: [],
    notes: [
      "Dots: studies. Influence: squared change of the pooled effect without the study, over its " +
      "variance. A study that stands out is not thereby wrong.",
    ],
    draw: (frame) => {
      const points = outstanding.map(({ label, contribution, influence }) => ({
        ...frame.at(contribution, influence),
        ...{ label, r: radius },
      }));
      const edge = { ...frame, top: frame.top - 6 };
      return {
        marks: dots(points),
        texts: pointLabels(points, 8, edge, frame.measure),
      };
    },
  });
}
