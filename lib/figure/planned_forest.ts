import type { FiguresPlan } from "../analysis/forest_plan.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { numberStyleOf } from "../report/number_style_of.ts";
import type { Journal } from "../report/number_style_types.ts";
import type { Review } from "../table/review_types.ts";
import type { ForestLine, ForestPagesChoices, ForestSummary } from "./forest_types.ts";
import { journals } from "./journals/profiles.ts";
import type { JournalProfile } from "./journals/types.ts";

/**
 * What a review says of the forest plot of an analysis: `figures` of its protocol (layout, names,
 * columns, directions, order, further pooled effects), the threshold of its decision as a line,
 * the number style of the journal that its manuscript goes to, where the plan names no layout, and
 * that journal's limit of height, for `forestPages`.
 *
 * @param review A review as loaded.
 * @param result The analysis that is drawn; further pooled effects are its sensitivity analyses.
 * @returns Choices for `forestPlot`, `forestPages` and `subgroupPlot`; add others to them.
 *
 * @example
 * ```ts
 * import { plannedForest } from "reforest/figure";
 * import { runAnalysis } from "reforest/review";
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
): ForestPagesChoices {
  const { protocol } = review;
  const plans: Readonly<Record<string, FiguresPlan>> = protocol.figures ?? {};
  const { summaries = [], ...drawn } = plans[result.id]?.forest ?? {};
  const plan = protocol.analyses.find(({ id }) => id === result.id);
  const threshold = plan?.decision?.threshold;
  const lines: readonly ForestLine[] = typeof threshold === "number"
    ? [{ at: threshold, label: plan?.decision?.label ?? "" }]
    : [];
  const maxHeightMm = heightLimit(protocol.manuscript?.journal);
  const styled = drawn.layout === undefined && protocol.manuscript?.journal !== undefined;
  return {
    ...drawn,
    ...(styled ? { numbers: numberStyleOf(review) } : {}),
    ...(maxHeightMm === null ? {} : { maxHeightMm }),
    ...{ lines, summaries: summaries.flatMap((id) => summaryOf(result, id)) },
  };
}

/** Height that a journal allows a figure; null where none is known. */
function heightLimit(journal: Journal | undefined): number | null {
  const profiles: Readonly<Record<string, JournalProfile>> = journals;
  return profiles[journal ?? ""]?.height?.value.most ?? null;
}

function summaryOf({ sensitivity }: AnalysisResult, id: string): readonly ForestSummary[] {
  return sensitivity.filter((one) => one.id === id).flatMap(({ title, outcome, reported }) =>
    outcome === null ? [] : [{ label: title, pooled: outcome, reported }]
  );
}
