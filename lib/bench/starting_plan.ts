import type { AnalysisPlan } from "../analysis/protocol.ts";
import { variantsOf } from "../lineage/variants.ts";
import type { Review } from "../table/review_types.ts";
import type { BenchSetting } from "./types.ts";

/**
 * The plan that a setting starts from, without what stands beside an analysis: sensitivity
 * analyses, printed figures, a mixed model, the test between strata that share studies. Null where
 * the review has no such analysis or variant.
 */
export function startingPlan(
  review: Review,
  { analysis, variant = "" }: Pick<BenchSetting, "analysis" | "variant">,
): AnalysisPlan | null {
  const found = variantsOf(review)
    .find((one) => one.analysis === analysis && one.name === variant);
  if (!found) return null;
  const {
    sensitivity: _s,
    published: _p,
    explainTotal: _e,
    mixedModel: _m,
    subgroup,
    ...plan
  } = found.plan;
  if (!subgroup) return plan;
  const { dependent: _d, ...strata } = subgroup;
  return { ...plan, subgroup: strata };
}
