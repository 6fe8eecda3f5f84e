import type { ReportingUnit } from "../effect/types.ts";
import { defaultDigits } from "./default_digits.ts";
import { formatInterval } from "./format_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatNumber, type NumberFormat } from "./format_number.ts";

/** An estimate with its bounds on the scale that people read; `Reported` is one of these. */
export interface PrintableEstimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly unit: ReportingUnit;
}

/** Choices of {@linkcode formatEstimate}. */
export interface EstimateFormat {
  /** Decimals. @default `defaultDigits`: 1 for proportions (as percent), 3 for differences of risks, 4 for rates, else 2 */
  readonly digits?: number;
  /** Coverage of the interval; printed as "95 % CI" when given. */
  readonly level?: number;
  /** Between the bounds. @default " to " */
  readonly separator?: string;
}

/**
 * Writes an estimate with its interval: "0.54 (95 % CI 0.39 to 0.74)".
 *
 * Proportions print as percent, all others as they are. Differences stay on the
 * scale of the data: a risk difference of −0.038 is 3.8 percentage points.
 *
 * @param reported Finite estimate and bounds on the reporting scale.
 * @param choices Without `level` the bounds stand alone in brackets.
 * @throws {RangeError} if a number is not finite, or `level` is not in (0, 1).
 *
 * @example
 * ```ts
 * import { formatEstimate } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const oddsRatio = { estimate: 0.5367, lower: 0.388, upper: 0.742, unit: "ratio" } as const;
 * assert.equal(formatEstimate(oddsRatio, { level: 0.95 }), "0.54 (95 % CI 0.39 to 0.74)");
 * const rate = { estimate: 0.287, lower: 0.2, upper: 0.392, unit: "proportion" } as const;
 * assert.equal(formatEstimate(rate), "28.7 % (20.0 % to 39.2 %)");
 * ```
 */
export function formatEstimate(reported: PrintableEstimate, choices: EstimateFormat = {}): string {
  const { digits = defaultDigits[reported.unit], level, separator = " to " } = choices;
  const percent = reported.unit === "proportion";
  const number: NumberFormat = { digits, shift: percent ? 2 : 0 };
  const unit = percent ? " %" : "";
  const name = level === undefined ? "" : `${formatLevel(level)} CI `;
  const bounds = formatInterval(reported, { ...number, separator, unit });
  return `${formatNumber(reported.estimate, number)}${unit} (${name}${bounds})`;
}
