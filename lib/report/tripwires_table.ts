import type { TripwireReport } from "../audit/types.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Every rule that looks for slips of extraction, with how many rows it looked at and how often it
 * rang, or why it looked at none.
 *
 * @example
 * ```ts
 * import { reviewTripwires, tripwiresTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { rows } = tripwiresTable(reviewTripwires(await loadReview("bcg")));
 * const zeros = rows.find(({ code }) => code === "both-arms-zero");
 * assert.equal(zeros?.rows, 13);
 * assert.equal(zeros?.alarms, 0);
 * ```
 */
export function tripwiresTable({ rules }: TripwireReport): TableSpec {
  const applied = rules.filter((rule) => rule.applied).length;
  return {
    id: "tripwires",
    title: `Rules that look for slips: ${applied} of ${rules.length} had rows to look at`,
    columns: [
      { key: "code", title: "Rule" },
      { key: "looksFor", title: "Looks for" },
      { key: "rows", title: "Rows looked at", format: { digits: 0 } },
      { key: "alarms", title: "Alarms", format: { digits: 0 }, missing: "not applied" },
      { key: "reason", title: "Why not", missing: "" },
      { key: "source", title: "Source" },
    ],
    rows: rules.map(({ code, looksFor, rowsLookedAt, alarms, reason, source, applied: ran }) => ({
      code,
      looksFor,
      rows: rowsLookedAt,
      alarms: ran ? alarms : null,
      reason,
      source,
    })),
    note: "Where no rule rings, the data may still be wrong: the rules find slips that leave a " +
      "trace in the numbers.",
  };
}
