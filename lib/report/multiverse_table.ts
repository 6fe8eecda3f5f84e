import type { MultiverseResult } from "../analysis/run_multiverse.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { formatEstimate } from "./format_estimate.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Every specification of a multiverse with its answer and its conclusion, sorted by estimate.
 *
 * @example
 * ```ts
 * import { multiverseTable, runMultiverse } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = multiverseTable(runMultiverse(await loadReview("bcg"), "tuberculosis"));
 * assert.ok("rows" in table);
 * assert.ok(table.rows.length > 100);
 * ```
 */
export function multiverseTable(
  answer: MultiverseResult | NotApplicable,
): TableSpec | NotApplicable {
  if (isNotApplicable(answer)) return answer;
  return {
    id: `multiverse-${answer.id}`,
    title: `${answer.title}: all specifications`,
    columns: [
      { key: "set", title: "Studies" },
      { key: "measure", title: "Measure" },
      { key: "zeroCells", title: "Zero cells" },
      { key: "pooling", title: "Pooling" },
      { key: "model", title: "Model" },
      { key: "tau2", title: "tau²", missing: "none" },
      { key: "interval", title: "Interval" },
      { key: "k", title: "Studies" },
      { key: "estimate", title: "Estimate (interval)", align: "right" },
      { key: "conclusion", title: "Conclusion" },
    ],
    rows: answer.specifications.map(({ lower, upper, unit, estimate, ...line }) => ({
      ...line,
      estimate: formatEstimate({ estimate, lower, upper, unit }),
    })),
    note: [
      ...standingNote(answer.standing),
      `Threshold: ${answer.decision.label}. ${answer.decision.why}`,
    ].join(" "),
  };
}
