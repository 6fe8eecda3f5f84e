import type { SubgroupAnalysis } from "../model/types.ts";
import { formatNumber } from "./format_number.ts";
import { formatP } from "./format_p.ts";

/** The test between strata as a sentence. */
export function describeBetween(between: SubgroupAnalysis["between"]): string {
  if (between === null) return "No test between strata: fewer than two strata are pooled.";
  const { levels, q, df, pValue } = between;
  return `Test between strata (${levels.join(", ")}): Q ${formatNumber(q)} on ` +
    `${df} degree${df === 1 ? "" : "s"} of freedom, ${formatP(pValue, { name: "P" })}.`;
}
