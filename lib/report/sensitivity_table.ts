import type { AnalysisResult, SensitivityResult } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { formatEstimate } from "./format_estimate.ts";
import { formatInterval } from "./format_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatNumber } from "./format_number.ts";
import { pooledCells, pooledColumns } from "./pooled_cells.ts";
import { reasonUnder } from "./reason_under.ts";
import { standingNote } from "./standing_note.ts";
import type { PrintCell, TableSpec } from "./table_types.ts";

/**
 * Table of the planned sensitivity analyses, the main analysis first: one line for each, or one
 * for each stratum where the analysis has strata.
 *
 * @returns The table, or a sentence that none is planned.
 *
 * @example Strict and wide definitions
 * ```ts
 * import { runAnalysis, sensitivityTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = sensitivityTable(runAnalysis(await loadReview("rectal-net"), "esd-v-memr"));
 * assert.ok("rows" in table);
 * assert.equal(table.rows[0]?.what, "Main analysis");
 * ```
 */
export function sensitivityTable(result: AnalysisResult): TableSpec | NotApplicable {
  const { measure } = result;
  if (result.sensitivity.length === 0 || measure === null) {
    return {
      kind: "not-applicable",
      reason: `${result.title}: no sensitivity analysis is planned.`,
    };
  }
  const main: SensitivityRowSource = {
    title: "Main analysis",
    why: "As the protocol states it.",
    outcome: result.overall,
    reported: result.overallReported,
    groups: (result.subgroups?.groups ?? []).map((group, index) => ({
      ...group,
      reported: result.subgroupsReported[index] ?? null,
    })),
    riskDifferences: [],
    k: result.studies.length,
  };
  const grouped = main.groups.length > 0;
  const [note] = standingNote(result.standing);
  return {
    id: `${result.id}-sensitivity`,
    title: `${result.title}: sensitivity analyses`,
    columns: [
      { key: "what", title: "Analysis" },
      { key: "stratum", title: "Stratum", missing: "all" },
      ...(grouped
        ? pooledColumns(measure).filter(({ key }) => key === "k" || key === "estimate")
        : pooledColumns(measure)),
      { key: "why", title: "Why, and remarks" },
    ],
    rows: [main, ...result.sensitivity].flatMap(rowsOf),
    ...(note === undefined ? {} : { note }),
  };
}

type SensitivityRowSource = Pick<
  SensitivityResult,
  "title" | "why" | "outcome" | "reported" | "groups" | "riskDifferences" | "k"
>;

function rowsOf(line: SensitivityRowSource): Record<string, PrintCell>[] {
  const strata = line.groups.map((group) => ({
    what: line.title,
    stratum: group.level,
    ...pooledCells(group.k, null, null),
    estimate: group.reported && formatEstimate(group.reported),
    why: group.reason === null ? line.why : reasonUnder(group.level, group.reason),
  }));
  if (line.outcome !== null || (strata.length === 0 && line.riskDifferences.length === 0)) {
    const reason = line.outcome?.kind === "not-estimable"
      ? ` Not estimable: ${line.outcome.reason}.`
      : "";
    return [...strata, {
      what: line.title,
      stratum: null,
      ...pooledCells(line.k, line.outcome, line.reported),
      why: `${line.why}${reason}`,
    }];
  }
  const differences = line.riskDifferences.map(({ label, estimate, interval }) => ({
    what: line.title,
    stratum: label,
    ...pooledCells(1, null, null),
    estimate: `risk difference ${formatNumber(estimate, { digits: 3 })} (exact ${
      formatLevel(interval.level)
    } CI ${formatInterval(interval, { digits: 3 })})`,
    why: line.why,
  }));
  return [...strata, ...differences];
}
