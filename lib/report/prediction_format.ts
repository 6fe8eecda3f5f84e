import type { ReportingUnit } from "../effect/types.ts";
import { defaultDigits } from "./default_digits.ts";
import type { IntervalFormat } from "./format_interval.ts";

/** How a prediction interval is printed in a table: with the decimals of the estimate beside it. */
export function predictionFormat(unit: ReportingUnit): IntervalFormat {
  return { digits: defaultDigits[unit], ...unit === "proportion" ? { shift: 2, unit: " %" } : {} };
}
