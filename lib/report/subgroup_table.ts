import type { AnalysisResult } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { describeBetween } from "./describe_between.ts";
import { describeDependentStrata } from "./describe_dependent_strata.ts";
import { pooledCells, pooledColumns } from "./pooled_cells.ts";
import { reasonUnder } from "./reason_under.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the strata of an analysis with the test between them; strata with too few studies are
 * listed and not pooled.
 *
 * @returns The table, or the reason why the analysis has no strata.
 *
 * @example An analysis without strata
 * ```ts
 * import { runAnalysis, subgroupTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const none = subgroupTable(runAnalysis(await loadReview("greb2008"), "complete-response"));
 * assert.ok("reason" in none);
 * ```
 */
export function subgroupTable(result: AnalysisResult): TableSpec | NotApplicable {
  const { measure, subgroups, title } = result;
  if (subgroups === null || measure === null) {
    return {
      kind: "not-applicable",
      reason: `${title}: the protocol plans no subgroups for this analysis.`,
    };
  }
  return {
    id: `${result.id}-subgroups`,
    title: `${title}: strata`,
    columns: [
      { key: "stratum", title: "Stratum" },
      ...pooledColumns(measure),
      { key: "remark", title: "Remark", missing: "" },
    ],
    rows: subgroups.groups.map((group, index) => ({
      stratum: group.level,
      ...pooledCells(group.k, group.pooled, result.subgroupsReported[index] ?? null),
      remark: group.reason && reasonUnder(group.level, group.reason),
    })),
    note: [
      ...standingNote(result.standing),
      describeBetween(subgroups.between),
      ...(result.subgroupNote ? [result.subgroupNote] : []),
      ...(result.dependentStrata ? [describeDependentStrata(result.dependentStrata)] : []),
      `tau² ${subgroups.tau2} to the strata.`,
    ].join(" "),
  };
}
