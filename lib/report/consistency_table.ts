import type { ConsistencyReport } from "../consistency/consistency_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { describeFinding } from "./describe_finding.ts";
import { numbersOfFinding } from "./numbers_of_finding.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Printed numbers held against one another without data: which claims, which check, what it shows
 * and what it does not.
 *
 * @returns The table, or a sentence that the protocol names no such numbers.
 *
 * @example
 * ```ts
 * import { consistencyReport, consistencyTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = consistencyTable(consistencyReport(await loadReview("feng2019")));
 * assert.ok("rows" in table);
 * assert.deepEqual(table.rows.map(({ verdict }) => verdict), [
 *   "compatible",
 *   "not examined",
 *   "not examined",
 * ]);
 * ```
 */
export function consistencyTable(report: ConsistencyReport): TableSpec | NotApplicable {
  const { findings, notApplied } = report;
  if (findings.length === 0) {
    return {
      kind: "not-applicable",
      reason: "No printed numbers are held against one another: protocol.json has no part " +
        '"consistency" that says which belong together.',
    };
  }
  return {
    id: "consistency",
    title: "Printed numbers held against one another, without data",
    columns: [
      { key: "claims", title: "Claims" },
      { key: "title", title: "What" },
      { key: "check", title: "Check" },
      { key: "verdict", title: "Verdict" },
      { key: "shows", title: "What it shows and what not" },
      { key: "numbers", title: "What rounding leaves possible", missing: "" },
      { key: "note", title: "To know", missing: "" },
    ],
    rows: findings.map((finding) => ({
      claims: finding.claims.join(", "),
      title: finding.title,
      check: finding.check,
      verdict: finding.verdict,
      shows: describeFinding(finding),
      numbers: numbersOfFinding(finding),
      note: finding.note,
    })),
    note: "Numbers are taken as rounded, half a unit of the last decimal either way. Compatible: " +
      "numbers exist that print so and fit each other; they may still be wrong. Not compatible: none " +
      "exist under the assumptions of the check, which may not be those of the publication. Not " +
      "examined: nothing could be compared, or no number could have failed." +
      (notApplied.length === 0
        ? ""
        : ` Not applied, by what is recorded of the publication: ${
          notApplied.map(sayNotApplied).join("; ")
        }.`),
  };
}

function sayNotApplied({ check, reason }: ConsistencyReport["notApplied"][number]): string {
  return `"${check}", ${
    reason === null ? "for which protocol.json names no claims" : `since ${reason}`
  }`;
}
