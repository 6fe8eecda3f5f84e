import type { Table } from "reforest";
import type { AnalysisPlan, Review } from "reforest/review";

/** The table that an analysis reads; null where the review has no such analysis. */
export function tableOf(review: Review, analysis: string): Table | null {
  const plan = review.protocol.analyses.find(({ id }) => id === analysis);
  return plan ? review.tables[plan.table] ?? null : null;
}

/** The columns that an analysis reads: who, how many, which group, and what it chooses rows by. */
export function columnsOf(review: Review, analysis: string): Table["columns"] {
  const plan = review.protocol.analyses.find(({ id }) => id === analysis);
  if (!plan) return [];
  const read = new Set(namesIn(plan));
  return (tableOf(review, analysis)?.columns ?? []).filter(({ name }) => read.has(name));
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
