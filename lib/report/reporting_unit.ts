import type { Measure } from "../effect/types.ts";

/** How the results of a measure are read: as a proportion, a ratio or a difference. */
export function reportingUnit(
  measure: Measure,
): { readonly unit: "proportion" | "ratio" | "difference"; readonly title: string } {
  switch (measure) {
    case "OR":
      return { unit: "ratio", title: "Odds ratio" };
    case "RR":
      return { unit: "ratio", title: "Risk ratio" };
    case "RD":
      return { unit: "difference", title: "Risk difference" };
    default:
      return { unit: "proportion", title: "Proportion" };
  }
}
