import type { ReportingUnit } from "../effect/types.ts";

/** Decimals that estimates are printed with; proportions as percent. */
export const defaultDigits: Readonly<Record<ReportingUnit, number>> = {
  proportion: 1,
  ratio: 2,
  difference: 3,
  "mean difference": 2,
  rate: 4,
  correlation: 2,
};
