import type { AnalysisResult } from "../analysis/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { describePooled } from "../report/describe_pooled.ts";
import { formatNumber } from "../report/format_number.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { funnelPage, normal975 } from "./funnel_page.ts";
import type { FunnelChoices } from "./funnel_types.ts";
import type { Figure } from "./types.ts";

/**
 * Draws the funnel plot of an analysis: the effect of each study against its standard error, on
 * the scale of pooling (labelled in ratios or percent where that can be read), with the most
 * precise studies on top.
 *
 * The shaded region holds 95 % of studies if all of them share the pooled effect: pooled effect
 * plus and minus 1.96 standard errors (Sterne and Egger 2001,
 * https://doi.org/10.1016/S0895-4356(01)00377-8). Solid line: the pooled effect; dotted line: no
 * effect. The note says what such a plot cannot show: with fewer than ten studies chance shapes
 * it (Sterne et al. 2011, https://doi.org/10.1136/bmj.d4002), and for proportions it is skewed
 * without any bias (Hunter et al. 2014, https://doi.org/10.1016/j.jclinepi.2014.03.003).
 *
 * @param result Answer of an analysis of a protocol.
 * @param choices See {@linkcode FunnelChoices}.
 * @returns A figure, or the reason why there is none: the studies are not pooled together.
 * @throws {Error} if the font lacks a letter of the title.
 *
 * @example Vaccination against tuberculosis
 * ```ts
 * import { funnelPlot } from "reforest/figure";
 * import { runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const figure = funnelPlot(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /^Funnel plot of 13 studies/);
 * ```
 */
export function funnelPlot(
  result: AnalysisResult,
  choices: FunnelChoices = {},
): Figure | NotApplicable {
  const { measure, overall, title } = result;
  if (measure === null || overall?.kind !== "pooled-effect") {
    const why = overall?.kind === "not-estimable"
      ? `no ${overall.quantity} is estimable`
      : "its studies are not pooled together";
    return { kind: "not-applicable", reason: `${title}: no funnel plot, since ${why}.` };
  }
  const points = result.studies.flatMap(({ effect }) =>
    effect === null ? [] : [{ effect: effect.yi, error: Math.sqrt(effect.vi) }]
  );
  const { estimate, interval: { lower, upper } } = overall;
  const outside =
    points.filter(({ effect, error }) => Math.abs(effect - estimate) > normal975 * error).length;
  const errors = points.map((point) => point.error);
  const [least, greatest] = [Math.min(...errors), Math.max(...errors)]
    .map((error) => formatNumber(error, { digits: 2, style: "significant" }));
  const alt = [
    `Funnel plot of ${plural(points.length, "study", "studies")}: ${title}.`,
    `Standard errors run from ${least} to ${greatest} on the scale of pooling; ` +
    `${outside} of ${points.length} studies lie outside the region.`,
    `Pooled: ${describePooled({ measure, outcome: overall, reported: result.overallReported })}`,
    ...(measureFacts[measure].nullValue === null ? [] : [
      `The interval ${lower <= 0 && upper >= 0 ? "includes" : "excludes"} no effect.`,
    ]),
  ].join(" ");
  return funnelPage({ result, measure, pooled: overall, points, alt }, choices);
}
