import type { FlowReport } from "../screen/review_flow.ts";
import { isNotApplicable, type NotApplicable, notApplicable } from "../trace/not_applicable.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Boxes of the flow of records as they were written down and as they are counted again from the
 * records, with an explanation where the two differ.
 *
 * @example A review without records
 * ```ts
 * import { flowTable, reviewFlow } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.ok("reason" in flowTable(reviewFlow(await loadReview("bcg"))));
 * ```
 */
export function flowTable(flow: FlowReport | NotApplicable): TableSpec | NotApplicable {
  if (isNotApplicable(flow)) return flow;
  if (flow.comparison.length === 0) {
    return notApplicable(
      flow.counts.ledger === null
        ? "The counts are as they were written down; there are no records to count them again from."
        : "No counts were written down beside the records.",
    );
  }
  return {
    id: "prisma-flow",
    title: "Flow of records: as written down, and as counted again",
    columns: [
      { key: "stage", title: "Stage" },
      { key: "box", title: "Box" },
      { key: "writtenDown", title: "Written down", missing: "not written down" },
      { key: "recomputed", title: "Counted again", missing: "not counted" },
      { key: "difference", title: "Difference", format: { digits: 0, sign: "always" } },
      { key: "explanation", title: "Explanation", missing: "" },
    ],
    rows: flow.comparison.map((row) => ({ ...row })),
    ...(flow.counts.remarks.length ? { note: flow.counts.remarks.join(" ") } : {}),
  };
}
