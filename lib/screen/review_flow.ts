import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { compareFlow } from "./compare_flow.ts";
import { countFlow } from "./count_flow.ts";
import { flowBoxes } from "./flow_boxes.ts";
import type { FlowBoxDefinition, FlowBoxes, FlowCounts, FlowDifference } from "./flow_types.ts";
import { tableOfReview } from "./table_of_review.ts";

/** How a protocol describes the flow of records. */
export interface FlowPlan {
  /** Names of tables. */
  readonly records: string;
  readonly boxes: string;
  readonly searches: string;
  /** How the boxes that were written down are counted again. */
  readonly definitions?: readonly FlowBoxDefinition[];
  /** Why there are no counts of full texts. */
  readonly noFullTexts?: string;
}

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
export function reviewFlow(review: Review): FlowReport | NotApplicable {
  const { protocol } = review;
  if (protocol.flow === undefined) {
    return { kind: "not-applicable", reason: "The protocol names no records of the screening." };
  }
  if ("reason" in protocol.flow) return { kind: "not-applicable", reason: protocol.flow.reason };
  const plan: FlowPlan = protocol.flow;
  const tableOf = (name: string): Table => tableOfReview(review, name);
  const studies = tableOf(protocol.studies.table);
  const tables = [tableOf(plan.records), tableOf(plan.searches), tableOf(plan.boxes)] as const;
  const [records, searches, boxes] = tables;
  const counts = countFlow(records, searches, { studies });
  const definitions = plan.definitions ?? [];
  const comparison = compareFlow(counts, boxes, definitions, review.tables);
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
      noFullTexts: plan.noFullTexts ?? "the records have no stage of full texts",
      alsoIncluded: comparison.filter(({ box }) => ofStudies.has(box)),
    }),
    inputs: [...new Set([...tables, studies, ...named.map(tableOf)].map(({ file }) => file))]
      .sort(),
  };
}
