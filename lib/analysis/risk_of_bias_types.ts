import type { PooledEffect, Reported, SubgroupAnalysis } from "../model/types.ts";
import type { Standing } from "../trace/types.ts";
import type { AnalysisResult } from "./types.ts";

/** What is found when studies are told apart by their judgement in one domain, or overall. */
export interface JudgedStrata {
  /** Code of the domain; empty for the judgement of the whole study. */
  readonly code: string;
  readonly title: string;
  /** A stratum for each judgement of the tool that a study has, with the test between them. */
  readonly strata: SubgroupAnalysis;
  readonly strataReported: readonly (Reported | null)[];
  /** Labels of studies that nobody judged; they are in no stratum. */
  readonly notJudged: readonly string[];
  /** The result without studies of an unfavourable judgement. */
  readonly without: {
    /** The judgements that are left out. */
    readonly judgements: readonly string[];
    /** Labels of the studies that are left out. */
    readonly leftOut: readonly string[];
    readonly pooled: PooledEffect | null;
    readonly reported: Reported | null;
    /** Why there is no result; null where there is one. */
    readonly reason: string | null;
  };
}

/** How the result of an analysis, or of one of its strata, depends on the risk of bias. */
export interface RiskOfBiasAnalysis {
  readonly kind: "risk-of-bias-analysis";
  /** Part of file names. */
  readonly id: string;
  readonly title: string;
  readonly measure: NonNullable<AnalysisResult["measure"]>;
  readonly tool: string;
  /** Protocols do not plan these analyses. */
  readonly standing: Standing;
  /** All studies together, pooled in the same way. */
  readonly all: PooledEffect;
  readonly allReported: Reported;
  /** By the judgement of the whole study where the tool has one, else by each domain. */
  readonly by: readonly JudgedStrata[];
  /** What a reader must know. */
  readonly notes: readonly string[];
  /** Files of the review that were read. */
  readonly inputs: readonly string[];
}
