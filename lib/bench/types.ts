import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import type { Program } from "../diagnose/program_types.ts";
import type { RefitReport } from "../diagnose/refit_types.ts";
import type { Measure, ZeroCellRule } from "../effect/types.ts";
import type { NotEstimableGlmm, PooledGlmm } from "../model/glmm_types.ts";
import type {
  IntervalMethod,
  NotEstimable,
  PooledEffect,
  PredictionMethod,
  Reported,
} from "../model/types.ts";
import type { DataProblem } from "../table/types.ts";

/** An analysis of a program under its defaults, e.g. "meta8-random". */
export type BenchProgram = `${Program}-${"common" | "random"}`;

/** Ways of pooling at the bench; "glmm" is a generalised linear mixed model of the counts. */
export type BenchPooling = AnalysisPlan["pooling"] | "glmm";

/** A cell that might have read otherwise. */
export interface CellEdit {
  readonly kind: "cell";
  /** Name of the resource in datapackage.json. */
  readonly table: string;
  /** Line in the file; the header is line 1. */
  readonly line: number;
  readonly column: string;
  /** As it would stand in the file: parsed by the data dictionary. */
  readonly text: string;
}

/** Rows that might have stood at the end of a table. */
export interface RowsEdit {
  readonly kind: "rows";
  readonly table: string;
  /**
   * Lines with cells separated by tabs (as a spreadsheet copies them) or commas; columns in the
   * order of the data dictionary, or a first line that names them.
   */
  readonly text: string;
}

/** Something that the data do not say: "what if". */
export type BenchEdit = CellEdit | RowsEdit;

/**
 * What is done at the bench otherwise than planned: only that. Plain data; what is absent is as
 * the variant has it, and the variant is the analysis as it is carried out.
 */
export interface BenchSetting {
  /** Id of the analysis. */
  readonly analysis: string;
  /**
   * Which of the review's own plans is the starting point: "sensitivity:ID", "set:NAME" (of the
   * multiverse) or "registered" (where a deviation changed it); absent: the analysis as carried out.
   */
  readonly variant?: string;
  /** The stratum looked at; absent: all studies, or the first stratum where only strata are pooled. */
  readonly stratum?: string;
  /** Ids of the studies left out; sorted. */
  readonly without?: readonly string[];
  /** For proportions the transformation. */
  readonly measure?: Measure;
  readonly pooling?: BenchPooling;
  readonly model?: "random" | "common";
  readonly tau2?: NonNullable<AnalysisPlan["tau2"]>;
  readonly interval?: IntervalMethod;
  readonly prediction?: PredictionMethod;
  readonly zeroCells?: ZeroCellRule;
  /** The continuity correction. */
  readonly increment?: number;
  /** Column whose values are the strata; "none" for no strata. */
  readonly subgroup?: string;
  /** Defaults of a program, which settle how effects are computed and pooled. */
  readonly program?: BenchProgram;
  /** In the order in which they were made. */
  readonly edits?: readonly BenchEdit[];
}

/** A choice that a control of the bench makes. */
export type BenchChoice = Exclude<keyof BenchSetting, "without" | "edits">;

/** An option of a control. */
export interface BenchOption {
  /** The value in the setting; "" takes the choice out of the setting. */
  readonly code: string;
  readonly label: string;
  /** Why it cannot be chosen now; null where it can. */
  readonly disabled: string | null;
  /** What is to be known of it, e.g. whether a program's defaults were verified. */
  readonly note: string | null;
}

/** A control of the bench with its options. */
export interface BenchControl {
  readonly choice: BenchChoice;
  readonly label: string;
  /** "number": any number of `atLeast` or more; the options are usual ones. */
  readonly kind: "select" | "number";
  readonly options: readonly BenchOption[];
  /** Code in force. */
  readonly chosen: string;
  /** Code of the registered setting. */
  readonly registered: string;
  /** Why the control changes nothing now; null where it does. */
  readonly disabled: string | null;
}

/** A study that can be taken out and in. */
export interface BenchStudy {
  readonly id: string;
  readonly label: string;
  readonly included: boolean;
}

/** The studies that are pooled together: all of them, or those of a stratum. */
export interface BenchSet {
  /** Null for all studies. */
  readonly stratum: string | null;
  readonly k: number;
  readonly pooled: PooledEffect | PooledGlmm | NotEstimable | NotEstimableGlmm;
  /** Null where there is no estimate; `inWords` says why. */
  readonly reported: Reported | null;
  /** In one line, with I2, tau2 and the prediction interval; or why there is no estimate. */
  readonly inWords: string;
  /** Null where `leaveOneOutNote` says why there is none. */
  readonly leaveOneOut: RefitReport | null;
  /** What must be known of leaving one out here; null where there is nothing. */
  readonly leaveOneOutNote: string | null;
}

/** Answer of {@linkcode benchResult}. Plain data. */
export interface BenchResult {
  readonly kind: "bench-result";
  readonly setting: BenchSetting;
  /** Whether nothing differs from the registered setting but the stratum looked at. */
  readonly registered: boolean;
  /** Whether cells were changed or rows added: these are no data. */
  readonly hypothetical: boolean;
  /**
   * As figures and tables take it: studies with effects and weights, exclusions with reasons,
   * strata, choices in force. Sensitivity analyses and printed figures are not run.
   */
  readonly result: AnalysisResult;
  /** All pooled sets; empty where nothing is pooled, and `nothing` says why. */
  readonly sets: readonly BenchSet[];
  /** The set that is looked at. */
  readonly shown: BenchSet | null;
  /** Why nothing is pooled; null where something is. */
  readonly nothing: string | null;
  /** What must be known of this setting, in sentences. */
  readonly notes: readonly string[];
}

/** A choice that is otherwise than registered, in words. */
export interface BenchDifference {
  readonly choice: keyof BenchSetting;
  readonly label: string;
  readonly registered: string;
  readonly here: string;
}

/** A setting read from an address, and what could not be read. */
export interface SettingRead {
  /** Null where not even the analysis is named. */
  readonly setting: BenchSetting | null;
  readonly problems: readonly DataProblem[];
}
