import type { RiskOfBiasReport } from "../screen/review_risk_of_bias.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { judgementName } from "./judgement_name.ts";
import { plural } from "./plural.ts";

/**
 * Says by which tool the risk of bias was judged, where the tool comes from, and how it judges a
 * whole study, or the reason why nobody judged.
 *
 * @example
 * ```ts
 * import { describeRiskOfBias, reviewRiskOfBias } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.match(
 *   describeRiskOfBias(reviewRiskOfBias(await loadReview("rectal-net"))),
 *   /^55 studies judged in 4 domains by a tool of the review's own: Newcastle-Ottawa-like items/,
 * );
 * ```
 */
export function describeRiskOfBias(report: RiskOfBiasReport | NotApplicable): string {
  if (isNotApplicable(report)) return report.reason;
  const { studies, domains, definition, tool, overall } = report;
  const judged = `${plural(studies.length, "study", "studies")} judged in ${
    plural(domains.length, "domain")
  }`;
  if (definition === null) {
    return `${judged} by a tool of the review's own: ${tool}. ` +
      `${overall ? "Studies were judged as a whole as well" : "No judgement of whole studies"}.`;
  }
  const { name, source, doi } = definition;
  return `${judged} by ${name} (${source}${doi === null ? "" : `, doi ${doi}`}). ` +
    ("none" in definition.overall
      ? `No judgement of whole studies: ${definition.overall.none}.`
      : `Judgement of whole studies: ${
        definition.overall.rules
          .map(({ judgement, words }) => `${judgementName(judgement)} where ${words}`).join("; ")
      }. ${
        overall
          ? "A better one needs a reason."
          : "The review gives none, so that domains are looked at one by one."
      }`);
}
