import type { CellValue } from "../table/types.ts";
import type { PrintedPercentage } from "./counts_of_percentage.ts";

/**
 * A cell as a printed percentage: with the decimals that are declared, else those of a text, else
 * those of the shortest number, which are too few where a report printed zeros at the end. Null
 * where the cell holds no percentage.
 */
export function printedPercentage(cell: CellValue, declared?: number): PrintedPercentage | null {
  const match = /^(\d+(?:\.(\d+))?) ?%?$/.exec(`${cell ?? ""}`.trim());
  if (match === null) return null;
  const [, number, fraction = ""] = match;
  return { percentage: Number(number), decimals: Math.min(6, declared ?? fraction.length) };
}
