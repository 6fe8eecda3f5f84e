import type { Measure, StudyEffect } from "../effect/types.ts";
import type { ClusterRobustSubgroups } from "../model/cluster_robust_types.ts";
import type { NotEstimableGlmm, PooledGlmm } from "../model/glmm_types.ts";
import type {
  Interval,
  NotEstimable,
  PooledEffect,
  Reported,
  SubgroupAnalysis,
} from "../model/types.ts";
import type { Exclusion, RowReference, Standing } from "../trace/types.ts";
import type { RegisteredChoice } from "./registered_types.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** Events among a total, with its exact interval. */
export interface CrudeProportion {
  /** Stratum or arm; null for all studies together. */
  readonly group: string | null;
  /** Studies whose counts are summed. */
  readonly k: number;
  readonly label: string;
  readonly events: number;
  readonly total: number;
  readonly proportion: number;
  readonly interval: Interval;
}

/** A study as a figure or a table shows it. */
export interface AnalysedStudy {
  readonly id: string;
  readonly studyId: string;
  readonly label: string;
  /** Stratum, where the analysis has any. */
  readonly group: string | null;
  /** Counts as extracted (summed within study and stratum where the protocol says so), by role. */
  readonly counts: Readonly<Record<string, number>>;
  /** Values as extracted, by role; present in place of counts where the protocol names values. */
  readonly values?: Readonly<Record<string, number>>;
  /** What a cumulative analysis orders by; null where the protocol names no column. */
  readonly order?: number | null;
  /** Values of the moderators that the protocol names; absent where it names none. */
  readonly moderators?: Readonly<Record<string, number | string | null>>;
  /** Further columns that the protocol asks to show, e.g. the entry criteria. */
  readonly shown: Readonly<Record<string, string>>;
  /** The effect on the analysis scale; null when it does not exist (reason in `excluded`). */
  readonly effect: StudyEffect | null;
  /** On the reporting scale, with the study's own interval. */
  readonly reported: { readonly estimate: number; readonly interval: Interval } | null;
  /** Weight in percent in the pooled result of its stratum (or overall); null when not pooled. */
  readonly weight: number | null;
  readonly source: readonly RowReference[];
}

/** A figure that another publication prints, shown beside ours and never mixed with it. */
export interface PublishedFigure {
  readonly claim: string;
  readonly label: string;
  readonly printed: string;
  readonly source: string;
  readonly status: "same data" | "other studies";
  /** Our value at the printed precision; null when the figure belongs to other data. */
  readonly computed: string | null;
  /** Whether the two texts are the same; null when there is nothing to compare. */
  readonly agrees: boolean | null;
  /** The numbers that differ, each as computed and as printed. */
  readonly differences: readonly string[];
}

/** One line of the table of sensitivity analyses. */
export interface SensitivityResult {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly k: number;
  readonly outcome: PooledEffect | NotEstimable | null;
  readonly reported: Reported | null;
  /** Strata, when the analysis itself has strata. */
  readonly groups: readonly {
    readonly level: string;
    readonly k: number;
    readonly reported: Reported | null;
    readonly reason: string | null;
  }[];
  /** Exact risk differences, a study each, where the protocol asks for them. */
  readonly riskDifferences: readonly {
    readonly id: string;
    readonly label: string;
    readonly estimate: number;
    readonly interval: Interval;
  }[];
  readonly crude: readonly CrudeProportion[];
  readonly published: readonly PublishedFigure[];
  readonly excluded: readonly Exclusion[];
  readonly warnings: readonly string[];
  readonly studies: readonly AnalysedStudy[];
}

/** A comparison of two groups that ignores the studies; what many abstracts print. */
export interface CrudeComparison {
  readonly note: string;
  readonly tests: readonly {
    readonly name: string;
    readonly statistic: number | null;
    readonly pValue: number | null;
    /** What must be known of the test, or why there is no number; null when there is nothing. */
    readonly reason: string | null;
  }[];
}

/** Rows whose absence would give the number of studies and patients that a publication prints. */
export interface TotalExplained {
  readonly k: number;
  readonly total: number;
  readonly printedK: number;
  readonly printedTotal: number;
  /** Each set of rows that, left out, gives both printed numbers. */
  readonly leavingOut: readonly (readonly string[])[];
  readonly sentence: string;
}

/** Everything that one analysis of the protocol found. Stored as `results/<id>.json`. */
export interface AnalysisResult {
  readonly kind: "analysis";
  readonly review: string;
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly registration: string;
  readonly standing: Standing;
  /** Null where no choice is another than registered, or nothing is registered. */
  readonly registeredChoice: RegisteredChoice | null;
  readonly design: AnalysisPlan["design"];
  readonly measure: Measure | null;
  /** Names of the two groups of a comparison. */
  readonly arms: { readonly treated: string; readonly control: string } | null;
  readonly headline: "pooled" | "crude" | "none";
  /**
   * Titles, in the data dictionary, of the moderators, of the column of strata and of the columns
   * shown; what is not there is printed by its name.
   */
  readonly columnTitles?: Readonly<Record<string, string>>;
  readonly studies: readonly AnalysedStudy[];
  /** Studies of a comparison that report only one of the two groups: shown, never compared. */
  readonly oneArmStudies: readonly AnalysedStudy[];
  readonly excluded: readonly Exclusion[];
  readonly overall: PooledEffect | NotEstimable | null;
  readonly overallReported: Reported | null;
  readonly subgroups: SubgroupAnalysis | null;
  /** One for each stratum of `subgroups.groups`; null where the stratum is not pooled. */
  readonly subgroupsReported: readonly (Reported | null)[];
  /** What must be said of the test between groups, e.g. "descriptive, since ...". */
  readonly subgroupNote: string | null;
  /** Means and test of strata that share studies; absent where the protocol does not ask for it. */
  readonly dependentStrata?: ClusterRobustSubgroups;
  /** A mixed model of the counts themselves; absent where the protocol does not ask for it. */
  readonly mixedModel?: {
    readonly answer: PooledGlmm | NotEstimableGlmm;
    readonly reported: Reported | null;
  };
  readonly crude: readonly CrudeProportion[];
  readonly crudeComparison: CrudeComparison | null;
  readonly totalExplained: TotalExplained | null;
  readonly sensitivity: readonly SensitivityResult[];
  readonly published: readonly PublishedFigure[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  /** Every choice in force, as the protocol states it with the defaults filled in. */
  readonly choices: Readonly<Record<string, string | number | boolean | null>>;
  /** Files of the review that the analysis read. */
  readonly inputs: readonly string[];
  readonly libraryVersion: string;
}
