import type { BenchChoice } from "./types.ts";

/** Labels of the controls, in their order. */
export const controlLabels: Readonly<Record<BenchChoice, string>> = {
  analysis: "Analysis",
  variant: "Definition",
  subgroup: "Strata",
  stratum: "Stratum shown",
  measure: "Effect measure",
  program: "Defaults of a program",
  pooling: "Pooling",
  model: "Model",
  tau2: "Estimator of tau²",
  interval: "Interval of the mean",
  prediction: "Prediction interval",
  zeroCells: "Continuity correction",
  increment: "Increment",
};
