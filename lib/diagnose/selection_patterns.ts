import type { SelectionAlternative } from "./selection_types.ts";

/** Patterns of selection by Vevea and Woods (2005). */
export type SelectionPattern =
  | "moderate one-tailed"
  | "severe one-tailed"
  | "moderate two-tailed"
  | "severe two-tailed";

/** Ends of the intervals of one-sided P values, the last of which is 1. */
export const patternSteps: readonly number[] = [
  0.005,
  0.01,
  0.05,
  0.1,
  0.25,
  0.35,
  0.5,
  0.65,
  0.75,
  0.9,
  0.95,
  0.99,
  0.995,
  1,
];

/** Relative chances of publication in these intervals (Vevea and Woods 2005, Table 1). */
export const patternWeights: Readonly<Record<SelectionPattern, readonly number[]>> = {
  "moderate one-tailed": [1, 0.99, 0.95, 0.8, 0.75, 0.65, 0.6, 0.55, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
  "severe one-tailed": [1, 0.99, 0.9, 0.75, 0.6, 0.5, 0.4, 0.35, 0.3, 0.25, 0.1, 0.1, 0.1, 0.1],
  "moderate two-tailed": [1, 0.99, 0.95, 0.9, 0.8, 0.75, 0.6, 0.6, 0.75, 0.8, 0.9, 0.95, 0.99, 1],
  "severe two-tailed": [1, 0.99, 0.9, 0.75, 0.6, 0.5, 0.25, 0.25, 0.5, 0.6, 0.75, 0.9, 0.99, 1],
};

/** Both kinds of pattern are written in one-sided P values. */
export type PatternAlternative = Exclude<SelectionAlternative, "two.sided">;
