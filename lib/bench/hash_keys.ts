import { choicesOfFit } from "./choices_of_fit.ts";
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
  ...choicesOfFit,
] as const satisfies readonly (keyof BenchSetting)[];
