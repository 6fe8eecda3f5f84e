import type { RiskOfBiasReport } from "../screen/review_risk_of_bias.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { judgementName } from "./judgement_name.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Judgements of risk of bias with their reasons, a line for each study and domain, and one for the
 * whole study where the tool judges it.
 *
 * @example
 * ```ts
 * import { reviewRiskOfBias, riskOfBiasTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = riskOfBiasTable(reviewRiskOfBias(await loadReview("rectal-net")));
 * assert.ok("rows" in table);
 * assert.equal(table.rows.length, 55 * 4);
 * ```
 */
export function riskOfBiasTable(
  report: RiskOfBiasReport | NotApplicable,
): TableSpec | NotApplicable {
  if (isNotApplicable(report)) return report;
  return {
    id: "risk-of-bias",
    title: `Risk of bias: ${report.tool}`,
    columns: [
      { key: "study", title: "Study" },
      { key: "domain", title: "Domain" },
      { key: "judgement", title: "Judgement", missing: "not judged" },
      { key: "reason", title: "Reason", missing: "not given" },
    ],
    rows: report.studies.flatMap(({ id, judgements, overall }) =>
      [...judgements, ...(overall ? [overall] : [])].map(({ domain, judgement, reason }) => ({
        study: id,
        domain,
        judgement: judgement && judgementName(judgement),
        reason,
      }))
    ),
  };
}
