/** A cell of the table of claims; its text is read as it is printed. */
export interface PrintedCell {
  /** Id of the claim. */
  readonly claim: string;
  readonly column: string;
}

/** What every check of printed numbers says of itself. */
export interface PlannedCheck {
  readonly id: string;
  /** What the claims are about, in words. */
  readonly title: string;
  /** What a reader must know of these claims, e.g. why a total bounds the groups. */
  readonly note?: string;
}

/** The claims that print an estimate and its interval. */
export interface IntervalClaims {
  readonly estimate: PrintedCell;
  readonly lower: PrintedCell;
  readonly upper: PrintedCell;
  /** @default 0.95 */
  readonly level?: number;
  /** Number of studies k, for t with k - 1 degrees of freedom beside z. */
  readonly studies?: PrintedCell;
}

/** Two percentages of two groups, and the P value of their comparison. */
export interface PercentagesPlan extends PlannedCheck {
  readonly check: "two percentages and P";
  readonly first: PrintedCell;
  readonly second: PrintedCell;
  readonly p: PrintedCell;
  /** A number that both groups together cannot exceed. */
  readonly atMost: PrintedCell;
  readonly totals?: {
    readonly first?: PrintedCell;
    readonly second?: PrintedCell;
    readonly sum?: PrintedCell;
  };
}

/** The scale on which an estimate lies in the middle of its interval. */
export interface ScalePlan extends PlannedCheck, IntervalClaims {
  readonly check: "scale of an interval";
  readonly unit: "percent" | "proportion" | "ratio" | "difference";
}

/** P against estimate and interval. */
export interface AgreementPlan extends PlannedCheck, IntervalClaims {
  readonly check: "P and interval";
  readonly p: PrintedCell;
  readonly scale: "raw" | "log";
}

/** I² against Q, its P value and tau². */
export interface HeterogeneityPlan extends PlannedCheck {
  readonly check: "heterogeneity";
  readonly studies: PrintedCell;
  readonly i2?: PrintedCell;
  readonly q?: PrintedCell;
  readonly p?: PrintedCell;
  readonly tau2?: PrintedCell;
}

/** A rate against its counts, or against its total alone. */
export interface RatePlan extends PlannedCheck {
  readonly check: "rate of counts";
  readonly rate: PrintedCell;
  readonly events?: PrintedCell;
  readonly total: PrintedCell;
  /** @default 100 */
  readonly per?: number;
}

/** Parts against their total. */
export interface SumPlan extends PlannedCheck {
  readonly check: "sum of parts";
  readonly parts: readonly PrintedCell[];
  readonly total: PrintedCell;
  readonly of: "counts" | "rounded";
}

/** Printed numbers that belong together, and what holds between them. */
export type ConsistencyCheck =
  | PercentagesPlan
  | ScalePlan
  | AgreementPlan
  | HeterogeneityPlan
  | RatePlan
  | SumPlan;

/** A kind of check that the printed numbers do not allow. */
export interface CheckNotApplied {
  readonly check: ConsistencyCheck["check"];
  /** Why, as the end of a sentence: "no P value is printed beside an interval". */
  readonly reason: string;
}

/** Which printed numbers of a publication are held against one another, without data. */
export interface ConsistencyPlan {
  /** Table of claims, and the column with their ids. */
  readonly table: string;
  readonly id: string;
  readonly checks: readonly ConsistencyCheck[];
  /** Kinds of checks of which there is none, and why. */
  readonly notApplied?: readonly CheckNotApplied[];
}
