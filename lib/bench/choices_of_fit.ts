import type { BenchChoice } from "./types.ts";

/** The choices that settle how effects are pooled, in the order in which a reader makes them. */
export const choicesOfFit = [
  "pooling",
  "model",
  "tau2",
  "interval",
  "prediction",
  "zeroCells",
  "increment",
] as const satisfies readonly BenchChoice[];
