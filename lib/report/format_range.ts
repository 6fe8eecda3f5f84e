import { formatNumber, type NumberFormat } from "./format_number.ts";

/** The ends of a range as "1.2 to 1.3"; one number where both print alike. */
export function formatRange(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  format: NumberFormat,
): string {
  const [least, most] = [formatNumber(lower, format), formatNumber(upper, format)];
  return least === most ? least : `${least} to ${most}`;
}
