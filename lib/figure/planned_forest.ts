import type { FiguresPlan } from "../analysis/forest_plan.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { numberStyleOf } from "../report/number_style_of.ts";
import type { Review } from "../table/review_types.ts";
import type { ForestChoices, ForestLine, ForestSummary } from "./forest_types.ts";

/**
 * What a review says of the forest plot of an analysis: `figures` of its protocol (layout, names,
 * columns, directions, order, further pooled effects), the threshold of its decision as a line,
 * and the number style of the journal that its manuscript goes to, where the plan names no layout.
 *
 * @param review A review as loaded.
 * @param result The analysis that is drawn; further pooled effects are its sensitivity analyses.
 * @returns Choices for `forestPlot`, `forestPages` and `subgroupPlot`; add others to them.
 *
 * @example
 * ```ts
 * import { plannedForest } from "reforest/figure";
 * import { runAnalysis } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("feng2019");
 * const { lines } = plannedForest(review, runAnalysis(review, "prevalence"));
 * assert.deepEqual(lines, [{ at: 0.2, label: "one in five" }]);
 * ```
 */
export function plannedForest(
  review: Pick<Review, "protocol">,
  result: AnalysisResult,
): ForestChoices {
  const { protocol } = review;
  const plans: Readonly<Record<string, FiguresPlan>> = protocol.figures ?? {};
  const { summaries = [], ...drawn } = plans[result.id]?.forest ?? {};
  const plan = protocol.analyses.find(({ id }) => id === result.id);
  const threshold = plan?.decision?.threshold;
  const lines: readonly ForestLine[] = typeof threshold === "number"
    ? [{ at: threshold, label: plan?.decision?.label ?? "" }]
    : [];
  const styled = drawn.layout === undefined && protocol.manuscript?.journal !== undefined;
  return {
    ...drawn,
    ...(styled ? { numbers: numberStyleOf(review) } : {}),
    ...{ lines, summaries: summaries.flatMap((id) => summaryOf(result, id)) },
  };
}

function summaryOf({ sensitivity }: AnalysisResult, id: string): readonly ForestSummary[] {
  return sensitivity.filter((one) => one.id === id).flatMap(({ title, outcome, reported }) =>
    outcome === null ? [] : [{ label: title, pooled: outcome, reported }]
  );
}
