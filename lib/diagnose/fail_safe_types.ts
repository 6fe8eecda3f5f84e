import type { PoolingChoices } from "../model/types.ts";

/** Kinds of fail-safe N by the names that metafor gives them. */
export type FailSafeType = "Rosenthal" | "Orwin" | "Rosenberg" | "General";

/** Choices of `failSafeN`. */
export interface FailSafeChoices {
  /** @default "General" */
  readonly type?: FailSafeType;
  /** P value to be reached; one-sided for Rosenthal, two-sided else. @default 0.05 */
  readonly alpha?: number;
  /**
   * Effect that is no longer of interest, for Orwin and General; its sign is that of the observed
   * mean. @default half of the observed mean for Orwin, none (P value instead) for General
   */
  readonly target?: number;
  /** Orwin: weight the mean by inverse variances. @default false */
  readonly weighted?: boolean;
  /** General: model and estimator of tau2. @default those of `pool` */
  readonly pooling?: Pick<PoolingChoices, "model" | "tau2">;
}

/** Answer of `failSafeN`. Plain data. */
export interface FailSafeN {
  readonly kind: "fail-safe-n";
  readonly type: FailSafeType;
  /** Studies with a mean of no effect that would have to be hidden; 0 when none is needed. */
  readonly n: number;
  /** Rosenthal's rule of thumb for a tolerable N, 5 k + 10. */
  readonly rosenthalThreshold: number;
  readonly k: number;
  /** Mean of the observed studies; null for Rosenthal, who combines P values. */
  readonly estimate: number | null;
  /** P value of the observed studies; null where a target is to be reached. */
  readonly pValue: number | null;
  /** Heterogeneity of the observed studies; null where none is modelled. */
  readonly tau2: number | null;
  /** General only: estimate, P value and tau2 with the N studies added. */
  readonly withAdded?: {
    readonly estimate: number;
    readonly pValue: number;
    readonly tau2: number;
  };
  readonly used: readonly string[];
  readonly choices: {
    readonly type: FailSafeType;
    readonly alpha: number | null;
    readonly target: number | null;
    readonly weighted: boolean;
    readonly model: "random" | "common" | null;
    readonly tau2: string | null;
  };
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
