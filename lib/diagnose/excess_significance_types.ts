import type { PoolingChoices } from "../model/types.ts";

/** Choices of `excessSignificance`. */
export interface ExcessSignificanceChoices {
  /** Two-sided level at which a study counts as significant. @default 0.05 */
  readonly alpha?: number;
  /** True mean effect. @default estimated as `pooling` says */
  readonly effect?: number;
  /**
   * Model of the true effects: "common", or "random" with an estimator of tau2.
   * @default { model: "common" }
   */
  readonly pooling?: Pick<PoolingChoices, "model" | "tau2">;
  /**
   * "exact": distribution of the number of significant studies; "chi-squared" as Ioannidis and
   * Trikalinos; "binomial" with the mean power. @default "exact"
   */
  readonly test?: "exact" | "chi-squared" | "binomial";
  /** Level at which an excess is called one, which the limit estimate uses. @default 0.1 */
  readonly testAlpha?: number;
}

/** Power of one study. */
export interface StudyPower {
  readonly id: string;
  readonly power: number;
  readonly significant: boolean;
}

/** Answer of `excessSignificance`. Plain data. */
export interface ExcessSignificance {
  readonly kind: "excess-significance";
  readonly k: number;
  /** Number of significant studies, observed and expected (the sum of the powers). */
  readonly observed: number;
  readonly expected: number;
  /** True mean effect at which the powers are computed, and heterogeneity around it. */
  readonly effect: number;
  readonly tau2: number;
  /** z squared of the chi-squared test; null for the others. */
  readonly statistic: number | null;
  /** One-sided, for more significant studies than expected. */
  readonly pValue: number;
  /**
   * The effect nearest to 0 at which the excess is no longer significant at `testAlpha`; null where
   * there is none.
   */
  readonly limitEffect: number | null;
  readonly powers: readonly StudyPower[];
  readonly used: readonly string[];
  readonly choices: {
    readonly alpha: number;
    readonly effect: number | "estimated";
    readonly model: "random" | "common";
    readonly tau2: string | null;
    readonly test: "exact" | "chi-squared" | "binomial";
    readonly testAlpha: number;
  };
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
