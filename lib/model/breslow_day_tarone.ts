import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { sum } from "../numeric/sum.ts";
import type { Table2x2 } from "./tables.ts";
import type { ChiSquaredTest } from "./types.ts";

/** Events expected among the treated, given the margins, at a common odds ratio. */
function expectedEvents({ a, c, n1, n2 }: Table2x2, oddsRatio: number): number {
  const events = a + c;
  const square = 1 - oddsRatio;
  const linear = oddsRatio * (n1 + events) + n2 - events;
  const constant = oddsRatio * n1 * events;
  const root = Math.sqrt(linear * linear + 4 * square * constant);
  // The root of square x^2 + linear x - constant = 0 inside the margins, without cancellation.
  return linear >= 0 ? 2 * constant / (linear + root) : (root - linear) / (2 * square);
}

/**
 * Breslow and Day's test of equal odds ratios with the correction of Tarone (1985),
 * https://doi.org/10.1093/biomet/72.1.91, which makes it valid with the Mantel-Haenszel estimate.
 * Only tables with both events and non-events count; null with fewer than two of them.
 */
export function breslowDayTarone(
  tables: readonly Table2x2[],
  oddsRatio: number,
): ChiSquaredTest | null {
  const mixed = tables.filter(({ a, b, c, d }) => a + c > 0 && b + d > 0);
  if (mixed.length < 2) return null;
  const excess: number[] = [];
  const variances: number[] = [];
  for (const table of mixed) {
    const { a, c, n1, n2 } = table;
    const events = a + c;
    const expected = expectedEvents(table, oddsRatio);
    excess.push(a - expected);
    variances.push(
      1 / (1 / expected + 1 / (n1 - expected) + 1 / (events - expected) +
        1 / (n2 - events + expected)),
    );
  }
  const breslowDay = sum(excess.map((x, i) => x * x / variances[i]!));
  const statistic = Math.max(0, breslowDay - sum(excess) ** 2 / sum(variances));
  const df = mixed.length - 1;
  return { statistic, df, pValue: chiSquaredUpperTail(statistic, df) };
}
