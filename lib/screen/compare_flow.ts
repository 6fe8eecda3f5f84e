import type { Table } from "../table/types.ts";
import { requireColumns, textOf } from "./cell.ts";
import { explainStudies } from "./explain_studies.ts";
import type { FlowBoxDefinition, FlowDifference, FlowLedger } from "./flow_types.ts";
import { studiesMeeting } from "./studies_meeting.ts";

/**
 * Compares the boxes of a flow diagram as somebody wrote them down with what the data say now.
 *
 * Boxes named "excluded: <reason>" need no definition. Where a count of studies differs, the
 * earlier tables of its definition are tried: if one of them gives the number that was written
 * down, the explanation names it and the studies that came and went since, with the reasons that
 * the table gives. Nothing is made to fit: both numbers stay.
 *
 * @param ledger What the records say: `ledger` of an answer of {@linkcode countFlow}.
 * @param boxes One row a box, with the columns stage, box and n.
 * @param definitions How each box is counted again.
 * @param tables The tables that the definitions name.
 * @returns Boxes in the order written down, then definitions and reasons that no box shows.
 * @throws {TypeError} if a definition names a table or a column that does not exist.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { compareFlow, type FlowLedger } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const ledger: FlowLedger = {
 *   queries: 2,
 *   results: 40,
 *   setAside: 30,
 *   records: 10,
 *   duplicates: 3,
 *   screened: 7,
 *   excluded: [{ reason: "case report", n: 2 }],
 *   undecided: 0,
 *   includedRecords: 5,
 *   studies: ["a", "b", "c", "d", "e"],
 * };
 * const columns = ["stage", "box", "n"].map((name) => ({
 *   name,
 *   title: name,
 *   description: "",
 *   type: "string" as const,
 * }));
 * const boxes: Table = {
 *   name: "boxes",
 *   title: "Boxes",
 *   file: "boxes.csv",
 *   digest: "",
 *   columns,
 *   rows: [{ line: 2, values: { stage: "screening", box: "excluded: case report", n: 3 } }],
 * };
 * const [row] = compareFlow(ledger, boxes, [], {});
 * assert.equal(row?.recomputed, 2);
 * assert.equal(row?.difference, -1);
 * ```
 */
export function compareFlow(
  ledger: FlowLedger,
  boxes: Table,
  definitions: readonly FlowBoxDefinition[],
  tables: Readonly<Record<string, Table>>,
): FlowDifference[] {
  requireColumns(boxes, ["stage", "box", "n"]);
  const byBox = new Map(definitions.map((definition) => [definition.box, definition]));
  const reasonOf = (box: string) => /^excluded: (.+)$/.exec(box)?.[1];
  const written = boxes.rows.map((row): FlowDifference => {
    const box = textOf(row, "box");
    const reason = reasonOf(box);
    const definition = byBox.get(box) ??
      (reason === undefined ? undefined : { box, count: { reason } });
    const n = row.values["n"];
    return compareBox(textOf(row, "stage"), typeof n === "number" ? n : null, definition, box);
  });
  const shown = new Set(boxes.rows.map((row) => textOf(row, "box")));
  const absent = [
    ...definitions.filter(({ box }) => !shown.has(box)),
    ...ledger.excluded.filter(({ reason }) => !shown.has(`excluded: ${reason}`))
      .map(({ reason }) => ({ box: `excluded: ${reason}`, count: { reason } })),
  ].map((definition): FlowDifference => ({
    ...compareBox("", null, definition, definition.box),
    explanation: "No box with this text was written down.",
  }));
  return [...written, ...absent];

  function compareBox(
    stage: string,
    writtenDown: number | null,
    definition: FlowBoxDefinition | undefined,
    box: string,
  ): FlowDifference {
    if (definition === undefined) {
      const explanation = "No definition says how to count this box.";
      return { stage, box, writtenDown, recomputed: null, difference: null, explanation };
    }
    const { count } = definition;
    const recomputed = recount(ledger, count, tables);
    if (recomputed === null) {
      const explanation = "The review has no search log to count this box in.";
      return { stage, box, writtenDown, recomputed, difference: null, explanation };
    }
    if (writtenDown === null) {
      const explanation = "The box was written down without a number.";
      return { stage, box, writtenDown, recomputed, difference: null, explanation };
    }
    const explanation = recomputed === writtenDown
      ? null
      : typeof count === "object" && "studiesIn" in count
      ? explainStudies(writtenDown, count, tables)
      : "The records and the search log give another number.";
    return {
      stage,
      box,
      writtenDown,
      recomputed,
      difference: recomputed - writtenDown,
      explanation,
    };
  }
}

function recount(
  ledger: FlowLedger,
  count: FlowBoxDefinition["count"],
  tables: Readonly<Record<string, Table>>,
): number | null {
  if (typeof count === "object") {
    return "reason" in count
      ? ledger.excluded.find(({ reason }) => reason === count.reason)?.n ?? 0
      : studiesMeeting(count.studiesIn, count.where ?? [], tables).size;
  }
  switch (count) {
    case "queries":
    case "results":
    case "records":
    case "duplicates":
    case "screened":
      return ledger[count];
    case "set aside":
      return ledger.setAside;
    case "excluded":
      return ledger.excluded.reduce((sum, { n }) => sum + n, 0);
    case "included":
      return ledger.studies.length;
  }
}
