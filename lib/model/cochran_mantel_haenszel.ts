import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { sum } from "../numeric/sum.ts";
import type { Table2x2 } from "./tables.ts";
import type { ChiSquaredTest } from "./types.ts";

/**
 * Cochran-Mantel-Haenszel test of no association within tables, with or without the continuity
 * correction of 0.5 (Mantel and Haenszel 1959, https://doi.org/10.1093/jnci/22.4.719). Null when no
 * table has both events and non-events.
 */
export function cochranMantelHaenszel(
  tables: readonly Table2x2[],
  continuity: boolean,
): ChiSquaredTest | null {
  const mixed = tables.filter(({ a, b, c, d }) => a + c > 0 && b + d > 0);
  if (mixed.length === 0) return null;
  const excess = sum(mixed.map(({ a, c, n1, n2, n }) => (a * n2 - c * n1) / n));
  const variance = sum(
    mixed.map(({ a, b, c, d, n1, n2, n }) => (n1 / n) * (n2 / n) * (a + c) * (b + d) / (n - 1)),
  );
  const distance = continuity ? Math.max(0, Math.abs(excess) - 0.5) : excess;
  const statistic = distance * distance / variance;
  return { statistic, df: 1, pValue: chiSquaredUpperTail(statistic, 1) };
}
