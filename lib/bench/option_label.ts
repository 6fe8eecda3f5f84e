import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Measure, ZeroCellRule } from "../effect/types.ts";
import { variantsOf } from "../lineage/variants.ts";
import type { IntervalMethod, PredictionMethod, Tau2Estimator } from "../model/types.ts";
import { estimatorName } from "../report/estimator_name.ts";
import { intervalMethodName } from "../report/interval_method_name.ts";
import { measureName } from "../report/measure_name.ts";
import { predictionMethodName } from "../report/prediction_method_name.ts";
import type { Review } from "../table/review_types.ts";
import { programChoices } from "./program_choice.ts";
import type { BenchChoice, BenchPooling } from "./types.ts";

/** Names of the ways of pooling. */
export const poolingNames: Readonly<Record<BenchPooling, string>> = {
  "inverse-variance": "inverse variance",
  "mantel-haenszel": "Mantel–Haenszel",
  peto: "Peto",
  glmm: "generalised linear mixed model",
  none: "none",
};

/** When an increment is added, in words. */
export const zeroCellNames: Readonly<Record<ZeroCellRule, string>> = {
  only0: "to studies with a zero cell",
  all: "to every study",
  if0all: "to every study, if one has a zero cell",
  "treatment-arm": "to studies with a zero cell, shared out by the sizes of the arms",
  none: "nothing is added",
};

/** What it means that a choice is not made. */
const ofNone: Readonly<Partial<Record<BenchChoice, string>>> = {
  program: "none: each choice by itself",
  stratum: "all studies",
};

/** An option of a control in the words of the field. */
export function optionLabel(
  review: Review,
  plan: AnalysisPlan,
  choice: BenchChoice,
  code: string,
): string {
  if (choice === "variant") return variantLabel(review, plan.id, code);
  if (code === "") return ofNone[choice] ?? "none";
  switch (choice) {
    case "analysis":
      return variantsOf(review).find((one) => one.analysis === code && one.name === "")?.plan
        .title ?? code;
    case "measure":
      return measureName(code as Measure);
    case "pooling":
      return poolingNames[code as BenchPooling];
    case "model":
      return code === "common" ? "common effect" : "random effects";
    case "tau2":
      return estimatorName(code as Tau2Estimator);
    case "interval":
      return intervalMethodName(code as IntervalMethod);
    case "prediction":
      return predictionMethodName(code as PredictionMethod);
    case "zeroCells":
      return zeroCellNames[code as ZeroCellRule];
    case "subgroup":
      return code === "none"
        ? "no strata"
        : review.tables[plan.table]?.columns.find(({ name }) => name === code)?.title ?? code;
    case "program": {
      const found = plan.measure &&
        programChoices(plan.measure).find((one) => one.code === code);
      return found ? `${found.defaults.name}, ${found.analysis.title}` : code;
    }
    default:
      return code;
  }
}

function variantLabel(review: Review, analysis: string, code: string): string {
  if (code === "") return "as the review has it";
  if (code === "registered") return "as registered";
  const [kind, ...name] = code.split(":");
  const id = name.join(":");
  if (kind === "set") return id;
  const plan = variantsOf(review)
    .find((one) => one.analysis === analysis && one.name === "")?.plan;
  return plan?.sensitivity?.find((one) => one.id === id)?.title ?? code;
}
