import { analysedAboveRandomised } from "./tripwires/analysed_above_randomised.ts";
import { arithmetic } from "./tripwires/arithmetic.ts";
import { armSwap } from "./tripwires/arm_swap.ts";
import { bothArmsZero } from "./tripwires/both_arms_zero.ts";
import { digitSlip } from "./tripwires/digit_slip.ts";
import { direction } from "./tripwires/direction.ts";
import { duplicateRows } from "./tripwires/duplicate_rows.ts";
import { eventsAboveTotal } from "./tripwires/events_above_total.ts";
import { impossiblePercentage } from "./tripwires/impossible_percentage.ts";
import { overlappingCohorts } from "./tripwires/overlapping_cohorts.ts";
import { sharedControl } from "./tripwires/shared_control.ts";
import { sharedPatients } from "./tripwires/shared_patients.ts";
import { totalAboveStudy } from "./tripwires/total_above_study.ts";
import { totalDiffers } from "./tripwires/total_differs.ts";
import { zeroAssumption } from "./tripwires/zero_assumption.ts";
import type { Tripwire } from "./types.ts";

/**
 * All rules that look for slips of extraction, in the order in which reports list them.
 *
 * @example
 * ```ts
 * import { tripwires } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const codes = tripwires.map(({ code }) => code);
 * assert.ok(codes.includes("events-above-total"));
 * assert.equal(new Set(codes).size, codes.length);
 * ```
 */
export const tripwires: readonly Tripwire[] = [
  impossiblePercentage,
  arithmetic,
  eventsAboveTotal,
  analysedAboveRandomised,
  totalAboveStudy,
  totalDiffers,
  digitSlip,
  armSwap,
  direction,
  bothArmsZero,
  zeroAssumption,
  sharedControl,
  sharedPatients,
  overlappingCohorts,
  duplicateRows,
];
