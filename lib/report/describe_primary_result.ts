import type { PrimaryResult } from "../analysis/primary_types.ts";
import { formatEstimate } from "./format_estimate.ts";
import { reasonUnder } from "./reason_under.ts";

/** A primary result in words, beside its name: its number with the interval, or why there is none. */
export function describePrimaryResult(result: PrimaryResult | null): string {
  if (result === null) return "no such result";
  if (result.reported !== null) return formatEstimate(result.reported);
  const { stratum, reason } = result;
  return `not estimated (${reason === null ? "no number" : reasonUnder(stratum, reason)})`;
}
