import { guardPooled } from "../diagnose/guard_pooled.ts";
import type { AnyRow } from "../effect/row_values.ts";
import type { EffectSizes, StudyEffect, TwoByTwoRow } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { poolMantelHaenszel } from "../model/pool_mantel_haenszel.ts";
import { poolPeto } from "../model/pool_peto.ts";
import { poolSubgroups } from "../model/pool_subgroups.ts";
import { reportPooled } from "../model/report_pooled.ts";
import type {
  NotEstimable,
  PooledEffect,
  PoolingChoices,
  Reported,
  SubgroupAnalysis,
} from "../model/types.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** Pooled results of a plan, overall and by stratum. */
export interface PooledPlan {
  readonly overall: PooledEffect | NotEstimable | null;
  readonly overallReported: Reported | null;
  readonly subgroups: SubgroupAnalysis | null;
  readonly subgroupsReported: readonly (Reported | null)[];
}

const nothing: PooledPlan = {
  overall: null,
  overallReported: null,
  subgroups: null,
  subgroupsReported: [],
};

/** Pools the effects of a plan by its method, overall and within its strata. */
export function poolPlan(
  plan: AnalysisPlan,
  rows: readonly AnyRow[],
  effects: EffectSizes | null,
  obstacle: NotEstimable | null,
  groupOf: (id: string) => string,
): PooledPlan {
  if (obstacle) return { ...nothing, overall: obstacle };
  if (plan.pooling === "none" || !effects || effects.studies.length === 0) return nothing;
  const choices = poolingChoices(plan);
  const report = (pooled: PooledEffect, studies: readonly StudyEffect[]) =>
    reportPooled(pooled, { measure: effects.measure, studies });

  const overall = plan.subgroup?.overall === false ? null : poolAll(plan, rows, effects, choices);
  const subgroups = plan.subgroup
    ? guardedStrata(
      poolSubgroups(
        effects.studies.map((study) => ({ ...study, level: groupOf(study.id) })),
        choices,
        {
          minStudies: plan.subgroup.minStudies ?? 3,
          tau2: plan.subgroup.tau2 ?? "separate",
          ...(plan.subgroup.levels ? { levels: plan.subgroup.levels } : {}),
        },
      ),
      effects,
      rows,
    )
    : null;
  return {
    overall,
    overallReported: overall?.kind === "pooled-effect" ? report(overall, effects.studies) : null,
    subgroups,
    subgroupsReported: (subgroups?.groups ?? []).map((group) =>
      group.pooled && report(group.pooled, group.studies)
    ),
  };
}

/** What a reader must know of each stratum, from its effects and counts. */
function guardedStrata(
  subgroups: SubgroupAnalysis,
  effects: EffectSizes,
  rows: readonly AnyRow[],
): SubgroupAnalysis {
  const groups = subgroups.groups.map((group) => ({
    ...group,
    pooled: group.pooled && guardPooled(group.pooled, effects, rows),
  }));
  return { ...subgroups, groups };
}

function poolingChoices(plan: AnalysisPlan): PoolingChoices {
  const { model, tau2, interval, prediction, level } = plan;
  return Object.fromEntries(
    Object.entries({ model, tau2, interval, prediction, level })
      .filter(([, choice]) => choice !== undefined),
  );
}

function poolAll(
  plan: AnalysisPlan,
  rows: readonly AnyRow[],
  effects: EffectSizes,
  choices: PoolingChoices,
): PooledEffect | NotEstimable {
  if (plan.pooling === "inverse-variance") {
    return guardPooled(pool(effects.studies, choices), effects, rows);
  }
  const tables = rows.filter((row): row is TwoByTwoRow =>
    "eventsTreated" in row && "totalTreated" in row
  );
  const level = plan.level ?? 0.95;
  if (plan.pooling === "peto") return poolPeto(tables, { level });
  const measure = effects.measure;
  if (measure !== "OR" && measure !== "RR" && measure !== "RD") {
    throw new Error(
      `analysis "${plan.id}": Mantel-Haenszel pools OR, RR or RD; found measure "${measure}"`,
    );
  }
  return poolMantelHaenszel(tables, { measure, level });
}
