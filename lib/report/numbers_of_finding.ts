import type { ConsistencyFinding } from "../consistency/consistency_types.ts";
import { partsOfFinding } from "./parts_of_finding.ts";

/**
 * The numbers that the rounding of printed numbers leaves possible, in words: ranges of totals, of
 * standard errors, of P. Programs find them with all digits in the `result` of a finding.
 *
 * @returns Null where the check leaves no numbers.
 *
 * @example
 * ```ts
 * import { consistencyReport, numbersOfFinding } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { findings } = consistencyReport(await loadReview("greb2008"));
 * assert.equal(
 *   numbersOfFinding(findings[1]!),
 *   "P by z: 0.0035 to 0.0053; by t with 12 df: 0.0070 to 0.0092 (95 % interval)",
 * );
 * ```
 */
export function numbersOfFinding(finding: ConsistencyFinding): string | null {
  return partsOfFinding(finding).numbers;
}
