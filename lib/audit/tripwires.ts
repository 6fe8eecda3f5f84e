import { eventsAboveTotal } from "./tripwires/events_above_total.ts";
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
  eventsAboveTotal,
];
