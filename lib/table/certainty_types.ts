/** Domains in which certainty is rated down (GRADE). */
export type RatingDownDomain =
  | "risk of bias"
  | "inconsistency"
  | "indirectness"
  | "imprecision"
  | "publication bias";

/** Reasons for which certainty of observational comparisons is rated up (GRADE). */
export type RatingUpDomain = "large effect" | "dose response" | "opposing confounding";

/** What kind of question it is: the starting level follows from it and the design. */
export type CertaintyQuestion = "comparative" | "prognosis" | "single-arm proportion";

/** A judgement that a person made on one domain. */
export interface CertaintyJudgement {
  readonly domain: RatingDownDomain | RatingUpDomain;
  /**
   * Levels: 0, -1 or -2 (-3 for imprecision, and for risk of bias by ROBINS-I; -1 at most for
   * publication bias); 0, 1 or 2 for a large effect, 0 or 1 for the other reasons to rate up.
   */
  readonly levels: number;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601, e.g. "2026-11-22". */
  readonly date: string;
}

/** An outcome that somebody rated. */
export interface RatedOutcome {
  /** Id of the analysis. */
  readonly analysis: string;
  /** Stratum, where the analysis has no overall result and is read stratum by stratum. */
  readonly stratum?: string;
  /** As the summary of findings prints it. */
  readonly outcome: string;
  readonly question: CertaintyQuestion;
  readonly design: "randomised" | "non-randomised";
  /** Tool by which risk of bias was judged, where the starting level depends on it. */
  readonly riskOfBiasTool?: "ROBINS-I" | "other";
  /** @default the median risk of the control groups */
  readonly assumedControlRisk?: { readonly risk: number; readonly source: string };
  readonly judgements: readonly CertaintyJudgement[];
}

/** What `data/<review>/certainty.json` holds: one entry for each outcome that is rated. */
export interface CertaintyJudgements {
  readonly outcomes: readonly RatedOutcome[];
}
