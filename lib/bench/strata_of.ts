import { planRows } from "../analysis/plan_rows.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";

/** Levels of the strata of a plan, in the order in which they are pooled. */
export function strataOf(plan: AnalysisPlan, tables: Review["tables"]): readonly string[] {
  if (!plan.subgroup || plan.arms) return [];
  if (plan.subgroup.levels) return plan.subgroup.levels;
  return [...new Set(planRows(plan, tables).units.flatMap(({ group }) => group ?? []))].sort();
}
