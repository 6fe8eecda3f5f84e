import type { ConsistencyCheck } from "../analysis/consistency_plan.ts";
import type { AgreementOfPrinted } from "./agreement_of_printed.ts";
import type { CountsBehindPercentages } from "./counts_types.ts";
import type { HeterogeneityOfPrinted } from "./heterogeneity_of_printed.ts";
import type { RateOfCounts } from "./rate_of_counts.ts";
import type { ScaleOfInterval } from "./scale_of_interval.ts";
import type { SumsOfParts } from "./sums_of_parts.ts";

/** An interval on its scales, and once more with one decimal less where all three end in 0. */
export interface ScaleFinding {
  readonly kind: "scale-finding";
  readonly asPrinted: ScaleOfInterval;
  /** Zeros at the end may have been added by a rule of printing; null where there are none. */
  readonly withoutZeros: ScaleOfInterval | null;
}

/** What one check has found. */
export type ConsistencyResult =
  | CountsBehindPercentages
  | ScaleFinding
  | AgreementOfPrinted
  | HeterogeneityOfPrinted
  | RateOfCounts
  | SumsOfParts;

/** One check of a review's claims. */
export interface ConsistencyFinding {
  readonly id: string;
  readonly title: string;
  readonly check: ConsistencyCheck["check"];
  readonly note: string | null;
  /** Ids of the claims, in the order of the check, each once. */
  readonly claims: readonly string[];
  /**
   * "compatible": numbers exist that print so and fit each other; "not compatible": none do, under the
   * assumptions of the check; "not examined": nothing could be compared, or nothing could have failed.
   */
  readonly verdict: "compatible" | "not compatible" | "not examined";
  readonly result: ConsistencyResult;
}

/** Answer of {@linkcode consistencyReport}. Plain data. */
export interface ConsistencyReport {
  readonly kind: "consistency-report";
  readonly review: string;
  /** The table of claims; null where the protocol names no checks. */
  readonly file: string | null;
  readonly findings: readonly ConsistencyFinding[];
  /** Kinds of checks that no claims are named for; the reason is null where the protocol gives none. */
  readonly notApplied: readonly {
    readonly check: ConsistencyCheck["check"];
    readonly reason: string | null;
  }[];
}
