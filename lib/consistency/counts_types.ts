import type { GroupCounts } from "../model/group_counts.ts";
import type { Range } from "./types.ts";

/** Two percentages and the P value of their comparison, as printed. */
export interface PrintedPercentages {
  /** Percentage of the first group, e.g. "0.96". */
  readonly first: string;
  readonly second: string;
  /** P as printed, e.g. "0.003" or "< 0.001". */
  readonly p: string;
}

/** Numbers of people that are known. */
export interface KnownTotals {
  readonly first?: number;
  readonly second?: number;
  /** Both groups together. */
  readonly sum?: number;
}

/** Two-sided tests of two groups of counts. */
export type TestOfCounts = "chi-squared" | "chi-squared with Yates" | "Fisher";

/** Two groups of counts and the P value of a test. */
export interface CountsExample {
  readonly first: GroupCounts;
  readonly second: GroupCounts;
  readonly pValue: number;
}

/** What one test leaves possible. */
export interface CountsOfTest {
  readonly test: TestOfCounts;
  /** How many pairs of groups print all three numbers. */
  readonly solutions: number;
  /** Smallest and largest total of both groups among them; not each number between occurs. */
  readonly total: Range | null;
  /** The same of the first group's total, and of the second's. */
  readonly first: Range | null;
  readonly second: Range | null;
  /** Those with the smallest totals; in a total, with the smallest first groups. */
  readonly examples: readonly CountsExample[];
}

/** Answer of {@linkcode countsBehindPercentages}. Plain data. */
export interface CountsBehindPercentages {
  readonly kind: "counts-behind-percentages";
  readonly printed: PrintedPercentages;
  readonly atMost: number;
  readonly totals: KnownTotals;
  /** How many pairs of groups print both percentages, whatever their P value. */
  readonly withoutP: number;
  readonly tests: readonly CountsOfTest[];
  /** The ranges under any of the tests; null where no test has a solution. */
  readonly underAny: {
    readonly total: Range;
    readonly first: Range;
    readonly second: Range;
  } | null;
}
