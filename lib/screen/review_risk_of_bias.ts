import type { RiskOfBiasPlan } from "../analysis/risk_of_bias_plan.ts";
import type { Review } from "../table/review_types.ts";
import { riskOfBiasToolOf } from "../table/risk_of_bias_tools.ts";
import type { JudgementWord, RiskOfBiasTool } from "../table/tools/tool_types.ts";
import { type Skipped, skipped } from "./skipped.ts";
import {
  type RiskOfBias,
  type RiskOfBiasDomain,
  summariseRiskOfBias,
} from "./summarise_risk_of_bias.ts";
import { tableOfReview } from "./table_of_review.ts";

/** Answer of {@linkcode reviewRiskOfBias}. */
export interface RiskOfBiasReport extends RiskOfBias {
  /** Code of the tool, or the name that the review gives it. */
  readonly tool: string;
  /** What the authors of the tool say; null for a tool of the review's own. */
  readonly definition: RiskOfBiasTool | null;
  /** Judgements that tell of a high risk; a sensitivity analysis leaves such studies out. */
  readonly unfavourable: readonly string[];
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
 * import { reviewRiskOfBias } from "reforest/review";
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
  const definition = riskOfBiasToolOf(plan.tool);
  const { overall, studyId } = plan;
  const judgements = definition ? { judgements: definition.judgements } : {};
  const bias = summariseRiskOfBias(
    table,
    plan.domains.map((domain) => domainOf(domain, definition)),
    { studyId, ...(overall ? { overall: { ...overall, ...judgements } } : {}) },
  );
  return {
    ...bias,
    tool: plan.tool,
    definition,
    unfavourable: definition?.unfavourable ??
      unfavourable.filter((word) => bias.judgements.includes(word)),
    inputs: [table.file],
  };
}

/** In tools of a review's own. */
const unfavourable: readonly JudgementWord[] = ["high", "serious", "critical", "no", "0"];

function domainOf(
  { column, reason, domain, title }: RiskOfBiasPlan["domains"][number],
  tool: RiskOfBiasTool | null,
): RiskOfBiasDomain {
  const known = tool?.domains.find(({ code }) => code === domain);
  return {
    column,
    reason,
    title: title ?? known?.title ?? column,
    ...(known ? { code: known.code } : {}),
    ...(tool ? { judgements: known?.judgements ?? tool.judgements } : {}),
  };
}
