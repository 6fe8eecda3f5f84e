import { formatPercent } from "./format_percent.ts";

/**
 * Writes the coverage of an interval: 0.95 is "95 %", 0.999 is "99.9 %".
 *
 * @param level Coverage in (0, 1).
 * @throws {RangeError} if `level` is not in (0, 1).
 *
 * @example
 * ```ts
 * import { formatLevel } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatLevel(0.95), "95 %");
 * ```
 */
export function formatLevel(level: number): string {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`formatLevel, level: found ${level}; allowed: a number in (0, 1)`);
  }
  return `${formatPercent(level, { digits: 6 }).replace(/\.?0+$/, "")} %`;
}
