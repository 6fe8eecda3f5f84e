import type { AnalysisPlan } from "./protocol.ts";
import type { AnalysisResult } from "./types.ts";
import type { PlanOutcome } from "./run_plan.ts";

/** The choices of a plan with all defaults filled in, as the pooled result itself records them. */
export function choicesInForce(
  plan: AnalysisPlan,
  outcome: PlanOutcome,
): AnalysisResult["choices"] {
  const pooled = outcome.overall?.kind === "pooled-effect"
    ? outcome.overall
    : outcome.subgroups?.groups.find((group) => group.pooled)?.pooled;
  const inForce = pooled?.choices;
  return {
    measure: plan.measure,
    pooling: plan.pooling,
    zeroCells: plan.zeroCells ?? "only0",
    increment: plan.increment ?? 0.5,
    model: inForce?.model ?? plan.model ?? null,
    tau2: inForce?.tau2 ?? null,
    interval: inForce?.interval ?? null,
    prediction: inForce?.prediction ?? null,
    level: inForce?.level ?? plan.level ?? 0.95,
    summedWithin: plan.sumWithin?.join(", ") ?? null,
    strata: plan.subgroup?.column ?? null,
    tau2OfStrata: plan.subgroup ? plan.subgroup.tau2 ?? "separate" : null,
  };
}
