import { measureFacts } from "../measure/measure_facts.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
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
  const increments = !plan.values || takesIncrement(plan);
  return {
    measure: plan.measure,
    pooling: plan.pooling,
    zeroCells: increments ? plan.zeroCells ?? "only0" : null,
    increment: increments ? plan.increment ?? 0.5 : null,
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

/** Zero cells are a matter of rates among the values, and of some of their measures. */
function takesIncrement({ measure, values }: AnalysisPlan): boolean {
  const facts = measure && measureFacts[measure];
  return facts !== null && facts.takesIncrement && facts.rows === valueShapeOf(values ?? {});
}
