import type { AnalysisResult, BenchResult } from "reforest/review";

/** The result with the shown set as if it were all there is: for figures of one pooled set. */
export function resultOfSet({ result, shown }: BenchResult): AnalysisResult {
  if (!shown || shown.stratum === null) return result;
  const { pooled, reported, stratum } = shown;
  const isEffect = pooled.kind === "pooled-effect" || pooled.kind === "not-estimable";
  return {
    ...result,
    title: `${result.title}: ${stratum}`,
    studies: result.studies.filter(({ group }) => group === stratum),
    overall: isEffect ? pooled : null,
    overallReported: isEffect ? reported : null,
    subgroups: null,
  };
}
