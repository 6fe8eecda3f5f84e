import type { AnalysisResult } from "../analysis/types.ts";
import { judgedColumns, judgedCounts, keyWords } from "./judged_columns.ts";
import type { ForestChoices } from "./forest_types.ts";

/** Columns of judgements of risk of bias in a forest plot, and what is said of them. */
export interface ForestJudgements {
  readonly heads: readonly string[];
  readonly words: readonly (string | null)[];
  /** What the heads stand for. */
  readonly note: string;
  readonly alt: string;
  readonly judgementsOf: (studyId: string) => readonly (string | null)[];
}

/** The judgements of the studies of an analysis. */
export function forestJudgements(
  result: AnalysisResult,
  bias: NonNullable<ForestChoices["riskOfBias"]>,
): ForestJudgements {
  const studies = [...result.studies, ...result.oneArmStudies];
  // A study that stands in several strata is one study.
  const ids = [...new Set(studies.map(({ studyId }) => studyId))];
  const { heads, names, judgementsOf } = judgedColumns(bias);
  const title = bias.tool === undefined ? "Risk of bias" : `Risk of bias (${bias.tool})`;
  return {
    heads,
    words: keyWords(bias, ids),
    note: `${title}: ${names.join("; ")}.`,
    alt: `${title}: ${judgedCounts(bias, ids).join(" ")}`,
    judgementsOf,
  };
}
