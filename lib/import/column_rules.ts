import type { DataResource } from "../table/data_package_types.ts";
import type { OutcomeKind } from "./review_file_types.ts";

const arms = ["experimental", "control"] as const;

/** What columns hold, for the checks of cells and the rules that look for slips. */
export interface ColumnRules {
  readonly rules?: DataResource["reforest:rules"];
  readonly quantities?: DataResource["reforest:quantities"];
}

/** The rules of the columns of data of each kind. */
export function columnRules(kind: OutcomeKind): ColumnRules {
  if (kind === "dichotomous") {
    return {
      rules: arms.map((arm) => ({
        rule: "atMost" as const,
        column: `events_${arm}`,
        limit: `total_${arm}`,
      })),
    };
  }
  if (kind !== "continuous") return {};
  return {
    quantities: arms.map((arm) => ({
      quantity: "mean" as const,
      column: `mean_${arm}`,
      sd: `sd_${arm}`,
      total: `total_${arm}`,
    })),
  };
}
