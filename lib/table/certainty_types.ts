/** Domains in which certainty is rated down (GRADE). */
export type RatingDownDomain =
  | "risk of bias"
  | "inconsistency"
  | "indirectness"
  | "imprecision"
  | "publication bias";

/** Reasons for which certainty of observational comparisons is rated up (GRADE). */
export type RatingUpDomain = "large effect" | "dose response" | "opposing confounding";

/** A judgement that a person made on one domain. */
export interface CertaintyJudgement {
  readonly domain: RatingDownDomain | RatingUpDomain;
  /** Levels: 0, -1 or -2 (-3 for risk of bias with ROBINS-I); 1 or 2 for rating up. */
  readonly levels: number;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

/** What `data/<review>/certainty.json` holds: one entry for each outcome that is rated. */
export interface CertaintyJudgements {
  readonly outcomes: readonly {
    /** Id of the analysis. */
    readonly analysis: string;
    /** Stratum, where the analysis is pooled by strata. */
    readonly stratum?: string;
    readonly outcome: string;
    /** What kind of question it is: the starting level follows from it and the design. */
    readonly question: "comparative" | "prognosis" | "single-arm proportion";
    readonly design: "randomised" | "non-randomised";
    readonly judgements: readonly CertaintyJudgement[];
  }[];
}
