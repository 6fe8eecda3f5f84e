import type { FlowReport } from "../screen/review_flow.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * What must hold between the counts of a flow, and whether it does, in the words of a referee.
 *
 * @example
 * ```ts
 * import { flowLawsTable, reviewFlow } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = flowLawsTable(reviewFlow(await loadReview("rectal-net")));
 * assert.ok("rows" in table);
 * assert.ok(table.rows.every((row) => row.holds === "holds"));
 * ```
 */
export function flowLawsTable(flow: FlowReport | NotApplicable): TableSpec | NotApplicable {
  if (isNotApplicable(flow)) return flow;
  return {
    id: "prisma-laws",
    title: "What must hold between the counts",
    columns: [
      { key: "law", title: "Law" },
      { key: "left", title: "Left side", missing: "not given" },
      { key: "right", title: "Right side", missing: "not given" },
      { key: "holds", title: "Verdict" },
      { key: "sentence", title: "In numbers" },
    ],
    rows: flow.counts.laws.map(({ law, left, right, holds, sentence }) => ({
      law,
      left,
      right,
      holds: holds === null ? "cannot be checked" : holds ? "holds" : "does not hold",
      sentence,
    })),
  };
}
