import type { AnalysedStudy } from "../analysis/types.ts";
import { formatNumber } from "../report/format_number.ts";

/**
 * The weight printed beside a diamond: that of its studies together, as the column shows them, so
 * that the column adds up. Nothing where the studies have weights in several pooled effects, each
 * of 100 %.
 */
export function weightOf(studies: readonly AnalysedStudy[]): string {
  const weights = studies.flatMap((study) => study.weight ?? []);
  const together = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.length === 0 || together > 100.01 ? "" : formatNumber(together, { digits: 1 });
}
