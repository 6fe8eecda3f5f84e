import type { Interval } from "../model/types.ts";
import type { Exclusion } from "../trace/types.ts";

/**
 * Weight functions of the P value p, by metafor's codes. `delta` are the selection parameters.
 *
 * - "stepfun": delta_j for p in the j-th interval between steps; delta_1 is 1;
 * - "beta": p^(delta_1 - 1) (1 - p)^(delta_2 - 1);
 * - "halfnorm": exp(-delta p^2);
 * - "negexp": exp(-delta p);
 * - "logistic": 2 exp(-delta p) / (1 + exp(-delta p));
 * - "power": (1 - p)^delta.
 *
 * The last four are 1 up to a step, where there is one, and divided by their value at it beyond.
 */
export type SelectionType = "stepfun" | "beta" | "halfnorm" | "negexp" | "logistic" | "power";

/** Direction of the P values that selection looks at; "greater" favours large positive effects. */
export type SelectionAlternative = "greater" | "less" | "two.sided";

/** Choices of {@linkcode selectionModel}. */
export interface SelectionChoices {
  /** @default "stepfun" */
  readonly type?: SelectionType;
  /** @default "greater" */
  readonly alternative?: SelectionAlternative;
  /**
   * Ends of the intervals of "stepfun", each in (0, 1]; 1 is added at the end. For halfnorm, negexp,
   * logistic and power: one P value up to which there is no selection.
   * @default [0.025] for "stepfun", none for the others
   */
  readonly steps?: readonly number[];
  /**
   * Selection parameters known beforehand (null: estimate this one). For "stepfun" one for each
   * interval, the first usually 1.
   */
  readonly delta?: readonly (number | null)[];
  /** A value of tau2 known beforehand; 0 is the common-effect model. */
  readonly tau2Value?: number;
  /** A value of the mean known beforehand, for likelihoods at given values. */
  readonly estimateValue?: number;
  /** Smallest values allowed. @default 1e-5 for "beta", 0 for the others */
  readonly deltaMin?: number;
  /** Largest values allowed. @default 100 */
  readonly deltaMax?: number;
  /**
   * P values nearer than this to 0 and 1 count as this far away.
   * @default 1e-5 for "beta" and "power", 0 for the others
   */
  readonly smallestP?: number;
  /** Coverage of the intervals. @default 0.95 */
  readonly level?: number;
}

/** All choices in force. */
export interface SelectionChoicesInForce {
  readonly type: SelectionType;
  readonly alternative: SelectionAlternative;
  /** With 1 at the end for "stepfun"; empty where there is none. */
  readonly steps: readonly number[];
  /** Null: estimated. */
  readonly delta: readonly (number | null)[];
  /** Null: estimated. */
  readonly tau2Value: number | null;
  /** Null: estimated. */
  readonly estimateValue: number | null;
  readonly deltaMin: number;
  readonly deltaMax: number;
  readonly smallestP: number;
  readonly level: number;
}

/** A selection parameter. */
export interface SelectionParameter {
  readonly value: number;
  /** Null where it is given, at a limit, or where the information is singular. */
  readonly standardError: number | null;
  readonly interval: Interval | null;
  /** Whether it was estimated. */
  readonly estimated: boolean;
  readonly limit: "none" | "lower" | "upper";
}

/** How many P values fall into an interval between steps. */
export interface SelectionInterval {
  /** Exclusive. */
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
  readonly k: number;
}

/** How the maximum was looked for and found. `converged` is false until it is shown. */
export interface SelectionFit {
  readonly converged: boolean;
  readonly iterations: number;
  /** Newton decrement (in standard errors) that was asked for, and that was reached. */
  readonly tolerance: number;
  readonly decrement: number;
  readonly reason: string;
  /** Starting points tried, and how many ended at the highest likelihood. */
  readonly starts: number;
  readonly startsAtBest: number;
  /** Width of the panels of the quadrature, in standard errors; 0 where there is a closed form. */
  readonly panelWidth: number;
  /** Change of the log-likelihood when the panels are halved. */
  readonly integrationError: number;
}

/** A point from which the likelihood falls on all sides. */
export interface SelectionMaximumFound {
  readonly estimate: number;
  readonly tau2: number;
  readonly delta: readonly number[];
  readonly logLikelihood: number;
}

/** Answer of {@linkcode selectionModel}. Plain data. */
export interface SelectionModel {
  readonly kind: "selection-model";
  readonly k: number;
  /** Mean effect adjusted for selection, on the scale of `yi`. */
  readonly estimate: number;
  /**
   * From the observed information of all free parameters. tau2 at 0 is held there; null where a
   * selection parameter stands at a limit (but for a step of weight 0, which is held), or where the
   * information is singular.
   */
  readonly standardError: number | null;
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly interval: Interval | null;
  readonly tau2: number;
  /** Null at 0, where given, or where the information is singular. */
  readonly tau2StandardError: number | null;
  readonly delta: readonly SelectionParameter[];
  readonly logLikelihood: number;
  /** The model without selection, by maximum likelihood. */
  readonly withoutSelection: {
    readonly estimate: number;
    readonly tau2: number;
    readonly logLikelihood: number;
  };
  /** Likelihood-ratio test of no selection; null where no selection parameter is estimated. */
  readonly test: {
    readonly statistic: number;
    readonly df: number;
    readonly pValue: number;
  } | null;
  /** P values of the studies, before any is moved to `smallestP`. */
  readonly pValues: readonly { readonly id: string; readonly pValue: number }[];
  /** Empty for weight functions without steps. */
  readonly intervals: readonly SelectionInterval[];
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: SelectionChoicesInForce;
  /** All maxima that were met, the highest, which is the answer, first. */
  readonly maxima: readonly SelectionMaximumFound[];
  readonly fit: SelectionFit;
  readonly warnings: readonly string[];
  /** SHA-256 (hex) of the sorted (id, yi, vi) and the choices. */
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
