import type { Standing } from "../trace/types.ts";
import type { EstimateWithLimits } from "../effect/conversion_types.ts";
import type { Measure } from "../effect/types.ts";
import type { Interval, Reported } from "../model/types.ts";
import type { CertaintyJudgement, RatedOutcome } from "../table/certainty_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";

/** The four levels of certainty (GRADE). */
export type CertaintyLevel = "very low" | "low" | "moderate" | "high";

/** A rule and where it is published. */
export interface CitedRule {
  readonly rule: string;
  readonly source: string;
}

/** Where a rating starts, by the kind of question and the design. */
export interface StartingLevel extends CitedRule {
  readonly level: CertaintyLevel;
}

/**
 * What a stated rule makes of the computed facts of one domain. It rates nothing: the judgement is
 * that of a person. `levels` is null where no rule gives a number.
 */
export interface Suggestion extends CitedRule {
  readonly levels: number | null;
}

/** Risk of the control group that absolute effects assume. */
export interface AssumedRisk {
  readonly risk: number;
  /** Where it comes from, in words. */
  readonly source: string;
  /** Smallest and largest risk among the control groups; null where no study has both groups. */
  readonly range: { readonly lowest: number; readonly highest: number; readonly k: number } | null;
}

/** Risks as proportions (tables print them per 1000). */
export interface AbsoluteRisks {
  readonly kind: "absolute-risks";
  /** Null for the proportion of a single group. */
  readonly control: AssumedRisk | null;
  /** With the intervention; or the proportion of the single group. */
  readonly risk: EstimateWithLimits;
  /** Risk less assumed control risk; null for a single group. */
  readonly difference: EstimateWithLimits | null;
}

/** Answer of `optimalInformationSize`. */
export interface OptimalInformationSize {
  readonly kind: "optimal-information-size";
  readonly controlRisk: number;
  readonly relativeRiskReduction: number;
  readonly alpha: number;
  readonly power: number;
  /** Not rounded. */
  readonly perGroup: number;
  /** Whole participants in two groups of the same size. */
  readonly total: number;
}

/** Share of the information, in percent, that one domain of the tool calls high, low, or else. */
export interface RiskOfBiasShare {
  readonly domain: string;
  readonly high: number;
  readonly low: number;
  readonly unclear: number;
  readonly notJudged: number;
}

/** How much of the information stands at which risk of bias. */
export interface RiskOfBiasEvidence {
  readonly domain: "risk of bias";
  /** Why there are no facts; null where there are. */
  readonly reason: string | null;
  readonly tool: string | null;
  readonly sharesOf: "weight" | "participants";
  readonly shares: readonly RiskOfBiasShare[];
  readonly suggestion: Suggestion;
}

/** How much the studies differ. */
export interface InconsistencyEvidence {
  readonly domain: "inconsistency";
  /** Why there are no facts; null where there are. */
  readonly reason: string | null;
  /** From Q, in percent. */
  readonly i2: number | null;
  readonly i2Interval: Interval | null;
  /** On the analysis scale; null under a common effect. */
  readonly tau2: number | null;
  /** Pairs of studies whose own intervals have no point in common, of all pairs. */
  readonly pairsApart: number;
  readonly pairs: number;
  /** Where the effect of a new study is expected, on the reporting scale. */
  readonly prediction: { readonly lower: number; readonly upper: number } | null;
  /** Whether the prediction interval holds the threshold; null without either. */
  readonly predictionHoldsThreshold: boolean | null;
  readonly suggestion: Suggestion;
}

/** That no number speaks to indirectness, and where to look. */
export interface IndirectnessEvidence {
  readonly domain: "indirectness";
  readonly reason: string;
  readonly suggestion: Suggestion;
}

/** How wide the interval is, and whether enough people were studied. */
export interface ImprecisionEvidence {
  readonly domain: "imprecision";
  /** Why there are no facts; null where there are. */
  readonly reason: string | null;
  /** Whether the interval holds the threshold; null without either. */
  readonly intervalHoldsThreshold: boolean | null;
  readonly optimalInformationSize: OptimalInformationSize | NotApplicable;
  /** Whether as many participants were studied; null where there is no such size. */
  readonly reached: boolean | null;
  readonly suggestion: Suggestion;
}

/** What a test of small-study effects says, or why none was done. */
export interface PublicationBiasEvidence {
  readonly domain: "publication bias";
  /** Why no test was done; null where one was. */
  readonly reason: string | null;
  /** The test to prefer for the measure. */
  readonly test: { readonly name: string; readonly pValue: number } | null;
  readonly suggestion: Suggestion;
}

/** The effect as a risk ratio. */
export interface LargeEffectEvidence {
  readonly domain: "large effect";
  /** Why there are no facts; null where there are. */
  readonly reason: string | null;
  /** At the assumed control risk. */
  readonly riskRatio: EstimateWithLimits | null;
  readonly suggestion: Suggestion;
}

/** Computed facts of one domain. */
export type DomainEvidence =
  | RiskOfBiasEvidence
  | InconsistencyEvidence
  | IndirectnessEvidence
  | ImprecisionEvidence
  | PublicationBiasEvidence
  | LargeEffectEvidence;

/** Participants and events of one group. */
export interface GroupCount {
  readonly name: string;
  readonly events: number;
  readonly total: number;
}

/** What is computed about one primary result; nobody's judgement is in it. */
export interface CertaintyEvidence {
  readonly kind: "certainty-evidence";
  readonly analysis: string;
  /** Null for the result over all studies. */
  readonly stratum: string | null;
  readonly title: string;
  /** How the analysis stands to what was registered. */
  readonly standing: Standing;
  readonly design: "proportion" | "comparison" | "single group";
  readonly measure: Measure | null;
  /** "pooled" result, or "crude" proportion as the headline of the analysis. */
  readonly headline: "pooled" | "crude";
  /** Studies behind the result. */
  readonly k: number;
  /** One group, or two (treated first); none where the studies report values in place of counts. */
  readonly groups: readonly GroupCount[];
  /** Null where the tables do not hold the number of every study. */
  readonly participants: number | null;
  /** On the reporting scale; null where there is no number. */
  readonly reported: Reported | null;
  /** Why there is no number; null where there is one. */
  readonly reason: string | null;
  /** Coverage of the intervals. */
  readonly level: number;
  readonly absolute: AbsoluteRisks | NotApplicable;
  /** The decision threshold of the protocol, on the reporting scale. */
  readonly threshold: { readonly value: number; readonly label: string } | null;
  /** The five domains of rating down; and a large effect, for comparisons. */
  readonly domains: readonly DomainEvidence[];
}

/** A level that follows from recorded judgements, or the reason why there is none. */
export type CertaintyRating =
  | {
    readonly kind: "rated";
    readonly level: CertaintyLevel;
    readonly start: StartingLevel;
    /** Sum of the levels of all judgements. */
    readonly moved: number;
    readonly judgements: readonly CertaintyJudgement[];
  }
  | {
    readonly kind: "not-rated";
    readonly reason: string;
    /** Null where nobody has said what kind of question it is. */
    readonly start: StartingLevel | null;
    readonly judgements: readonly CertaintyJudgement[];
  };

/** One line of a summary of findings: what is computed, and what people judged. */
export interface Finding {
  readonly outcome: string;
  readonly evidence: CertaintyEvidence;
  /** Null where certainty.json has no entry for it. */
  readonly recorded: RatedOutcome | null;
  readonly rating: CertaintyRating;
}

/** Answer of `summaryOfFindings`. */
export interface SummaryOfFindings {
  readonly kind: "summary-of-findings";
  readonly review: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  /** Analyses without a result that could be rated, and why. */
  readonly without: readonly { readonly analysis: string; readonly reason: string }[];
  /** Files that the findings come from. */
  readonly inputs: readonly string[];
}
