import type { Conversion } from "./conversion_types.ts";
import { changeVariance } from "./change_variance.ts";
import { isNotNegative, isPositive, requireValue } from "./require_value.ts";

/**
 * Standard deviation of the change from baseline, from those of the two measurements and their
 * correlation: sqrt(sdB^2 + sdF^2 - 2 r sdB sdF).
 *
 * @param reported The correlation comes from another study, or is tried at several values.
 * @throws {RangeError} for a negative standard deviation, or a correlation beyond -1 to 1.
 *
 * @example Cochrane Handbook, section 6.5.2.8
 * ```ts
 * import { sdOfChange } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { sd } = sdOfChange({ sdBaseline: 6.4, sdFinal: 7.1, correlation: 0.8 });
 * assert.equal(sd.toFixed(1), "4.3");
 * ```
 */
export function sdOfChange(
  reported: {
    readonly sdBaseline: number;
    readonly sdFinal: number;
    readonly correlation: number;
  },
): Conversion & { readonly sd: number } {
  const caller = "sdOfChange";
  const { sdBaseline, sdFinal, correlation } = reported;
  requireValue(caller, "sdBaseline", sdBaseline, "a finite number, 0 or more", isNotNegative);
  requireValue(caller, "sdFinal", sdFinal, "a finite number, 0 or more", isNotNegative);
  requireValue(
    caller,
    "correlation",
    correlation,
    "a number from -1 to 1",
    (r) => r >= -1 && r <= 1,
  );
  return {
    sd: Math.sqrt(changeVariance(sdFinal, sdBaseline, correlation)),
    assumption:
      `baseline and final measurements are correlated by ${correlation} in this group, and ` +
      "the same people have both",
  };
}

/**
 * Correlation of baseline and final measurements, from the three standard deviations of a study that
 * prints them all: (sdB^2 + sdF^2 - sdC^2) / (2 sdB sdF).
 *
 * @throws {RangeError} when the three cannot be those of the same people (the correlation would be
 *   beyond -1 to 1).
 *
 * @example Cochrane Handbook, section 6.5.2.8
 * ```ts
 * import { correlationOfChange } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { correlation } = correlationOfChange({ sdBaseline: 6.4, sdFinal: 7.1, sdChange: 4.5 });
 * assert.equal(correlation.toFixed(2), "0.78");
 * ```
 */
export function correlationOfChange(
  reported: { readonly sdBaseline: number; readonly sdFinal: number; readonly sdChange: number },
): Conversion & { readonly correlation: number } {
  const caller = "correlationOfChange";
  const { sdBaseline, sdFinal, sdChange } = reported;
  requireValue(caller, "sdBaseline", sdBaseline, "a finite number above 0", isPositive);
  requireValue(caller, "sdFinal", sdFinal, "a finite number above 0", isPositive);
  requireValue(
    caller,
    "sdChange",
    sdChange,
    `a number from ${Math.abs(sdBaseline - sdFinal)} to ${sdBaseline + sdFinal}`,
    (sd) => sd >= Math.abs(sdBaseline - sdFinal) && sd <= sdBaseline + sdFinal,
  );
  // 1 - ((sdC^2 - (sdB - sdF)^2) / (2 sdB sdF)): no cancellation near 1.
  const gap = sdBaseline - sdFinal;
  return {
    correlation: 1 - (sdChange - gap) * (sdChange + gap) / (2 * sdBaseline * sdFinal),
    assumption: "all three standard deviations are those of the same people",
  };
}
