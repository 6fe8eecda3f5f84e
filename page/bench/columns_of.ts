import type { Table } from "reforest";
import type { AnalysisPlan } from "reforest/review";
import type { BenchState } from "./bench_types.ts";

/** The columns that an analysis reads: who, how many, which group, and what it chooses rows by. */
export function columnsOf({ review, setting }: BenchState, table: Table): Table["columns"] {
  const plan = review.protocol.analyses.find(({ id }) => id === setting.analysis);
  if (!plan) return [];
  const read = new Set(namesIn(plan));
  return table.columns.filter(({ name }) => read.has(name));
}

function namesIn(plan: AnalysisPlan): readonly string[] {
  const { studyId, label = [], counts = {}, values = {}, arms, subgroup, where = [] } = plan;
  return [
    studyId,
    ...label,
    ...[...Object.values(counts), ...Object.values(values)].flat().map(String),
    ...(arms ? [arms.column] : []),
    ...(subgroup ? [subgroup.column] : []),
    ...where.map(({ column }) => column),
  ];
}
