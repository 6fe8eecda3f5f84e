import type {
  FitRecord,
  Interval,
  PooledEffect,
  PoolingChoicesInForce,
  Reported,
} from "../model/types.ts";
import type { Standing } from "../trace/types.ts";

/** A pooled result in one line, as leave-one-out and cumulative analyses list it. */
export interface Refit {
  /** The study that was left out, or added last. */
  readonly id: string;
  readonly label: string;
  readonly k: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly pValue: number;
  readonly q: number;
  readonly qPValue: number;
  readonly tau2: number;
  /** In percent. */
  readonly i2FromQ: number;
  /** In percent. */
  readonly i2FromTau2: number;
  readonly h2FromTau2: number;
  readonly fit: FitRecord;
}

/** A line with its estimate and interval on the scale that people read, for tables and figures. */
export interface ReportedRefit extends Refit {
  readonly reported: Reported;
}

/** Lines of a leave-one-out or cumulative analysis as tables and figures show them. */
export interface RefitReport {
  readonly kind: "leave-one-out" | "cumulative";
  /** Part of file names. */
  readonly id: string;
  readonly title: string;
  /** All studies together, on the reporting scale. */
  readonly all: Reported;
  readonly k: number;
  readonly level: number;
  readonly lines: readonly ReportedRefit[];
  /** What a cumulative analysis is ordered by; null for leave-one-out. */
  readonly orderedBy: string | null;
  /** How the analysis stands to what was registered. */
  readonly standing: Standing;
}

/** Answer of {@linkcode leaveOneOut}. Plain data. */
export interface LeaveOneOut {
  readonly kind: "leave-one-out";
  /** All studies together. */
  readonly all: PooledEffect;
  /** Sorted by id. */
  readonly without: readonly Refit[];
  readonly choices: PoolingChoicesInForce;
}

/** Answer of {@linkcode cumulative}. Plain data. */
export interface Cumulative {
  readonly kind: "cumulative";
  /** In the order in which studies are added. */
  readonly steps: readonly Refit[];
  readonly orderedBy: string;
  readonly choices: PoolingChoicesInForce;
}
