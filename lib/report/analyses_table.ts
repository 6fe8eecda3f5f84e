import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";
import { plural } from "./plural.ts";
import { standingWord } from "./standing_word.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the analyses of a review, with the choices that its protocol states and how each stands
 * to what was registered. Choices that deviate are named; analyses that were added come last.
 *
 * @example
 * ```ts
 * import { analysesTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.equal(analysesTable(await loadReview("pagliaro1992")).rows.length, 2);
 * ```
 */
export function analysesTable(review: Review): TableSpec {
  const stated = (choice: string | undefined) => choice ?? null;
  const planned = review.protocol.analyses;
  const added = review.deviations.flatMap((entry) => entry.kind === "added" ? [entry.plan] : []);
  return {
    id: "analyses",
    title: "Analyses",
    columns: [
      { key: "id", title: "Analysis" },
      { key: "question", title: "Question" },
      { key: "table", title: "Table" },
      { key: "measure", title: "Measure", missing: "listed only" },
      { key: "pooling", title: "Pooling" },
      { key: "model", title: "Model", missing: "default" },
      { key: "tau2", title: "tau²", missing: "none" },
      { key: "interval", title: "Interval", missing: "none" },
      { key: "strata", title: "Strata", missing: "none" },
      { key: "sensitivity", title: "Sensitivity" },
      { key: "status", title: "Status" },
    ],
    rows: [...planned, ...added].map((plan) => ({
      id: plan.id,
      question: plan.question,
      table: plan.table,
      measure: plan.measure,
      pooling: plan.pooling,
      model: stated(plan.model),
      tau2: stated(plan.tau2),
      interval: stated(plan.interval),
      strata: plan.subgroup?.column ?? null,
      sensitivity: plural(plan.sensitivity?.length ?? 0, "analysis", "analyses"),
      status: statusOf(review, plan),
    })),
  };
}

function statusOf({ protocol, deviations }: Review, { id }: AnalysisPlan): string {
  if (protocol.registration.status !== "registered") return standingWord("exploratory");
  const own = deviations.filter(({ analysis }) => analysis === id);
  if (own.some(({ kind }) => kind === "added")) return standingWord("exploratory");
  if (own.some(({ kind }) => kind === "dropped")) return "registered, not carried out";
  const choices = own.flatMap((entry) => entry.kind === "changed" ? [entry.choice] : []);
  return choices.length === 0
    ? standingWord("registered")
    : `${standingWord("deviates")}: ${choices.join(", ")}`;
}
