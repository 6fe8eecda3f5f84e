import type { Protocol } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import { textOf } from "./cell.ts";
import { commonTables } from "./common_tables.ts";
import { compareFlow } from "./compare_flow.ts";
import { countFlow } from "./count_flow.ts";
import { flowBoxes } from "./flow_boxes.ts";
import type { FlowBoxes, FlowCounts, FlowDifference } from "./flow_types.ts";
import { readFlow } from "./read_flow.ts";
import { type Skipped, skipped } from "./skipped.ts";
import { tableOfReview } from "./table_of_review.ts";

/** Answer of {@linkcode reviewFlow}. */
export interface FlowReport {
  readonly kind: "flow";
  readonly counts: FlowCounts;
  /** Empty where no counts were written down beside the records. */
  readonly comparison: readonly FlowDifference[];
  readonly boxes: FlowBoxes;
  /** Files that were read. */
  readonly inputs: readonly string[];
}

type Flow = NonNullable<Protocol["flow"]>;
type Records = Extract<Flow, { readonly records: string }>;
type Counts = Extract<Flow, { readonly counts: string }>;

/**
 * Counts the flow of a review's records, or reads it from a table of boxes, compares it with the
 * boxes that were first written down, and arranges it for the drawing; or says why the review has
 * none.
 *
 * @param review A loaded review; its protocol names the tables and defines the boxes.
 * @throws {TypeError} if the protocol names a table or a column that does not exist.
 *
 * @example
 * ```ts
 * import { reviewFlow } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const flow = reviewFlow(await loadReview("bcg"));
 * assert.ok(flow.kind === "not-applicable"); // the paper that these trials come from gives no records
 * assert.match(flow.reason, /record|screen|flow/i);
 * ```
 */
export function reviewFlow(review: Review): FlowReport | Skipped {
  const { flow } = review.protocol;
  if (flow === undefined) return skipped("The protocol names no records of the screening.");
  if ("reason" in flow) return skipped(flow.reason);
  return "counts" in flow ? readBoxes(review, flow) : countRecords(review, flow);
}

function readBoxes(review: Review, { counts: name, noFullTexts }: Counts): FlowReport {
  const { title, studies: { table, studyId } } = review.protocol;
  const [boxes, studies] = [tableOfReview(review, name), tableOfReview(review, table)];
  const counts = readFlow(boxes, {
    studiesInData: new Set(studies.rows.map((row) => textOf(row, studyId))).size,
    ...(noFullTexts === undefined ? {} : { noFullTexts }),
  });
  return {
    kind: "flow",
    counts,
    comparison: [],
    boxes: flowBoxes(counts, { title: `${title}: flow of records` }),
    inputs: filesOf([boxes, studies]),
  };
}

function countRecords(review: Review, flow: Records): FlowReport {
  const { title, studies: { table, studyId } } = review.protocol;
  const tableOf = (name: string): Table => tableOfReview(review, name);
  const { definitions = [], noFullTexts, previous, sources } = flow;
  const [records, studies] = [tableOf(flow.records), tableOf(table)];
  const searches = flow.searches === undefined ? undefined : tableOf(flow.searches);
  const boxes = flow.boxes === undefined ? undefined : tableOf(flow.boxes);
  const counts = countFlow(records, {
    studies,
    studyId,
    ...(searches ? { searches } : {}),
    ...(sources ? { sources } : {}),
    ...(previous ? { previous } : {}),
    ...(noFullTexts === undefined ? {} : { noFullTexts }),
  });
  const comparison = boxes && counts.ledger
    ? compareFlow(counts.ledger, boxes, definitions, commonTables(review))
    : [];
  const ofStudies = definitions.flatMap(({ box, count }) =>
    typeof count === "object" && "studiesIn" in count ? [{ box, count }] : []
  );
  const named = ofStudies.flatMap(({ count }) => [count.studiesIn, ...(count.earlier ?? [])]);
  return {
    kind: "flow",
    counts,
    comparison,
    boxes: flowBoxes(counts, {
      title: `${title}: flow of records`,
      alsoIncluded: comparison.filter(({ box }) => ofStudies.some((known) => known.box === box)),
    }),
    inputs: filesOf([
      records,
      studies,
      ...[searches, boxes].filter((table) => table !== undefined),
      ...named.map(tableOf),
    ]),
  };
}

function filesOf(tables: readonly Table[]): string[] {
  return [...new Set(tables.map(({ file }) => file))].sort();
}
