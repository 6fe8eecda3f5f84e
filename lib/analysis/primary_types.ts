import type { Conclusion } from "../diagnose/multiverse_types.ts";
import type { Reported } from "../model/types.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** The headline of an analysis, or of one of its strata, as a reader takes it away. */
export interface PrimaryResult {
  /** Id of the analysis. */
  readonly analysis: string;
  readonly title: string;
  readonly measure: AnalysisPlan["measure"];
  /** Stratum or group; null for the overall result. */
  readonly stratum: string | null;
  /** Studies behind the number. */
  readonly k: number;
  /** On the scale that people read; null where nothing is estimated. */
  readonly reported: Reported | null;
  /** Why there is no number; null where there is one. */
  readonly reason: string | null;
  /** Where the interval lies of the decision threshold; null without one, or without a number. */
  readonly conclusion: Conclusion | null;
}
