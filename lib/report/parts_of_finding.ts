import type { ConsistencyFinding } from "../consistency/consistency_types.ts";
import { describeCountsBehind } from "./describe_counts_behind.ts";
import { describeHeterogeneityOfPrinted } from "./describe_heterogeneity_of_printed.ts";
import { describeIntervalScale } from "./describe_interval_scale.ts";
import { describePrintedAgreement } from "./describe_printed_agreement.ts";
import { describePrintedRate } from "./describe_printed_rate.ts";
import { describePrintedSum } from "./describe_printed_sum.ts";
import type { FindingParts } from "./finding_parts.ts";

/** The parts of what a finding says, by its kind. */
export function partsOfFinding({ result }: ConsistencyFinding): FindingParts {
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
