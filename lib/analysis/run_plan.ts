import { effectSizes } from "../effect/effect_sizes.ts";
import { effectsAsGiven } from "../effect/effects_as_given.ts";
import type { AnyRow } from "../effect/row_values.ts";
import type { EffectSizes, GenericRow } from "../effect/types.ts";
import type { NotEstimable, PooledEffect, Reported, SubgroupAnalysis } from "../model/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import { measureName } from "../report/measure_name.ts";
import type { Table } from "../table/types.ts";
import type { Exclusion } from "../trace/types.ts";
import { analysedStudies } from "./analysed_studies.ts";
import { crudeProportions } from "./crude_proportions.ts";
import { notEstimableComparison, notEstimableValues } from "./not_estimable_comparison.ts";
import { offCentreWarnings } from "./off_centre_warnings.ts";
import { type PlanRows, planRows } from "./plan_rows.ts";
import { type PooledPlan, poolPlan } from "./pool_plan.ts";
import type { AnalysisPlan } from "./protocol.ts";
import type { AnalysedStudy, CrudeProportion } from "./types.ts";
import { unitId } from "./unit_id.ts";
import { weightsOf } from "./weights_of.ts";

/** What one plan finds, before anything is set beside it. */
export interface PlanOutcome {
  readonly studies: readonly AnalysedStudy[];
  readonly oneArmStudies: readonly AnalysedStudy[];
  readonly excluded: readonly Exclusion[];
  readonly overall: PooledEffect | NotEstimable | null;
  readonly overallReported: Reported | null;
  readonly subgroups: SubgroupAnalysis | null;
  readonly subgroupsReported: readonly (Reported | null)[];
  readonly crude: readonly CrudeProportion[];
  readonly warnings: readonly string[];
}

/**
 * Carries out one plan: chooses rows, sums counts, pairs arms, computes effects and pools them.
 * What the data cannot answer comes back as words, never as a number.
 *
 * @throws {Error} naming file and line where two rows would count one study twice.
 */
export function runPlan(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): PlanOutcome {
  const planned = planRows(plan, tables);
  const { counted, units, single, rows, excluded } = planned;
  const level = plan.level ?? 0.95;

  const obstacle = obstacleOf(plan, planned);
  const effects = obstacle ? null : effectsOf(plan, rows);
  const groups = new Map(units.map((unit) => [unitId(unit), unit.group ?? ""]));
  const pooled = poolPlan(plan, rows, effects, obstacle, (id) => groups.get(id) ?? "");

  return {
    studies: analysedStudies(units, effects, weightsOf(pooled), level),
    oneArmStudies: analysedStudies(single, null, new Map(), level),
    excluded: [...excluded, ...(effects?.excluded ?? [])],
    ...pooled,
    crude: plan.values || plan.design === "listing" ||
        (plan.design === "comparison" && !plan.arms)
      ? []
      : crudeProportions(plan.arms ? counted : units, {
        byGroup: Boolean(plan.arms ?? plan.subgroup),
        level,
      }),
    warnings: [...warningsOf(pooled), ...offCentreWarnings(plan, units)],
  };
}

function obstacleOf(
  { design, measure, values }: AnalysisPlan,
  { units, single, unpaired, excluded }: PlanRows,
): NotEstimable | null {
  if (!measure) return null;
  if (values && units.length === 0) return notEstimableValues(measureName(measure), excluded);
  const shape = values && valueShapeOf(values);
  const ratio = design === "comparison" && measureFacts[measure].unit === "ratio";
  return ratio && (!values || shape === "two-rates")
    ? notEstimableComparison(measureName(measure), units, single, unpaired)
    : null;
}

function effectsOf(plan: AnalysisPlan, rows: readonly AnyRow[]): EffectSizes | null {
  if (!plan.measure || rows.length === 0) return null;
  if (plan.values && rows.every((row): row is GenericRow => "yi" in row)) {
    return effectsAsGiven(rows, plan.measure);
  }
  return effectSizes(rows, {
    measure: plan.measure,
    ...(plan.zeroCells ? { zeroCells: plan.zeroCells } : {}),
    ...(plan.increment === undefined ? {} : { increment: plan.increment }),
    // A study without an event in either arm says nothing about a ratio (R meta 8 drops it too).
    dropDoubleZero: measureFacts[plan.measure].unit === "ratio",
  });
}

function warningsOf(pooled: PooledPlan): string[] {
  const overall = pooled.overall?.kind === "pooled-effect" ? pooled.overall.warnings : [];
  const strata = (pooled.subgroups?.groups ?? []).flatMap(({ level, pooled: stratum }) =>
    (stratum?.warnings ?? []).map((warning) => `${level}: ${warning}`)
  );
  return [...overall, ...strata];
}
