import type { AnalysisResult } from "../analysis/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { describePooled } from "../report/describe_pooled.ts";
import {
  headingRow,
  overallTestWords,
  pooledRows,
  type SummaryFormat,
  summaryRows,
  testWords,
  wordsRow,
} from "./forest_summary.ts";
import { capital } from "./capital.ts";
import type { ForestRow, ForestSummary } from "./forest_types.ts";
import { weightOf } from "./weight_of.ts";

/** Everything pooled over all studies: the analysis's own effect, then those of other models. */
export function summaryBlock(
  result: AnalysisResult,
  summaries: readonly ForestSummary[],
  tested: boolean,
  format: SummaryFormat,
): readonly ForestRow[] {
  const { overall, measure } = result;
  const hasNull = measure !== null && measureFacts[measure].nullValue !== null;
  return [
    ...overallBlock(result, format),
    ...(tested && hasNull && overall?.kind === "pooled-effect"
      ? [wordsRow(overallTestWords(overall, format.style))]
      : []),
    ...summaries.flatMap((summary) => summaryRows(summary, format)),
  ];
}

/** The pooled effect of all studies, or why it is not estimable. */
export function overallBlock(result: AnalysisResult, format: SummaryFormat): readonly ForestRow[] {
  const { overall, overallReported, measure } = result;
  if (overall === null) return [];
  const heading = result.subgroups === null ? [] : [headingRow("All strata")];
  if (overall.kind === "not-estimable") {
    const words = measure === null
      ? sentence(`not estimable: ${overall.reason}`)
      : describePooled({ measure, outcome: overall, reported: null });
    return [...heading, wordsRow(words)];
  }
  return overallReported === null
    ? []
    : [...heading, ...pooledRows(overall, overallReported, weightOf(result.studies), format)];
}

/** The test between strata, with what must be said of it. */
export function betweenBlock(
  { subgroups, subgroupNote }: AnalysisResult,
  { style }: SummaryFormat,
): readonly ForestRow[] {
  const between = subgroups?.between ?? null;
  if (between === null) return subgroupNote === null ? [] : [wordsRow(subgroupNote)];
  const { q, df, pValue } = between;
  const test = `Test between strata: ${testWords("Q", q, df, pValue, style)}.`;
  return [wordsRow(subgroupNote === null ? test : `${test} ${subgroupNote}`)];
}

/** Words as a sentence: a capital at its start, one full stop at its end. */
export function sentence(words: string): string {
  return `${capital(words.replace(/\.$/, ""))}.`;
}
