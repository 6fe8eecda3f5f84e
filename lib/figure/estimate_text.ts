import { formatNumber } from "../report/format_number.ts";
import type { EstimateText, ReportingUnit } from "./forest_types.ts";

const defaultDigits = { proportion: 1, ratio: 2, difference: 3 } as const;

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
