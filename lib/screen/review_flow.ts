import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import { commonTables } from "./common_tables.ts";
import { compareFlow } from "./compare_flow.ts";
import { countFlow } from "./count_flow.ts";
import { flowBoxes } from "./flow_boxes.ts";
import type { FlowBoxes, FlowCounts, FlowDifference } from "./flow_types.ts";
import { type Skipped, skipped } from "./skipped.ts";
import { tableOfReview } from "./table_of_review.ts";

/** Answer of {@linkcode reviewFlow}. */
export interface FlowReport {
  readonly kind: "flow";
  readonly counts: FlowCounts;
  readonly comparison: readonly FlowDifference[];
  readonly boxes: FlowBoxes;
  /** Files that were read. */
  readonly inputs: readonly string[];
}

/**
 * Counts the flow of a review's records, compares it with the boxes that were written down, and
 * arranges it for the drawing; or says why the review has none.
 *
 * @param review A loaded review; its protocol names the tables and defines the boxes.
 * @throws {TypeError} if the protocol names a table or a column that does not exist.
 *
 * @example
 * ```ts
 * import { reviewFlow } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const flow = reviewFlow(await loadReview("bcg"));
 * assert.ok(flow.kind === "not-applicable"); // the paper that these trials come from gives no records
 * assert.match(flow.reason, /record|screen|flow/i);
 * ```
 */
export function reviewFlow(review: Review): FlowReport | Skipped {
  const { protocol } = review;
  const { flow } = protocol;
  if (flow === undefined) return skipped("The protocol names no records of the screening.");
  if ("reason" in flow) return skipped(flow.reason);
  const tableOf = (name: string): Table => tableOfReview(review, name);
  const studies = tableOf(protocol.studies.table);
  const tables = [tableOf(flow.records), tableOf(flow.searches), tableOf(flow.boxes)] as const;
  const [records, searches, boxes] = tables;
  const counts = countFlow(records, searches, { studies });
  const definitions = flow.definitions ?? [];
  const comparison = compareFlow(counts, boxes, definitions, commonTables(review));
  const named = definitions.flatMap(({ count }) =>
    typeof count === "object" && "studiesIn" in count
      ? [count.studiesIn, ...(count.earlier ?? [])]
      : []
  );
  const ofStudies = new Set(
    definitions.filter(({ count }) => typeof count === "object" && "studiesIn" in count)
      .map(({ box }) => box),
  );
  return {
    kind: "flow",
    counts,
    comparison,
    boxes: flowBoxes(counts, {
      title: `${protocol.title}: flow of records`,
      noFullTexts: flow.noFullTexts ?? "the records have no stage of full texts",
      alsoIncluded: comparison.filter(({ box }) => ofStudies.has(box)),
    }),
    inputs: [...new Set([...tables, studies, ...named.map(tableOf)].map(({ file }) => file))]
      .sort(),
  };
}
