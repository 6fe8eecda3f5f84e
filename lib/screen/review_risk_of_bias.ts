import type { Review } from "../table/review_types.ts";
import { type Skipped, skipped } from "./skipped.ts";
import { type RiskOfBias, summariseRiskOfBias } from "./summarise_risk_of_bias.ts";
import { tableOfReview } from "./table_of_review.ts";

/** Answer of {@linkcode reviewRiskOfBias}. */
export interface RiskOfBiasReport extends RiskOfBias {
  /** Name of the tool. */
  readonly tool: string;
  /** Files that were read. */
  readonly inputs: readonly string[];
}

/**
 * Sums up the risk of bias of a review's studies, or says why nobody judged it.
 *
 * @param review A loaded review; its protocol names the tool, the table and the domains.
 * @throws {TypeError} if the protocol names a table or a column that does not exist.
 *
 * @example
 * ```ts
 * import { reviewRiskOfBias } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const bias = reviewRiskOfBias(await loadReview("bcg"));
 * assert.ok(bias.kind === "not-applicable"); // nobody judged these trials here
 * assert.notEqual(bias.reason, "");
 * ```
 */
export function reviewRiskOfBias(review: Review): RiskOfBiasReport | Skipped {
  const plan = review.protocol.riskOfBias;
  if (plan === undefined) {
    return skipped("The protocol names no tool for risk of bias.");
  }
  if (!("tool" in plan)) return skipped(plan.reason);
  const table = tableOfReview(review, plan.table);
  return {
    ...summariseRiskOfBias(table, plan.domains, { studyId: plan.studyId }),
    tool: plan.tool,
    inputs: [table.file],
  };
}
