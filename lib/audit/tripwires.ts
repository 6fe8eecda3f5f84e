import { analysedAboveRandomised } from "./tripwires/analysed_above_randomised.ts";
import { arithmetic } from "./tripwires/arithmetic.ts";
import { armSwap } from "./tripwires/arm_swap.ts";
import { bothArmsZero } from "./tripwires/both_arms_zero.ts";
import { digitSlip } from "./tripwires/digit_slip.ts";
import { direction } from "./tripwires/direction.ts";
import { duplicateRows } from "./tripwires/duplicate_rows.ts";
import { eventsAboveTotal } from "./tripwires/events_above_total.ts";
import { impossibleMean } from "./tripwires/impossible_mean.ts";
import { impossiblePercentage } from "./tripwires/impossible_percentage.ts";
import { impossibleSd } from "./tripwires/impossible_sd.ts";
import { intervalOffCentre } from "./tripwires/interval_off_centre.ts";
import { intervalWidth } from "./tripwires/interval_width.ts";
import { largeSmd } from "./tripwires/large_smd.ts";
import { meanOutOfRange } from "./tripwires/mean_out_of_range.ts";
import { mixedScores } from "./tripwires/mixed_scores.ts";
import { overlappingCohorts } from "./tripwires/overlapping_cohorts.ts";
import { scaleSlip } from "./tripwires/scale_slip.ts";
import { sdAsSe } from "./tripwires/sd_as_se.ts";
import { sdOutOfRange } from "./tripwires/sd_out_of_range.ts";
import { sdOutlier } from "./tripwires/sd_outlier.ts";
import { seAsSd } from "./tripwires/se_as_sd.ts";
import { sharedControl } from "./tripwires/shared_control.ts";
import { sharedPatients } from "./tripwires/shared_patients.ts";
import { signReversal } from "./tripwires/sign_reversal.ts";
import { totalAboveStudy } from "./tripwires/total_above_study.ts";
import { totalDiffers } from "./tripwires/total_differs.ts";
import { varianceOutlier } from "./tripwires/variance_outlier.ts";
import { zeroAssumption } from "./tripwires/zero_assumption.ts";
import type { Tripwire } from "./types.ts";

/**
 * All rules that look for slips of extraction, in the order in which reports list them.
 *
 * @example
 * ```ts
 * import { tripwires } from "reforest/review";
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
  seAsSd,
  sdAsSe,
  sdOutlier,
  sdOutOfRange,
  largeSmd,
  meanOutOfRange,
  impossibleMean,
  impossibleSd,
  mixedScores,
  intervalOffCentre,
  intervalWidth,
  varianceOutlier,
  scaleSlip,
  signReversal,
];
