import { jbiCaseSeries } from "./tools/jbi_case_series.ts";
import { jbiCohort } from "./tools/jbi_cohort.ts";
import { jbiPrevalence } from "./tools/jbi_prevalence.ts";
import { nosCaseControl } from "./tools/nos_case_control.ts";
import { nosCohort } from "./tools/nos_cohort.ts";
import { quadas2 } from "./tools/quadas_2.ts";
import { rob2 } from "./tools/rob_2.ts";
import { robinsI } from "./tools/robins_i.ts";
import type { RiskOfBiasTool } from "./tools/tool_types.ts";

/**
 * The tools for risk of bias that a protocol may name by their code: domains, judgements in order
 * of severity, and the rule for the overall judgement, with the source of each. The wording of
 * domains and items is our own and short; who judges reads the tool itself.
 *
 * @example
 * ```ts
 * import { riskOfBiasTools } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const rob2 = riskOfBiasTools.find((tool) => tool.code === "RoB 2");
 * assert.deepEqual(rob2?.domains.map((domain) => domain.code), ["D1", "D2", "D3", "D4", "D5"]);
 * assert.deepEqual(rob2?.judgements, ["low", "some concerns", "high"]);
 * ```
 */
export const riskOfBiasTools: readonly RiskOfBiasTool[] = [
  rob2,
  robinsI,
  quadas2,
  nosCohort,
  nosCaseControl,
  jbiCaseSeries,
  jbiPrevalence,
  jbiCohort,
];

/**
 * The tool of a code, or null for a tool that a review names and defines itself.
 *
 * @example
 * ```ts
 * import { riskOfBiasToolOf } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(riskOfBiasToolOf("ROBINS-I")?.domains.length, 7);
 * assert.equal(riskOfBiasToolOf("Items of our own"), null);
 * ```
 */
export function riskOfBiasToolOf(name: string): RiskOfBiasTool | null {
  return riskOfBiasTools.find((tool) => tool.code === name) ?? null;
}
