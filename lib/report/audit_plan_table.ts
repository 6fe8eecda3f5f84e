import type { AuditCell, AuditPlan } from "../audit/audit_types.ts";
import { formatNumber } from "./format_number.ts";
import type { PrintCell, TableSpec } from "./table_types.ts";

/**
 * The audit plan as a table to tick: copied to `data/<review>/audit.csv`, with a verdict ("right" or
 * "wrong"), who looked, when, and at which place of the source.
 *
 * @example
 * ```ts
 * import { auditPlan, auditPlanTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const plan = auditPlan(await loadReview("bcg"), { ranked: 2, sample: 3 });
 * const { rows } = auditPlanTable(plan);
 * assert.deepEqual(rows.map((row) => row.part), ["ranked", "ranked", ...Array(3).fill("random sample")]);
 * assert.equal(rows[0]?.verdict, null);
 * ```
 */
export function auditPlanTable(plan: AuditPlan): TableSpec {
  const { ranked, sample, population, choices } = plan;
  return {
    id: "audit-plan",
    title: "Audit plan: the cells to extract again first",
    columns: [
      { key: "part", title: "Part" },
      { key: "rank", title: "Rank", format: { digits: 0 } },
      { key: "table", title: "Table" },
      { key: "file", title: "File" },
      { key: "row", title: "Row", format: { digits: 0 } },
      { key: "study", title: "Study" },
      { key: "column", title: "Column" },
      { key: "value", title: "Value", align: "right", verbatim: true },
      { key: "why", title: "Why" },
      { key: "verdict", title: "Verdict", missing: "" },
      { key: "checked_by", title: "Checked by", missing: "" },
      { key: "checked_on", title: "Checked on", missing: "" },
      { key: "source", title: "Source", missing: "" },
      { key: "note", title: "Note", missing: "" },
    ],
    rows: [
      ...ranked.map((cell) => rowOf("ranked", cell)),
      ...sample.map((cell) => rowOf("random sample", cell)),
    ],
    note: `${ranked.length} cells by influence and suspicion, and a random sample of ` +
      `${sample.length} (seed "${choices.seed}"), of the ${population} cells that primary results ` +
      "read. To tick: copy tables/audit-plan.csv to audit.csv in the folder of the review.",
  };
}

function rowOf(part: string, cell: AuditCell): Readonly<Record<string, PrintCell>> {
  return {
    part,
    rank: cell.rank,
    table: cell.table,
    file: cell.file,
    row: cell.line,
    study: cell.studyId,
    column: cell.column,
    value: `${cell.value ?? ""}`,
    why: why(part, cell),
    verdict: null,
    checked_by: null,
    checked_on: null,
    source: null,
    note: null,
  };
}

function why(part: string, { influence, slip, vanishes, crosses, alarms }: AuditCell): string {
  const moves = slip === null
    ? "no slip that was tried moves a primary result"
    : vanishes
    ? `${slip}, a primary result would appear or go`
    : `${slip}, a primary result would move by ${
      formatNumber(influence, { digits: 2 })
    } half-widths of its interval`;
  return [
    ...(part === "random sample" ? ["drawn at random"] : []),
    moves,
    ...(crosses ? ["a slip crosses the decision line"] : []),
    ...(alarms.length > 0 ? [`tripwires: ${alarms.join(", ")}`] : []),
  ].join("; ");
}
