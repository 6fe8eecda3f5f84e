import {
  type NotEstimableGlmm,
  type OddsRatioGlmmChoices,
  type PooledGlmm,
  poolGlmm,
  poolProportionGlmm,
} from "reforest";
import { confirmedGlmm } from "../glmm_confirmed.ts";
import { proportionRows, twoByTwoRows } from "../rows.ts";
import type { Adapter, Answer } from "../types.ts";

const models: readonly (string | undefined)[] = ["UM.FS", "UM.RS", "CM.EL", "CM.AL"];

function isModel(code: string): code is NonNullable<OddsRatioGlmmChoices["model"]> {
  return models.includes(code);
}

function effectsOf(method: string): "random" | "common" | null {
  if (method === "ML") return "random";
  return method === "EE" || method === "CE" || method === "FE" ? "common" : null;
}

/** The quantities of `rma.glmm()`. */
function valuesOf(pooled: PooledGlmm | NotEstimableGlmm): Answer {
  if (pooled.kind === "not-estimable") return { kind: "answer", values: { estimate: null } };
  return {
    kind: "answer",
    values: {
      estimate: pooled.estimate,
      se: pooled.standardError,
      ci_lb: pooled.interval.lower,
      ci_ub: pooled.interval.upper,
      tau2: pooled.tau2,
      Q_Wald: pooled.heterogeneity?.wald?.statistic ?? null,
      Q_LRT: pooled.heterogeneity?.likelihoodRatio.statistic ?? null,
    },
  };
}

/** `rma.glmm(measure = "OR")`. */
export const glmmOddsRatio: Adapter = (reference, rows) => {
  const { settings } = reference;
  const model = String(settings["model"]);
  const effects = effectsOf(String(settings["method"]));
  if (!isModel(model)) return { kind: "not covered", what: `model ${model}` };
  if (effects === null) return { kind: "not covered", what: `method ${settings["method"]}` };
  const tables = twoByTwoRows(rows);
  const pooled = poolGlmm(tables, { model, effects, interval: "wald" });
  const answer = valuesOf(pooled);
  if (pooled.kind === "not-estimable" || answer.kind !== "answer") return answer;
  return model === "UM.FS" || model === "UM.RS"
    ? { ...answer, witness: () => confirmedGlmm(reference, tables, pooled) }
    : answer;
};

/** `rma.glmm(measure = "PLO")`. */
export const glmmProportion: Adapter = ({ settings }, rows) => {
  const effects = effectsOf(String(settings["method"]));
  if (effects === null) return { kind: "not covered", what: `method ${settings["method"]}` };
  return valuesOf(poolProportionGlmm(proportionRows(rows), { effects, interval: "wald" }));
};

/** `metaprop(method = "GLMM")` of R meta. */
export const metapropGlmm: Adapter = ({ settings }, rows) => {
  const { ci } = settings;
  if (ci !== "HK" && ci !== "classic") return { kind: "not covered", what: `ci ${ci}` };
  const studies = proportionRows(rows);
  const interval = ci === "HK" ? "t" : "wald";
  const random = poolProportionGlmm(studies, { interval });
  const common = poolProportionGlmm(studies, { effects: "common" });
  if (random.kind === "not-estimable" || common.kind === "not-estimable") {
    return { kind: "answer", values: { common: null, random: null } };
  }
  return {
    kind: "answer",
    values: {
      common: common.estimate,
      random: random.estimate,
      random_se: random.standardError,
      lower: random.interval.lower,
      upper: random.interval.upper,
      tau2: random.tau2,
    },
  };
};
