import type { CrudeProportion } from "../analysis/types.ts";
import { defaultDigits } from "./default_digits.ts";
import { formatInterval } from "./format_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatNumber } from "./format_number.ts";
import { formatPercent } from "./format_percent.ts";

/**
 * Says a crude proportion with its interval: "Salvaged: 0 of 26 (0.0 %; 95 % CI 0.0 % to
 * 13.2 %)".
 *
 * @param crude Events among a total, with the interval of the proportion.
 * @param choices `digits`: decimals of the percentages. @default 1
 *
 * @example Nothing seen in 26 patients
 * ```ts
 * import { describeCrude } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const upper = 1 - Math.pow(0.025, 1 / 26); // closed form of the exact interval at no events
 * assert.equal(
 *   describeCrude({
 *     group: "salvaged",
 *     k: 1,
 *     label: "Salvaged",
 *     events: 0,
 *     total: 26,
 *     proportion: 0,
 *     interval: { lower: 0, upper, level: 0.95, method: "clopper-pearson", df: null },
 *   }),
 *   "Salvaged: 0 of 26 (0.0 %; 95 % CI 0.0 % to 13.2 %)",
 * );
 * ```
 */
export function describeCrude(
  crude: CrudeProportion,
  choices: { readonly digits?: number } = {},
): string {
  const { digits = defaultDigits.proportion } = choices;
  const count = (n: number) => formatNumber(n, { digits: 0 });
  const bounds = formatInterval(crude.interval, { digits, shift: 2, unit: " %" });
  return `${crude.label}: ${count(crude.events)} of ${count(crude.total)} ` +
    `(${formatPercent(crude.proportion, { digits })} %; ` +
    `${formatLevel(crude.interval.level)} CI ${bounds})`;
}
