import type { Review } from "../table/review_types.ts";
import type { Skipped } from "./skipped.ts";
import { type LimitsOfAgreement, limitsOfAgreement } from "./limits_of_agreement.ts";
import { numericPairs } from "./numeric_pairs.ts";
import type { ExtractionReport } from "./review_extractions.ts";
import { tableOfReview } from "./table_of_review.ts";

/** Agreement of two extractions on one column of numbers. */
export interface FieldLimits extends LimitsOfAgreement {
  readonly id: string;
  /** What the pair of tables holds, and the title of the column. */
  readonly title: string;
  readonly field: string;
  readonly fieldTitle: string;
  /** Files that were read. */
  readonly inputs: readonly string[];
}

/**
 * Limits of agreement of two extractions of a review, one for each column of numbers that both
 * have: what an agreement plot shows.
 *
 * @param review A loaded review.
 * @param report Answer of `reviewExtractions` for it.
 * @returns In the order of the pairs of the protocol and of the columns compared; the reason where
 *   the review has no second extraction.
 *
 * @example Both readers of the resections, on how many there were
 * ```ts
 * import { extractionLimits, isNotApplicable, reviewExtractions } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("rectal-net");
 * const fields = extractionLimits(review, reviewExtractions(review));
 * assert.ok(!isNotApplicable(fields));
 * const resected = fields.find(({ field }) => field === "n_resected");
 * assert.equal((resected?.n ?? 0) - (resected?.same ?? 0), 2);
 * ```
 */
export function extractionLimits(
  review: Review,
  report: ExtractionReport | Skipped,
): readonly FieldLimits[] | Skipped {
  if (report.kind !== "extractions") return report;
  const { extraction } = review.protocol;
  const named = extraction === undefined || "reason" in extraction ? [] : extraction.pairs;
  return report.pairs.flatMap(({ title, comparison }, index) => {
    const name = named[index]?.first;
    if (name === undefined) return [];
    const { columns } = tableOfReview(review, name);
    return comparison.perField.filter(({ icc }) => icc !== null).map(({ field }) => {
      const fieldTitle = columns.find((column) => column.name === field)?.title ?? field;
      return {
        id: `agreement-${name}-${field}`.replaceAll("_", "-"),
        title: `${title}: ${fieldTitle}, A against B`,
        ...{ field, fieldTitle, inputs: report.inputs },
        ...limitsOfAgreement(numericPairs(comparison.cells.filter((cell) => cell.field === field))),
      };
    });
  });
}
