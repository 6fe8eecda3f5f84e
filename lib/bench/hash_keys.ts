import type { BenchSetting } from "./types.ts";

/** Keys of an address in their order; `without`, `cell` and `rows` are lists. */
export const hashKeys = [
  "analysis",
  "variant",
  "stratum",
  "without",
  "subgroup",
  "measure",
  "program",
  "pooling",
  "model",
  "tau2",
  "interval",
  "prediction",
  "zeroCells",
  "increment",
] as const satisfies readonly (keyof BenchSetting)[];
