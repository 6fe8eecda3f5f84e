import type { RiskMeasure } from "../effect/types.ts";
import type { Table2x2 } from "./tables.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * Effect and variance of one table with 0.5 added to its cells when one of them is 0, for Cochran's
 * Q about a Mantel-Haenszel estimate. A test holds these to the answers of effectSizes; this layer
 * takes results of the effect layer, not its functions.
 */
export function tableEffect(
  { a, b, c, d }: Table2x2,
  measure: RiskMeasure,
): { readonly yi: number; readonly vi: number } {
  const add = a === 0 || b === 0 || c === 0 || d === 0 ? 0.5 : 0;
  const [a1, b1, c1, d1] = [a + add, b + add, c + add, d + add];
  const n1 = a1 + b1;
  const n2 = c1 + d1;
  switch (measure) {
    case "OR":
      return {
        yi: log(a1 / b1) - log(c1 / d1),
        vi: (1 / a1 + 1 / b1) + (1 / c1 + 1 / d1),
      };
    case "RR":
      return {
        yi: log(a1 / n1) - log(c1 / n2),
        vi: b1 / (a1 * n1) + d1 / (c1 * n2),
      };
    case "RD":
      return {
        yi: a1 / n1 - c1 / n2,
        vi: (a1 / n1) * (b1 / n1) / n1 + (c1 / n2) * (d1 / n2) / n2,
      };
  }
}
