import { formatInterval } from "./format_interval.ts";
import { formatNumber } from "./format_number.ts";

/** A risk or a difference of risks, as proportions, with its limits. */
export interface RiskWithLimits {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Writes a risk per 1000 people: "490 (330 to 726)".
 *
 * @param risk As a proportion; a number alone is written without limits.
 * @param choices `digits`: decimals of the number per 1000. @default 0
 * @throws {RangeError} if a number is not finite or the limits are the wrong way round.
 *
 * @example
 * ```ts
 * import { formatPerThousand } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatPerThousand(0.2), "200");
 * assert.equal(
 *   formatPerThousand({ estimate: 0.0078, lower: 0.0052, upper: 0.0115 }, { digits: 1 }),
 *   "7.8 (5.2 to 11.5)",
 * );
 * ```
 */
export function formatPerThousand(
  risk: number | RiskWithLimits,
  choices: { readonly digits?: number } = {},
): string {
  const format = { digits: choices.digits ?? 0, shift: 3 };
  return typeof risk === "number"
    ? formatNumber(risk, format)
    : `${formatNumber(risk.estimate, format)} (${formatInterval(risk, format)})`;
}

/** Writes a difference of risks per 1000: "8 fewer (11 fewer to 4 fewer)". */
export function formatFewerOrMore(
  difference: RiskWithLimits,
  choices: { readonly digits?: number } = {},
): string {
  const format = { digits: choices.digits ?? 0, shift: 3 };
  const one = (value: number) => {
    const text = formatNumber(Math.abs(value), format);
    return /[1-9]/.test(text) ? `${text} ${value < 0 ? "fewer" : "more"}` : text;
  };
  const { estimate, lower, upper } = difference;
  return `${one(estimate)} (${one(lower)} to ${one(upper)})`;
}
