import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Specification } from "../diagnose/multiverse_types.ts";

const choices = ["set", "measure", "zeroCells", "pooling", "model", "tau2", "interval"] as const;

/** Names of choices as a reader says them. */
export const choiceNames: Readonly<Record<typeof choices[number], string>> = {
  set: "studies",
  measure: "measure",
  zeroCells: "zero cells",
  pooling: "pooling",
  model: "model",
  tau2: "tau²",
  interval: "interval",
};

/** The plan that carries out a specification of the multiverse, and what is other in it. */
export function specificationPlan(
  plan: AnalysisPlan,
  specification: Specification,
  planned: Specification,
): { readonly plan: AnalysisPlan; readonly differences: readonly string[] } {
  const { set, measure, zeroCells, pooling, model, tau2, interval } = specification;
  const { name: _, ...rows } = plan.multiverse?.sets?.find(({ name }) => name === set) ??
    { name: set };
  const { tau2: _t, prediction: _p, ...rest } = plan;
  return {
    plan: {
      ...rest,
      ...rows,
      ...{ measure, pooling, model, interval },
      ...(zeroCells === "none" ? {} : { zeroCells }),
      // No protocol can ask for GENQ, which needs weights.
      ...(tau2 === null || tau2 === "GENQ" ? {} : { tau2 }),
      prediction: model === "random" ? plan.prediction ?? "t" : "none",
    },
    differences: choices.filter((choice) => specification[choice] !== planned[choice])
      .map((choice) => `${choiceNames[choice]} ${specification[choice] ?? "none"}`),
  };
}
