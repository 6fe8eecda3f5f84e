import type { Alarm, TripwireFindings } from "./types.ts";

/**
 * What a rule found, with the sentence that says why it looked at nothing where it did.
 *
 * @param reason Said only where no row was looked at.
 */
export function findings(
  rowsLookedAt: number,
  alarms: readonly Alarm[],
  reason: string,
): TripwireFindings {
  return { rowsLookedAt, reason: rowsLookedAt === 0 ? reason : null, alarms };
}
