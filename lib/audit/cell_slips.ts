import type { CellValue } from "../table/types.ts";
import { digitSlips } from "./digit_slips.ts";

/**
 * Values that might be the right one, had a number been copied with a slip: two neighbouring digits
 * exchanged or a zero too many or too few (whole numbers), the decimal point one place off (other
 * numbers), and a tenth more and less (for whole numbers one at least). Never negative where the
 * value is not, since no count and no standard deviation is.
 */
export function cellSlips(value: CellValue): readonly number[] {
  if (typeof value !== "number") return [];
  const near = Number.isInteger(value)
    ? [value - step(value), value + step(value)]
    : [value * 0.9, value * 1.1, value / 10, value * 10];
  const typed = Number.isInteger(value) && value >= 0 ? digitSlips(value) : [];
  return [...new Set([...near, ...typed])]
    .filter((other) => other !== value && (other >= 0 || value < 0))
    .sort((a, b) => a - b);
}

function step(value: number): number {
  return Math.max(1, Math.round(Math.abs(value) / 10));
}
