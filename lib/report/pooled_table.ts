import type { AnalysisResult } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { describeBetween } from "./describe_between.ts";
import { describeCrude } from "./describe_crude.ts";
import { describeMethod } from "./describe_method.ts";
import { measureName } from "./measure_name.ts";
import { pooledCells, pooledColumns } from "./pooled_cells.ts";
import { reasonUnder } from "./reason_under.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the pooled results of an analysis: one line for each stratum and one for all studies,
 * where the protocol asks for it.
 *
 * @returns The table, or the reason why nothing was pooled.
 *
 * @example Pagliaro 1992
 * ```ts
 * import { pooledTable, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = pooledTable(runAnalysis(await loadReview("pagliaro1992"), "beta-blockers"));
 * assert.ok("rows" in table);
 * assert.equal(table.rows[0]?.estimate, "0.54 (0.39 to 0.74)");
 * ```
 */
export function pooledTable(result: AnalysisResult): TableSpec | NotApplicable {
  const { measure, overall, subgroups, title } = result;
  if (measure === null) {
    return { kind: "not-applicable", reason: `${title}: listed, not pooled.` };
  }
  if (overall?.kind === "not-estimable") {
    return {
      kind: "not-applicable",
      reason: `${title}: no ${overall.quantity} is estimable, since ${overall.reason}.`,
    };
  }
  const strata = (subgroups?.groups ?? []).map((group, index) => ({
    what: group.level,
    ...pooledCells(group.k, group.pooled, result.subgroupsReported[index] ?? null),
    remark: group.reason && reasonUnder(group.level, group.reason),
  }));
  const all = overall === null ? [] : [{
    what: "All studies",
    ...pooledCells(overall.k, overall, result.overallReported),
    remark: null,
  }];
  const method = overall ?? subgroups?.groups.find((group) => group.pooled)?.pooled;
  return {
    id: `${result.id}-pooled`,
    title: `${title}: pooled ${measureName(measure)}`,
    columns: [
      { key: "what", title: "Stratum" },
      ...pooledColumns(measure),
      { key: "remark", title: "Remark", missing: "" },
    ],
    rows: [...strata, ...all],
    note: [
      ...standingNote(result.standing),
      ...(method ? [describeMethod(method)] : []),
      ...(result.headline === "crude"
        ? result.crude.map((crude) => `Crude, ${describeCrude(crude)}.`)
        : []),
      ...(subgroups?.between ? [describeBetween(subgroups.between)] : []),
    ].join(" "),
  };
}
