import { formatAsGiven } from "../format_as_given.ts";
import { formatLevel } from "../format_level.ts";
import { formatNumber } from "../format_number.ts";
import { formatP } from "../format_p.ts";
import type { NumberPrint } from "./types.ts";

/**
 * Writes a value as a named number prints it: the way from `value` to `text`, for whoever checks
 * that a manuscript still says what the results say.
 *
 * @param value A finite number.
 * @param format As a {@linkcode NamedNumber} has it.
 * @throws {RangeError} if the value is none of its kind (a P value above 1, a level of 95).
 *
 * @example
 * ```ts
 * import { printNumber } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(printNumber(0.3912, { kind: "proportion", digits: 1, unit: "%" }), "39.1 %");
 * assert.equal(printNumber(0.00004, { kind: "p", digits: null, unit: "" }), "P < 0.001");
 * ```
 */
export function printNumber(value: number, { kind, digits, unit }: NumberPrint): string {
  const end = unit === "" ? "" : ` ${unit}`;
  const decimals = digits === null ? {} : { digits };
  switch (kind) {
    case "count":
      return `${formatNumber(value, { digits: 0 })}${end}`;
    case "decimals":
    case "percent":
      return `${formatNumber(value, decimals)}${end}`;
    case "as given":
      return `${formatAsGiven(value)}${end}`;
    case "proportion":
      return `${formatNumber(value, { ...decimals, shift: 2 })}${end}`;
    case "per thousand":
      return `${formatNumber(value, { ...decimals, shift: 3 })}${end}`;
    case "level":
      return formatLevel(value);
    case "p":
      return formatP(value, { name: "P" });
  }
}
