import type { Measure, ZeroCellRule } from "../effect/types.ts";
import type { Decision, MultiverseOptions } from "../diagnose/multiverse_types.ts";
import type { FlowBoxDefinition, FlowSource } from "../screen/flow_types.ts";
import type { IntervalMethod, PredictionMethod, Tau2Estimator } from "../model/types.ts";
import type { CountColumns, ValueColumns } from "./column_types.ts";
import type { ConsistencyPlan } from "./consistency_plan.ts";
import type { FontPlan } from "./font_plan.ts";
import type { FiguresPlan } from "./forest_plan.ts";
import type { ManuscriptPlan } from "./manuscript_plan.ts";
import type { PublishedPlan } from "./published_plan.ts";
import type { RiskOfBiasPlan } from "./risk_of_bias_plan.ts";
import type { RowCondition } from "./row_condition.ts";

/**
 * Keep one member of each group of studies that share patients: a row of another member is
 * excluded, with the reason in words.
 */
export interface OverlapRule {
  /** Table with a row for each group. */
  readonly table: string;
  /** Column that lists the members, separated by ";". */
  readonly members: string;
  /** Column that names the member to keep; groups where it is empty are left alone. */
  readonly keep: string;
}

/** How a review answers one question: data, not code. */
export interface AnalysisPlan {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** "single group": one group a study, with values in place of counts. */
  readonly design: "proportion" | "comparison" | "single group" | "listing";
  readonly table: string;
  readonly where?: readonly RowCondition[];
  readonly overlaps?: OverlapRule;
  /** Keep a study only if, for each of these, it has a row that meets the condition. */
  readonly requireEach?: readonly RowCondition[];
  /** Column with the study's id. */
  readonly studyId: string;
  /** Column of numbers (a year) by which a cumulative analysis adds the studies. */
  readonly orderBy?: string;
  /** Columns joined with a space for the printed name; the study id when absent. */
  readonly label?: readonly string[];
  /** Either counts or values. */
  readonly counts?: CountColumns;
  /** What effects are computed from where these are no counts: means, rates, effects as given. */
  readonly values?: ValueColumns;
  /** Long tables with one row an arm: the column that names the arm, and the two arms compared. */
  readonly arms?: {
    readonly column: string;
    readonly treated: string;
    readonly control: string;
    /** How the two are printed; their codes when absent. */
    readonly names?: { readonly treated: string; readonly control: string };
  };
  /** Sum the counts of rows that agree in the study and these columns. */
  readonly sumWithin?: readonly string[];
  readonly measure: Measure | null;
  readonly zeroCells?: ZeroCellRule;
  readonly increment?: number;
  readonly pooling: "inverse-variance" | "mantel-haenszel" | "peto" | "none";
  readonly model?: "random" | "common";
  /** GENQ needs weights of one's own, for which a protocol has no place. */
  readonly tau2?: Exclude<Tau2Estimator, "GENQ">;
  readonly interval?: IntervalMethod;
  readonly prediction?: PredictionMethod;
  readonly level?: number;
  readonly subgroup?: {
    readonly column: string;
    /** Order and choice of strata; all levels, sorted, when absent. */
    readonly levels?: readonly string[];
    /** Strata with fewer studies are shown and not pooled. @default 3 */
    readonly minStudies?: number;
    readonly tau2?: "separate" | "common";
    /** Pool all strata together as well? Wrong when a study stands in several. @default true */
    readonly overall?: boolean;
    readonly note?: string;
    /**
     * Studies stand in several strata: test between strata by a multilevel model with standard
     * errors that are cluster-robust by study, beside the test that takes strata as independent.
     */
    readonly dependent?: boolean;
  };
  /** Fit a generalised linear mixed model beside, which adds nothing to zero cells. */
  readonly mixedModel?: boolean;
  readonly moderators?: readonly string[];
  /** What the reader sees first. */
  readonly headline: "pooled" | "crude" | "none";
  /** Columns shown beside the studies. */
  readonly show?: readonly string[];
  readonly sensitivity?: readonly SensitivityPlan[];
  readonly published?: PublishedPlan;
  /** Look for the rows whose absence gives the number of patients that a publication prints. */
  readonly explainTotal?: { readonly claim: string };
  /** What separates one conclusion from another. */
  readonly decision?: Decision;
  /** Options of each choice that a reasonable author might have made. */
  readonly multiverse?: MultiversePlan;
  readonly notes?: readonly string[];
}

/** Options of each choice; the plan's own choice stands where a choice is absent. */
export interface MultiversePlan extends Partial<Omit<MultiverseOptions, "level">> {
  /** Sets of studies beside the planned one, each a change of the row filter. */
  readonly sets?: readonly {
    readonly name: string;
    readonly where: readonly RowCondition[];
    readonly overlaps?: OverlapRule;
  }[];
}

/** The same analysis with some choices changed. */
export interface SensitivityPlan {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly change:
    & Partial<
      Omit<
        AnalysisPlan,
        | "id"
        | "title"
        | "question"
        | "design"
        | "sensitivity"
        | "explainTotal"
        | "decision"
        | "multiverse"
      >
    >
    & { readonly riskDifference?: "exact" };
}

/** What the authors say of an item of the PRISMA 2020 checklist. */
export type ChecklistEntry =
  /** Where it is answered, e.g. "Methods, second paragraph". */
  | { readonly item: string; readonly where: string }
  /** Why it does not apply. */
  | { readonly item: string; readonly notApplicable: string };

/** What a review set out to do, as `data/<review>/protocol.json` holds it. */
export interface Protocol {
  readonly review: string;
  readonly title: string;
  readonly question: string;
  readonly registration: {
    readonly status: "registered" | "not registered";
    readonly register?: string;
    readonly identifier?: string;
    readonly url?: string;
    readonly date?: string;
    readonly note?: string;
    /** Seal of the analyses on the day of the registration (`sealOf`). */
    readonly sealed?: string;
  };
  /** What a reader must be told every time; printed at the head of each notebook. */
  readonly warnings: readonly string[];
  /** The table of studies. */
  readonly studies: {
    readonly table: string;
    readonly studyId: string;
    /** Columns of the table of characteristics, in order. */
    readonly characteristics: readonly string[];
    /** Columns by whose values the studies are counted. */
    readonly countBy?: readonly string[];
  };
  readonly flow?:
    /** Records can be shared: one row a record, from which every box is counted. */
    | {
      readonly records: string;
      /** The log of searches, one row a query. */
      readonly searches?: string;
      /** The counts as they were first written down. */
      readonly boxes?: string;
      /** How the boxes that were written down are counted again. */
      readonly definitions?: readonly FlowBoxDefinition[];
      /** What each value of the column `source` is; all records come from databases without it. */
      readonly sources?: Readonly<Record<string, FlowSource>>;
      /** What the previous version of an updated review included. */
      readonly previous?: { readonly studies: number; readonly reports?: number };
      /** Why there are no counts of full texts. */
      readonly noFullTexts?: string;
    }
    /** Records cannot be shared: a table of the boxes, by the names of the R package PRISMA2020. */
    | { readonly counts: string; readonly noFullTexts?: string }
    | { readonly reason: string };
  /** Where items of the PRISMA 2020 checklist are answered, in the authors' words. */
  readonly prismaChecklist?: readonly ChecklistEntry[];
  readonly extraction?:
    | {
      readonly pairs: readonly {
        readonly title: string;
        readonly first: string;
        readonly second: string;
        readonly consensus: string;
        /** Columns that identify a row beside the study. */
        readonly key: readonly string[];
        /** Columns of free text that tell apart rows with the same key, the first one first. */
        readonly detail?: readonly string[];
        readonly compare: readonly string[];
        /** Columns of both extractions that say where a row was read. */
        readonly source?: readonly string[];
        /**
         * Column of the consensus that says why a row reads as it does; a value that neither
         * extraction has needs an entry there.
         */
        readonly reason?: string;
      }[];
      readonly vocabulary?: string;
      readonly agreement?: string;
    }
    | { readonly reason: string };
  readonly riskOfBias?: RiskOfBiasPlan | { readonly reason: string };
  readonly manuscript?: ManuscriptPlan;
  readonly consistency?: ConsistencyPlan;
  /** The font of all figures. @default the one that comes with the library */
  readonly font?: FontPlan;
  /** How the figures of an analysis are drawn, by its id. */
  readonly figures?: Readonly<Record<string, FiguresPlan>>;
  readonly analyses: readonly AnalysisPlan[];
}
