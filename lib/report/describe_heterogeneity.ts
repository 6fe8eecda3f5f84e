import type { Heterogeneity } from "../model/types.ts";
import { formatInterval } from "./format_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatNumber } from "./format_number.ts";
import { formatP } from "./format_p.ts";

/**
 * Says the heterogeneity of a set of effects: Q with its test, I² by both definitions, tau² with
 * its interval. Two programs that print "I²" may mean either definition, so both are named.
 *
 * @param heterogeneity As {@linkcode pool} answers it; tau² is in squared units of `yi`.
 *
 * @example
 * ```ts
 * import { describeHeterogeneity } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   describeHeterogeneity({
 *     q: 16,
 *     df: 4,
 *     qPValue: 0.003,
 *     tau2: 0.25,
 *     tau2StandardError: null,
 *     tau2Interval: null,
 *     i2FromQ: 75,
 *     i2FromTau2: 71.44,
 *     h2FromQ: 4,
 *     h2FromTau2: 3.5,
 *   }),
 *   "Q 16.00 on 4 degrees of freedom, P = 0.003; I² 75.0 % from Q, 71.4 % from tau²; tau² 0.250.",
 * );
 * ```
 */
export function describeHeterogeneity(heterogeneity: Heterogeneity): string {
  const { q, df, qPValue, i2FromQ, i2FromTau2, tau2, tau2Interval } = heterogeneity;
  if (df === 0) return "One study: heterogeneity cannot be seen.";
  const percent = (x: number) => `${formatNumber(x, { digits: 1 })} %`;
  const interval = tau2Interval === null
    ? ""
    : ` (${formatLevel(tau2Interval.level)} CI ${formatInterval(tau2Interval, { digits: 3 })})`;
  return [
    `Q ${formatNumber(q)} on ${formatNumber(df, { digits: 0 })} ` +
    `degree${df === 1 ? "" : "s"} of freedom, ${formatP(qPValue, { name: "P" })}`,
    `I² ${percent(i2FromQ)} from Q, ${percent(i2FromTau2)} from tau²`,
    `tau² ${formatNumber(tau2, { digits: 3 })}${interval}.`,
  ].join("; ");
}
