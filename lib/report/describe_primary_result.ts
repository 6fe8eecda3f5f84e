import type { PrimaryResult } from "../analysis/primary_results.ts";
import { formatEstimate } from "./format_estimate.ts";

/** A primary result in words: its number with the interval, or why there is none. */
export function describePrimaryResult(result: PrimaryResult | null): string {
  if (result === null) return "no such result";
  if (result.reported !== null) return formatEstimate(result.reported);
  return `not estimated (${result.reason ?? "no number"})`;
}
