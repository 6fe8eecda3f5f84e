import type { AnalysisResult } from "../analysis/types.ts";
import type { Review } from "../table/review_types.ts";
import { canonicalJson } from "../trace/canonical_json.ts";
import type { StoredWitness } from "../table/witness_types.ts";
import { compareWitness, noTestimony } from "./compare_witness.ts";
import { independentRoute } from "./independent_route.ts";
import type { Testimony, WitnessedResult, Witnesses, WitnessTask } from "./types.ts";
import { witnessTasks } from "./witness_tasks.ts";

/**
 * Sets two witnesses beside each primary result of a review: what R's metafor found, as
 * `witness.json` holds it, and the same number by another route inside the library (a regression
 * without moderators, the root of an estimating equation, a sum of binomial probabilities).
 *
 * All numbers are on the analysis scale (ratios: natural logarithm). Those of R agree when they lie
 * within the tolerances of tests/reference. Where the rows in use or the choices are no longer those
 * that R saw, the state is "stale" and nothing is compared; where R gave no numbers, or nobody asked
 * it, the state is "none", with the reason.
 *
 * @param review Its `witness` is compared; nothing is computed by R here.
 * @param results Answers of {@linkcode runAnalyses} for the review.
 *
 * @example
 * ```ts
 * import { runAnalyses, witnesses } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const { results } = witnesses(review, runAnalyses(review));
 * assert.deepEqual(results.map(({ program }) => program.state), ["agrees", "agrees", "agrees"]);
 * // Nothing to compare with is never agreement.
 * const [alone] = witnesses({ witness: null }, runAnalyses(review)).results;
 * assert.equal(alone?.program.state, "none");
 * assert.equal(alone?.independent.state, "agrees");
 * ```
 */
export function witnesses(
  { witness }: Pick<Review, "witness">,
  results: readonly AnalysisResult[],
): Witnesses {
  const tasks = witnessTasks(results);
  return {
    kind: "witnesses",
    program: witness && `${witness.program} ${witness.versions.metafor} (R ${witness.versions.R})`,
    results: tasks.map((task): WitnessedResult => ({
      analysis: task.analysis,
      title: task.title,
      standing: task.standing,
      stratum: task.stratum,
      settings: task.settings,
      ours: task.ours,
      program: ofProgram(task, witness),
      independent: ofLibrary(task),
    })),
    left: (witness?.results ?? [])
      .filter((stored) => !tasks.some((task) => isOf(task, stored)))
      .map(({ analysis, stratum }) => ({ analysis, stratum })),
    inputs: [
      ...new Set([
        ...tasks.flatMap((task) => task.inputs),
        ...(witness === null ? [] : ["witness.json"]),
      ]),
    ].sort(),
  };
}

function isOf(task: WitnessTask, stored: Pick<WitnessTask, "analysis" | "stratum">): boolean {
  return task.analysis === stored.analysis && task.stratum === stored.stratum;
}

function ofProgram(task: WitnessTask, witness: StoredWitness | null): Testimony {
  const stored = witness?.results.find((result) => isOf(task, result));
  if (!stored) {
    return noTestimony(
      "none",
      witness === null ? "there is no witness.json" : "witness.json does not have this result",
    );
  }
  if (stored.inputDigest !== task.inputDigest) {
    return noTestimony("stale", "rows in use or choices have changed since");
  }
  // The digest covers the settings, so that these two part only where the file was edited by hand.
  if (canonicalJson(stored.settings) !== canonicalJson(task.settings)) {
    return noTestimony("stale", "its settings are not those that its digest was taken of");
  }
  if (stored.numbers === null) return noTestimony("none", stored.reason ?? "no numbers");
  return {
    ...compareWitness(task.ours, stored.numbers, task.settings),
    numbers: stored.numbers,
    reason: null,
  };
}

function ofLibrary(task: WitnessTask): WitnessedResult["independent"] {
  const found = independentRoute(task);
  if ("reason" in found) return { ...noTestimony("none", found.reason), route: null };
  return {
    ...compareWitness(task.ours, found.numbers, task.settings),
    numbers: found.numbers,
    reason: null,
    route: found.route,
  };
}
