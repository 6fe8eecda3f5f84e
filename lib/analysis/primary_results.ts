import { conclusionOf, decisionThreshold } from "../diagnose/decision_threshold.ts";
import type { Reported } from "../model/types.ts";
import type { Table } from "../table/types.ts";
import type { PrimaryResult } from "./primary_types.ts";
import type { AnalysisPlan } from "./protocol.ts";
import { type PlanOutcome, runPlan } from "./run_plan.ts";

/**
 * The numbers that a review stands or falls with: for each analysis its pooled result, or its
 * strata where there is none overall, or the crude proportions that are its headline. Sensitivity
 * analyses are not run, so that this is quick enough to be asked once for every cell.
 *
 * @param plans Analyses of a protocol; listings have no headline and give none.
 * @param tables Tables of the review, perhaps with cells changed (`withCells`).
 */
export function primaryResults(
  plans: readonly AnalysisPlan[],
  tables: Readonly<Record<string, Table>>,
): readonly PrimaryResult[] {
  return plans.flatMap((plan) =>
    plan.headline === "none" ? [] : headlines(plan, runPlan(plan, tables))
  );
}

function headlines(plan: AnalysisPlan, outcome: PlanOutcome): PrimaryResult[] {
  const named = { analysis: plan.id, title: plan.title, measure: plan.measure };
  const line = (
    stratum: string | null,
    k: number,
    reported: Reported | null,
    reason: string | null,
  ): PrimaryResult => ({
    ...named,
    stratum,
    k,
    reported,
    reason,
    conclusion: sideOf(plan, reported),
  });
  if (plan.headline === "crude") {
    return outcome.crude.map(({ group, k, proportion, interval }) =>
      line(group, k, {
        estimate: proportion,
        lower: interval.lower,
        upper: interval.upper,
        predictionLower: null,
        predictionUpper: null,
        unit: "proportion",
      }, null)
    );
  }
  const { overall, overallReported, subgroups, subgroupsReported } = outcome;
  if (overall?.kind === "not-estimable") return [line(null, 0, null, overall.reason)];
  if (overall) return [line(null, overall.k, overallReported, null)];
  if (!subgroups) return [line(null, 0, null, "no study has an effect that can be pooled")];
  return subgroups.groups.map(({ level, k, reason }, index) =>
    line(level, k, subgroupsReported[index] ?? null, reason)
  );
}

function sideOf(
  { decision, measure }: AnalysisPlan,
  reported: Reported | null,
): PrimaryResult["conclusion"] {
  if (!decision || !measure || !reported) return null;
  const threshold = decisionThreshold(decision, measure);
  return threshold === null ? null : conclusionOf(reported, threshold);
}
