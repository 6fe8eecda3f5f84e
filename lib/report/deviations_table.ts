import type { DeviationEffect } from "../analysis/deviation_effects.ts";
import type { PrimaryResult } from "../analysis/primary_types.ts";
import { type NotApplicable, notApplicable } from "../trace/not_applicable.ts";
import { describePrimaryResult } from "./describe_primary_result.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the deviations from a registered protocol: the choice, as registered and in force, why,
 * when, and the primary results under both.
 *
 * @param effects Answer of `deviationEffects`.
 * @returns The table, or a sentence that nothing deviates.
 *
 * @example A review without deviations
 * ```ts
 * import { deviationEffects, deviationsTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const none = deviationsTable(deviationEffects(await loadReview("bcg")));
 * assert.ok("reason" in none);
 * assert.equal(none.reason, "No deviation from protocol.json is recorded.");
 * ```
 */
export function deviationsTable(
  effects: readonly DeviationEffect[],
): TableSpec | NotApplicable {
  if (effects.length === 0) return notApplicable("No deviation from protocol.json is recorded.");
  return {
    id: "deviations",
    title: "Deviations from the registered protocol",
    columns: [
      { key: "analysis", title: "Analysis" },
      { key: "choice", title: "Choice" },
      { key: "registered", title: "Registered" },
      { key: "inForce", title: "In force" },
      { key: "why", title: "Why" },
      { key: "timing", title: "When" },
      { key: "by", title: "Who" },
      { key: "asRegistered", title: "Result as registered" },
      { key: "asCarriedOut", title: "Result in force" },
    ],
    rows: effects.map(({ deviation, title, registered, inForce }) => ({
      analysis: title,
      ...choiceCells(deviation),
      why: deviation.why,
      timing: `${deviation.date}, ${deviation.timing}`,
      by: deviation.by,
      asRegistered: deviation.kind === "added" ? "not registered" : resultsOf(registered),
      asCarriedOut: deviation.kind === "dropped" ? "not carried out" : resultsOf(inForce),
    })),
    note: "Results as registered are under all registered choices of the analysis together. An " +
      "analysis that was added is exploratory.",
  };
}

function choiceCells(
  deviation: DeviationEffect["deviation"],
): { readonly choice: string; readonly registered: string; readonly inForce: string } {
  switch (deviation.kind) {
    case "changed":
      return {
        choice: deviation.choice,
        registered: choiceText(deviation.registered),
        inForce: choiceText(deviation.inForce),
      };
    case "added":
      return { choice: "the analysis", registered: "not planned", inForce: "added" };
    case "dropped":
      return { choice: "the analysis", registered: "planned", inForce: "dropped" };
  }
}

function choiceText(value: unknown): string {
  if (value === null) return "default";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function resultsOf(results: readonly PrimaryResult[]): string {
  if (results.length === 0) return "listed, no result";
  return results.map((result) =>
    `${result.stratum === null ? "" : `${result.stratum}: `}${describePrimaryResult(result)}`
  ).join("; ");
}
