import { clusterRobustSubgroups } from "../model/cluster_robust_subgroups.ts";
import type { ClusterRobustSubgroups } from "../model/cluster_robust_types.ts";
import type { AnalysisPlan } from "./protocol.ts";
import type { PlanOutcome } from "./run_plan.ts";

/**
 * Means of strata that share studies, and the test between them: a multilevel model with random
 * effects of study and row, cluster-robust by study. Strata as large as those that are pooled.
 */
export function dependentStrata(plan: AnalysisPlan, outcome: PlanOutcome): ClusterRobustSubgroups {
  const effects = outcome.studies.flatMap(({ effect, studyId, group }) =>
    effect && group !== null ? [{ ...effect, outer: studyId, stratum: group }] : []
  );
  return clusterRobustSubgroups(effects, {
    minGroups: plan.subgroup?.minStudies ?? 3,
    ...(plan.subgroup?.levels ? { strata: plan.subgroup.levels } : {}),
    ...(plan.level === undefined ? {} : { level: plan.level }),
  });
}
