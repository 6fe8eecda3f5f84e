import { slipsOfCounts } from "./slips_of_counts.ts";
import {
  slipsOfCorrelations,
  slipsOfGiven,
  slipsOfIntervals,
  slipsOfShares,
} from "./slips_of_effects.ts";
import { slipsOfMeans } from "./slips_of_means.ts";
import type { Slip } from "./types.ts";

/** All kinds of slips, in the order of the table. */
export const slips: readonly Slip[] = [
  ...slipsOfCounts,
  ...slipsOfMeans,
  ...slipsOfIntervals,
  ...slipsOfGiven,
  ...slipsOfCorrelations,
  ...slipsOfShares,
];
