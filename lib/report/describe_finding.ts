import type { ConsistencyFinding } from "../consistency/consistency_types.ts";
import { partsOfFinding } from "./parts_of_finding.ts";

/**
 * Says in one sentence what a check between printed numbers shows, and what it does not. A finding
 * is never an accusation: what does not fit is given with the causes that are no slip.
 *
 * @example
 * ```ts
 * import { consistencyReport, describeFinding } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { findings } = consistencyReport(await loadReview("greb2008"));
 * assert.equal(
 *   describeFinding(findings[1]!),
 *   "P = 0.004 agrees with 1.32 (1.09 to 1.59) by z but not by t with 12 df; this does not show that " +
 *     "any of them is right.",
 * );
 * ```
 */
export function describeFinding(finding: ConsistencyFinding): string {
  const { shows, showsNot } = partsOfFinding(finding);
  return `${shows}; this does not show ${showsNot}.`;
}
