import type { Program, UnderEveryProgram } from "../diagnose/program_types.ts";
import { underEveryProgram } from "../diagnose/what_programs_print.ts";
import type { GenericRow } from "../effect/types.ts";
import { givenAs } from "../measure/given_as.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { PooledSet } from "./pooled_sets.ts";

/**
 * What each program would print for a set of studies under its own defaults.
 *
 * @param set A set of {@linkcode pooledSets}.
 * @param programs All programs when absent.
 *
 * @example
 * ```ts
 * import { pooledSets, runAnalysis, setUnderEveryProgram } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * assert.ok(setUnderEveryProgram(set).lines.some((line) => line.program === "metafor"));
 * ```
 */
export function setUnderEveryProgram(
  set: PooledSet,
  programs?: readonly Program[],
): UnderEveryProgram {
  const choices = {
    ...(set.choices.level === undefined ? {} : { level: set.choices.level }),
    ...(programs ? { programs } : {}),
  };
  const generic = givenAs(set.measure);
  const given = set.rows.every((row): row is GenericRow => "yi" in row);
  if (!given || generic === null) return underEveryProgram(set.rows, set.measure, choices);
  // Effects that come as such are pooled alike, whatever they are called.
  const answer = underEveryProgram(set.rows as readonly GenericRow[], generic, choices);
  const { unit } = measureFacts[set.measure];
  return {
    ...answer,
    measure: set.measure,
    lines: answer.lines.map((line) => ({
      ...line,
      reported: line.reported && { ...line.reported, unit },
    })),
  };
}
