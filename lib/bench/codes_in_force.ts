import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { PoolingChoices } from "../model/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { programChoice } from "./program_choice.ts";
import type { BenchChoice, BenchSetting } from "./types.ts";

/** Codes of the choices in force, defaults filled in; "" where a choice has no meaning. */
export type CodesInForce = Readonly<Record<BenchChoice, string>>;

/** The choices in force under a setting, as its controls show them. */
export function codesInForce(plan: AnalysisPlan, setting: BenchSetting): CodesInForce {
  const { analysis, variant = "", stratum = "", program = "" } = setting;
  const named = {
    ...{ analysis, variant, stratum, program },
    measure: plan.measure ?? "",
    subgroup: plan.subgroup?.column ?? "none",
  };
  const cells = {
    zeroCells: `${plan.zeroCells ?? "only0"}`,
    increment: `${plan.increment ?? 0.5}`,
  };
  if (plan.measure === null || plan.pooling === "none") {
    const none = { model: "", tau2: "", interval: "", prediction: "" };
    return { ...named, pooling: plan.pooling, ...none, zeroCells: "", increment: "" };
  }
  const nothingAdded = { zeroCells: "none", increment: "" };
  const added = measureFacts[plan.measure].takesIncrement ? cells : nothingAdded;
  const choice = setting.program && programChoice(setting.program, plan.measure);
  if (choice) {
    const { analysis: { method, pooling }, defaults: { effects } } = choice;
    const isMixed = method === "binomial-normal" && plan.measure === "PLO";
    return {
      ...named,
      pooling: isMixed ? "glmm" : method === "mantel-haenszel" ? method : "inverse-variance",
      ...fitCodes(pooling),
      ...(measureFacts[plan.measure].takesIncrement && !isMixed
        ? { zeroCells: effects.zeroCells, increment: `${effects.increment}` }
        : nothingAdded),
    };
  }
  if (setting.pooling === "glmm") {
    const fit = { model: "random", tau2: "ML", interval: "t", prediction: "t" };
    return { ...named, pooling: "glmm", ...fit, ...nothingAdded };
  }
  if (plan.pooling !== "inverse-variance") {
    const fit = { model: "common", tau2: "", interval: "wald", prediction: "none" };
    return { ...named, pooling: plan.pooling, ...fit, ...nothingAdded };
  }
  return { ...named, pooling: plan.pooling, ...fitCodes(plan), ...added };
}

function fitCodes(
  { model, tau2, interval, prediction }: Pick<
    PoolingChoices,
    "model" | "tau2" | "interval" | "prediction"
  >,
): Pick<CodesInForce, "model" | "tau2" | "interval" | "prediction"> {
  const common = model === "common";
  return {
    model: common ? "common" : "random",
    tau2: common ? "" : tau2 ?? "REML",
    interval: interval ?? (common ? "wald" : "hartung-knapp-adhoc"),
    prediction: common ? "none" : prediction ?? "t",
  };
}
