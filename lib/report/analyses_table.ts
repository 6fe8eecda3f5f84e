import type { Review } from "../table/review_types.ts";
import { plural } from "./plural.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the planned analyses of a review, with the choices that its protocol states.
 *
 * @example
 * ```ts
 * import { analysesTable } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.equal(analysesTable(await loadReview("pagliaro1992")).rows.length, 2);
 * ```
 */
export function analysesTable(review: Review): TableSpec {
  const stated = (choice: string | undefined) => choice ?? null;
  return {
    id: "analyses",
    title: "Planned analyses",
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
    rows: review.protocol.analyses.map((plan) => ({
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
      status: review.protocol.registration.status === "registered" ? "registered" : "exploratory",
    })),
  };
}
