import type { ConsistencyFinding } from "../consistency/consistency_types.ts";
import { describeCountsBehind } from "./describe_counts_behind.ts";
import { describeHeterogeneityOfPrinted } from "./describe_heterogeneity_of_printed.ts";
import { describeIntervalScale } from "./describe_interval_scale.ts";
import { describePrintedAgreement } from "./describe_printed_agreement.ts";
import { describePrintedRate, describePrintedSum } from "./describe_printed_counts.ts";

/**
 * Says what one check between printed numbers shows, and what it does not. A finding is never an
 * accusation: what does not fit is given with the causes that are no slip.
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
 *   "P = 0.004 agrees with 1.32 (1.09 to 1.59) by z, which leaves a P of 0.0035 to 0.0053 possible; it " +
 *     "does not agree by t with 12 df (0.0070 to 0.0092). This does not show that any of them is right.",
 * );
 * ```
 */
export function describeFinding({ result }: ConsistencyFinding): string {
  switch (result.kind) {
    case "counts-behind-percentages":
      return describeCountsBehind(result);
    case "scale-finding":
      return describeIntervalScale(result);
    case "agreement-of-printed":
      return describePrintedAgreement(result);
    case "heterogeneity-of-printed":
      return describeHeterogeneityOfPrinted(result);
    case "rate-of-counts":
      return describePrintedRate(result);
    case "sums-of-parts":
      return describePrintedSum(result);
  }
}
