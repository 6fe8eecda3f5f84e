import type { RiskMeasure } from "../effect/types.ts";
import { sum } from "../numeric/sum.ts";
import {
  type MantelHaenszelEstimate,
  mantelHaenszelEstimates,
} from "./mantel_haenszel_estimates.ts";
import type { Table2x2 } from "./tables.ts";

function withIncrement(table: Table2x2, add: number): Table2x2 {
  const { id, a, b, c, d, n1, n2, n } = table;
  if (a * b * c * d > 0) return table;
  return {
    id,
    a: a + add,
    b: b + add,
    c: c + add,
    d: d + add,
    n1: n1 + 2 * add,
    n2: n2 + 2 * add,
    n: n + 4 * add,
  };
}

/**
 * Risk difference: the increment is in the weights and in the variance, the differences of the
 * studies are as counted; variance of Greenland and Robins (1985), https://doi.org/10.2307/2530643,
 * for few large tables.
 */
function riskDifference(
  counted: readonly Table2x2[],
  tables: readonly Table2x2[],
): MantelHaenszelEstimate {
  const weights = tables.map(({ n1, n2, n }) => n1 * n2 / n);
  const total = sum(weights);
  const spread = tables.map(({ a, b, c, d, n1, n2, n }) =>
    (a * b * n2 ** 3 + c * d * n1 ** 3) / (n1 * n2 * n * n)
  );
  const differences = counted.map(({ a, c, n1, n2 }, i) => weights[i]! * (a / n1 - c / n2));
  return {
    estimate: sum(differences) / total,
    standardError: Math.sqrt(sum(spread)) / total,
    weights,
  };
}

/**
 * Mantel-Haenszel estimates after an increment to the cells of tables with an empty cell, as R meta
 * (with its `MH.exact = FALSE`) and RevMan 5 compute them.
 */
export function estimatesWithIncrement(
  counted: readonly Table2x2[],
  measure: RiskMeasure,
  increment: number,
): MantelHaenszelEstimate {
  const tables = counted.map((table) => withIncrement(table, increment));
  return measure === "RD"
    ? riskDifference(counted, tables)
    : mantelHaenszelEstimates[measure](tables);
}
