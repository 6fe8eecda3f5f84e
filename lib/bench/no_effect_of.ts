import type { AnalysisPlan } from "../analysis/protocol.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import { programChoice } from "./program_choice.ts";
import type { BenchChoice, BenchSetting } from "./types.ts";

const names = {
  "mantel-haenszel": "Mantel–Haenszel's method",
  peto: "Peto's method",
  glmm: "the mixed model",
} as const;

/** Why a choice changes nothing under a setting; null where it does. */
export function noEffectOf(
  choice: BenchChoice,
  plan: AnalysisPlan,
  setting: BenchSetting,
): string | null {
  if (choice === "analysis" || choice === "variant") return null;
  if (choice === "stratum") return plan.subgroup ? null : "there are no strata";
  if (plan.measure === null || plan.design === "listing") return "the analysis pools nothing";
  if (choice === "subgroup") {
    return plan.arms ? "two arms of each study are paired, and rows have no strata" : null;
  }
  if (choice === "measure" || choice === "program") return null;
  const program = setting.program && programChoice(setting.program, plan.measure);
  if (program) return `${program.defaults.name} settles it`;
  if (choice === "pooling") return null;
  if (plan.pooling === "none") return "the analysis pools nothing";
  const pooling = setting.pooling === "glmm" ? "glmm" : plan.pooling;
  const method = pooling === "inverse-variance" ? null : names[pooling];
  switch (choice) {
    case "model":
      return method &&
        `${method} has ${pooling === "glmm" ? "random effects" : "a common effect"}`;
    case "tau2":
      if (pooling === "glmm") return "the mixed model estimates tau² by maximum likelihood";
      return method || plan.model === "common" ? "a common effect has no tau²" : null;
    case "interval":
      return method &&
        `${method} has ${
          pooling === "glmm" ? "an interval by t with k − 1 degrees of freedom" : "Wald's interval"
        }`;
    case "prediction":
      if (pooling === "glmm") return "the mixed model has one by t with k − 1 degrees of freedom";
      return method || plan.model === "common" ? "a common effect predicts no other" : null;
    case "zeroCells":
    case "increment": {
      if (method) return `${method} adds nothing to cells`;
      const { takesIncrement, rows } = measureFacts[plan.measure];
      const shape = plan.values && valueShapeOf(plan.values);
      if (!takesIncrement || (shape && shape !== rows)) return "this measure needs no increment";
      return choice === "increment" && plan.zeroCells === "none" ? "nothing is added" : null;
    }
  }
}
