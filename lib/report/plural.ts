import { formatNumber } from "./format_number.ts";

/**
 * Writes a count with its noun: "1 study", "9 studies".
 *
 * @param n A count.
 * @param one The noun for one.
 * @param many The noun for none or several. @default `one` with "s"
 *
 * @example
 * ```ts
 * import { plural } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(plural(9, "study", "studies"), "9 studies");
 * assert.equal(plural(1, "patient"), "1 patient");
 * ```
 */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n, { digits: 0 })} ${n === 1 ? one : many}`;
}
