import type { AnalysisResult } from "../analysis/types.ts";
import { formatNumber } from "../report/format_number.ts";
import type { FilledColumn, ForestChoices } from "./forest_types.ts";

/** A column of weights in percent; none where "weight" finds nothing pooled. */
export function weightColumn(
  key: "weight" | "weight (random)" | "weight (common)",
  result: AnalysisResult,
  { summaries = [] }: ForestChoices,
  owner: string,
): readonly FilledColumn[] {
  if (key === "weight") {
    if (result.studies.every((study) => study.weight === null)) return [];
    return [{
      column: { key, title: "Weight\n(%)", align: "number" },
      cell: ({ weight }) => weight === null ? "" : percentText(weight),
    }];
  }
  const model = key === "weight (random)" ? "random" : "common";
  const pooled = [result.overall, ...summaries.map((summary) => summary.pooled)]
    .flatMap((outcome) => outcome?.kind === "pooled-effect" ? [outcome] : [])
    .find((outcome) => outcome.choices.model === model);
  if (pooled === undefined) {
    throw new Error(
      `${owner}, columns: found "${key}" without a pooled effect of that model; ` +
        `allowed: a model that is drawn; add it to the summaries, or choose "weight"`,
    );
  }
  const weights = new Map(pooled.weights.map(({ id, percent }) => [id, percent]));
  return [{
    column: { key, title: `Weight (%)\n${model}`, align: "number" },
    cell: ({ id }) => {
      const weight = weights.get(id);
      return weight === undefined ? "" : percentText(weight);
    },
  }];
}

function percentText(weight: number): string {
  return formatNumber(weight, { digits: 1 });
}
