import { formatRange } from "./format_range.ts";

/** A range of P; four decimals tell the P values apart that publications print. */
export function pRange(range: { readonly lower: number; readonly upper: number }): string {
  return range.upper < 0.00005 ? "below 0.0001" : formatRange(range, { digits: 4 });
}
