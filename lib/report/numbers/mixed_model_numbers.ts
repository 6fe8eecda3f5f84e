import type { AnalysisResult } from "../../analysis/types.ts";
import { count, decimals, level } from "./formats.ts";
import { numbersBelow } from "./number_at.ts";
import { reportedNumbers } from "./pooled_numbers.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/** Numbers of the mixed model of the counts; none where it is not estimable. */
export function mixedModelNumbers(
  source: NumberSource,
  { id, mixedModel }: AnalysisResult,
): readonly NamedNumber[] {
  if (mixedModel?.answer.kind !== "pooled-glmm" || mixedModel.reported === null) return [];
  const prefix = `${id}.mixed-model`;
  return [
    ...reportedNumbers(source, prefix, ["mixedModel", "reported"], mixedModel.reported),
    ...numbersBelow(source, prefix, ["mixedModel", "answer"], {
      level: [["interval", "level"], level],
      k: [["k"], count],
      tau2: [["tau2"], decimals(3)],
    }),
  ];
}
