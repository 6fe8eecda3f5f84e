import { defaultDigits } from "../report/default_digits.ts";
import { formatNumber } from "../report/format_number.ts";
import type { EstimateText, ReportingUnit } from "./forest_types.ts";

/** Prints an estimate and its bounds in parts, by the rules of `formatEstimate` of the reports. */
export function estimateText(
  values: { readonly estimate: number | null; readonly lower: number; readonly upper: number },
  unit: ReportingUnit,
  digits: number = defaultDigits[unit],
): EstimateText {
  const text = (x: number) => formatNumber(x, { digits, shift: unit === "proportion" ? 2 : 0 });
  return {
    estimate: values.estimate === null ? "" : text(values.estimate),
    lower: text(values.lower),
    upper: text(values.upper),
  };
}
