import type { CheckedCell } from "../table/recorded_types.ts";
import type { CellValue } from "../table/types.ts";

/** A cell that a primary result reads, with what is known of it before anybody looks. */
export interface AuditCell {
  /** Place within its part, from 1. */
  readonly rank: number;
  readonly table: string;
  readonly file: string;
  /** Line in the file; the header is line 1. */
  readonly line: number;
  readonly studyId: string;
  readonly column: string;
  readonly value: CellValue;
  /**
   * How far the worst of the slips that were tried moves a primary result, in half-widths of its
   * interval, at most 10.
   */
  readonly influence: number;
  /** That slip in words, e.g. "if it were 21". */
  readonly slip: string | null;
  /** Whether that slip makes a primary result appear or go. */
  readonly vanishes: boolean;
  /** Whether one of the slips moves a primary result across its decision line. */
  readonly crosses: boolean;
  /** What the tripwires say of the cell. */
  readonly suspicion: "likely" | "possible" | "none";
  /** Codes of the tripwires that ring at the cell. */
  readonly alarms: readonly string[];
  /** `influence` times the weight of the suspicion; what the ranked part is ordered by. */
  readonly score: number;
}

/** Choices of {@linkcode auditPlan}. */
export interface AuditChoices {
  /** Length of the ranked part. @default 20 */
  readonly ranked?: number;
  /** Size of the random sample. @default 20 */
  readonly sample?: number;
  /** Seed of the random sample. @default "audit" */
  readonly seed?: string;
}

/** Which cells to go back to the sources for first. Stored as `results/audit-plan.json`. */
export interface AuditPlan {
  readonly kind: "audit-plan";
  readonly review: string;
  /** Number of cells that primary results read: what both parts are drawn from. */
  readonly population: number;
  /** Highest score first. */
  readonly ranked: readonly AuditCell[];
  /** In the order in which they were drawn: whoever stops early has a random sample as well. */
  readonly sample: readonly AuditCell[];
  readonly choices: Readonly<Required<AuditChoices>>;
  /** Weight of each suspicion in the score. */
  readonly weights: Readonly<Record<AuditCell["suspicion"], number>>;
  /** Files of the review that were read, sorted. */
  readonly inputs: readonly string[];
  readonly libraryVersion: string;
}

/** What the ticks in `audit.csv` have shown. */
export interface AuditFindings {
  readonly kind: "audit-findings";
  readonly population: number;
  /** Cells of the random sample that somebody has checked. */
  readonly checked: number;
  readonly wrong: number;
  /** Coverage of the one-sided bounds. */
  readonly level: number;
  /** Upper bound of the share of wrong cells; null where nothing was checked. */
  readonly errorRateBelow: number | null;
  /** Upper bound of the number of wrong cells among all; null where nothing was checked. */
  readonly wrongCellsAtMost: number | null;
  /** Cells of the ranked part; they were chosen, and bound nothing. */
  readonly ranked: { readonly checked: number; readonly wrong: number };
  /** Checks of a value that the table no longer holds; they count for nothing. */
  readonly outdated: readonly CheckedCell[];
  /** Cells found wrong that no entry of corrections.json mends. */
  readonly uncorrected: readonly CheckedCell[];
}
