import type { ColumnDefinition } from "../table/types.ts";

/**
 * Head of a column of a review's table: its title and its unit, "Largest size, mm". A unit of "none"
 * and one that the title names already ("Year" in calendar years) are left out.
 */
export function columnHead({ title, unit = "none" }: ColumnDefinition): string {
  const words = (text: string) => text.toLowerCase().split(/[^\p{L}%]+/u);
  const named = words(title);
  return unit === "none" || words(unit).some((word) => named.includes(word))
    ? title
    : `${title}, ${unit}`;
}
