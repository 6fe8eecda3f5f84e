import type { StudyEffect } from "../effect/types.ts";
import type { MultilevelChoices, MultilevelFit, NestedEffect } from "./multilevel_types.ts";
import type { Interval } from "./types.ts";
import type { Exclusion } from "../trace/types.ts";

/** An effect with the cluster it stands in; `outer` serves where `cluster` is absent. */
export interface ClusteredEffect extends StudyEffect {
  readonly cluster?: string;
  readonly outer?: string;
  readonly inner?: string;
  readonly moderators?: Readonly<Record<string, number | string | null>>;
}

/** Choices of {@linkcode clusterRobust}. */
export interface ClusterRobustChoices {
  /** @default "CR2" */
  readonly estimator?: "CR0" | "CR1" | "CR2";
  /**
   * Joint test. "HTZ": Hotelling's T2 with degrees of freedom by moments (CR2 only); "naive-F": F
   * with the number of clusters less that of coefficients. @default "HTZ" for CR2, else "naive-F"
   */
  readonly test?: "HTZ" | "naive-F";
  /** Coefficients of the joint test; all but the intercept when absent. */
  readonly jointly?: readonly string[];
  /** @default the level of the fit */
  readonly level?: number;
}

/** A coefficient with its cluster-robust inference. */
export interface RobustCoefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly statistic: number;
  /** Satterthwaite's for CR2; clusters less coefficients for CR0 and CR1. */
  readonly df: number;
  readonly pValue: number;
  readonly interval: Interval;
}

/** A Wald test with cluster-robust variances. */
export interface RobustTest {
  readonly test: "HTZ" | "naive-F";
  /** An F statistic. */
  readonly statistic: number;
  readonly df: number;
  readonly dfResidual: number;
  /** Null where the degrees of freedom do not allow the test. */
  readonly pValue: number | null;
  /** What is tested to be zero, in words. */
  readonly hypothesis: string;
}

/** Answer of {@linkcode clusterRobust}. Plain data. */
export interface ClusterRobust {
  readonly kind: "cluster-robust";
  readonly k: number;
  readonly clusters: number;
  readonly coefficients: readonly RobustCoefficient[];
  readonly covariance: readonly (readonly number[])[];
  /** Null where no coefficient is left to be tested jointly. */
  readonly joint: RobustTest | null;
  readonly used: readonly string[];
  readonly choices: Required<ClusterRobustChoices>;
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}

/** A nested effect with the stratum it stands in. */
export type EffectInStratum = NestedEffect & { readonly stratum: string };

/** Choices of {@linkcode clusterRobustSubgroups}. */
export interface RobustSubgroupChoices
  extends
    Omit<MultilevelChoices, "moderators" | "intercept">,
    Omit<ClusterRobustChoices, "jointly" | "level"> {
  /** Order and choice of strata; all, sorted, when absent. */
  readonly strata?: readonly string[];
  /** Strata with effects of fewer outer groups are left out and listed. @default 2 */
  readonly minGroups?: number;
}

/** One stratum of {@linkcode clusterRobustSubgroups}. */
export interface RobustStratum {
  readonly stratum: string;
  /** Effects, and outer groups that have one. */
  readonly k: number;
  readonly groups: number;
  readonly mean: RobustCoefficient;
}

/** Answer of {@linkcode clusterRobustSubgroups}. Plain data. */
export interface ClusterRobustSubgroups {
  readonly kind: "cluster-robust-subgroups";
  readonly strata: readonly RobustStratum[];
  /** Test that all strata have the same mean; null with fewer than two strata. */
  readonly between: RobustTest | null;
  /** Outer groups with effects in more than one stratum. */
  readonly shared: number;
  readonly model: MultilevelFit;
  readonly robust: ClusterRobust;
  readonly excluded: readonly Exclusion[];
  readonly warnings: readonly string[];
}
