import type { IntervalUnit } from "../consistency/interval_scales.ts";
import type { PrintedEstimate } from "../consistency/scaled_interval.ts";

/** An estimate with its interval, as printed. */
export function intervalText(
  { estimate, lower, upper }: PrintedEstimate,
  unit?: IntervalUnit,
): string {
  const sign = unit !== "percent" || estimate.endsWith("%") ? "" : " %";
  return `${estimate}${sign} (${lower} to ${upper})`.replaceAll("-", "−");
}
