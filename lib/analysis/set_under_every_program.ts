import type { UnderEveryProgram } from "../diagnose/program_types.ts";
import { underEveryProgram } from "../diagnose/what_programs_print.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { ProportionMeasure, TwoByTwoMeasure } from "../effect/types.ts";
import type { PooledSet } from "./pooled_sets.ts";

/**
 * What each program would print for a set of studies under its own defaults.
 *
 * @param set A set of {@linkcode pooledSets}.
 *
 * @example
 * ```ts
 * import { pooledSets, runAnalysis, setUnderEveryProgram } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * assert.ok(setUnderEveryProgram(set).lines.some((line) => line.program === "metafor"));
 * ```
 */
export function setUnderEveryProgram(set: PooledSet): UnderEveryProgram {
  const level = set.choices.level === undefined ? {} : { level: set.choices.level };
  return measureFacts[set.measure].unit === "proportion"
    ? underEveryProgram(set.proportions, set.measure as ProportionMeasure, level)
    : underEveryProgram(set.tables, set.measure as TwoByTwoMeasure, level);
}
