import { DataProblems } from "../table/data_problems.ts";
import { draftDeviation } from "../table/draft_deviation.ts";
import type { DataProblem } from "../table/types.ts";
import { canonicalJson } from "../trace/canonical_json.ts";
import type { AnalysisPlan, Protocol } from "./protocol.ts";
import type { AnalysisResult } from "./types.ts";

type Choices = AnalysisResult["choices"];

/** The property of a plan that each choice of a result comes from, where their names differ. */
const propertyOf: Readonly<Record<string, keyof AnalysisPlan>> = {
  summedWithin: "sumWithin",
  strata: "subgroup",
  tau2OfStrata: "subgroup",
};

/**
 * Refuses a result whose choices are others than registered without an entry in deviations.json,
 * be it that an entry was left out or that the engine fell back on another method. A result that
 * is not registered is let pass; so are choices that the protocol leaves to the defaults, and those
 * that have no meaning (a tau2 of a common effect), which a result has as null.
 *
 * @param result Answer of `runAnalysis`.
 * @param protocol As registered.
 * @throws {DataProblems} with a draft of the entry for each difference.
 *
 * @example
 * ```ts
 * import { deviationsCovered, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { protocol, ...review } = await loadReview("bcg");
 * const registration = { ...protocol.registration, status: "registered" } as const;
 * const registered = { ...review, protocol: { ...protocol, registration } };
 * const result = runAnalysis(registered, "tuberculosis");
 * const choices = { ...result.choices, tau2: "DL" };
 * assert.throws(
 *   () => deviationsCovered({ ...result, choices }, registered.protocol),
 *   /found tau2 "DL" in analysis "tuberculosis", registered as "REML"/,
 * );
 * ```
 */
export function deviationsCovered(result: AnalysisResult, protocol: Protocol): void {
  const plan = protocol.analyses.find(({ id }) => id === result.id);
  if (protocol.registration.status !== "registered" || plan === undefined) return;
  const differences = result.registeredChoice?.differences ?? [];
  const inForce: AnalysisPlan = {
    ...plan,
    ...Object.fromEntries(
      differences.map(({ choice, inForce }) => [choice, inForce ?? undefined]),
    ),
  };
  const expected = statedChoices(inForce);
  const problems = Object.entries(result.choices).flatMap(([name, found]): DataProblem[] => {
    const stated = expected[name] ?? null;
    if (stated === null || found === null || stated === found) return [];
    const choice = propertyOf[name] ?? name;
    const registered = plan[choice as keyof AnalysisPlan] ?? null;
    const done = choice === "subgroup"
      ? { ...plan.subgroup, ...subgroupOf(result.choices) }
      : found;
    return [{
      file: `data/${result.review}/deviations.json`,
      line: null,
      column: null,
      found: `${name} ${JSON.stringify(found)} in analysis "${result.id}", registered as ` +
        `${canonicalJson(registered)}`,
      allowed: "the registered choice, or an entry that says what was done in its place",
      advice: `add ${draftDeviation({ analysis: result.id, choice, registered, inForce: done })}`,
    }];
  });
  if (problems.length > 0) throw new DataProblems(problems);
}

function subgroupOf({ strata, tau2OfStrata }: Choices): object {
  return { column: strata, tau2: tau2OfStrata };
}

/** The choices that a plan states itself, by the names that a result gives them. */
function statedChoices(plan: AnalysisPlan): Readonly<Record<string, Choices[string] | undefined>> {
  const { measure, pooling, zeroCells, increment, model, tau2, interval, prediction, level } = plan;
  return {
    ...{ measure, pooling, zeroCells, increment, model, tau2, interval, prediction, level },
    summedWithin: plan.sumWithin?.join(", "),
    strata: plan.subgroup?.column,
    tau2OfStrata: plan.subgroup?.tau2,
  };
}
