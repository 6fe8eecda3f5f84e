import type { AnalysisResult } from "../analysis/types.ts";
import type { PooledEffect, Reported } from "../model/types.ts";
import { formatNumber } from "../report/format_number.ts";
import { reasonUnder } from "../report/reason_under.ts";
import { standingNote } from "../report/standing_note.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisUnit } from "./axis_unit.ts";
import { forestAlt } from "./forest_alt.ts";
import { betweenBlock, overallBlock, sentence } from "./forest_blocks.ts";
import { estimateHeads } from "./forest_column_heads.ts";
import { forestNotes } from "./forest_notes.ts";
import { forestNumbers } from "./forest_numbers.ts";
import { joinBlocks } from "./forest_rows.ts";
import { drawSheet } from "./forest_sheet.ts";
import {
  diamondRow,
  headingRow,
  predictionRows,
  type SummaryFormat,
  wordsRow,
} from "./forest_summary.ts";
import type { ForestChoices, ForestColumn, ForestRow } from "./forest_types.ts";
import { printedName } from "./printed_name.ts";
import type { Figure } from "./types.ts";

const columns: readonly ForestColumn[] = [
  { key: "k", title: "Studies", align: "number" },
  { key: "i2", title: "I² (%)", align: "number" },
  { key: "tau2", title: "τ²", align: "number" },
];

/**
 * Draws the strata of an analysis side by side: pooled effect, interval and prediction interval,
 * with the number of studies and the heterogeneity (I² from Q, in percent; τ² on the scale of
 * pooling). A stratum that is not pooled says why. No statistic is computed.
 *
 * @param result Answer of an analysis of a protocol.
 * @param choices See {@linkcode ForestChoices}; `order` has no effect here.
 * @returns A figure, or the reason why there is none: the analysis has no strata.
 * @throws {Error} if the font lacks a letter of a name.
 *
 * @example An analysis whose protocol plans no strata
 * ```ts
 * import { subgroupPlot } from "reforest/figure";
 * import { runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const result = runAnalysis(await loadReview("greb2008"), "complete-response");
 * assert.equal(subgroupPlot(result).kind, "not-applicable");
 * ```
 */
export function subgroupPlot(
  result: AnalysisResult,
  choices: ForestChoices = {},
): Figure | NotApplicable {
  const { subgroups } = result;
  if (subgroups === null) {
    return {
      kind: "not-applicable",
      reason: `${result.title}: the protocol plans no strata, so that there are none to draw.`,
    };
  }
  const owner = "subgroupPlot";
  const unit = axisUnit(result);
  const nameOf = printedName(choices.names ?? {});
  const { digits, title = `${result.title}: strata` } = choices;
  const format = { unit, digits, style: forestNumbers(choices) };
  const strata = subgroups.groups.map((group, i) =>
    group.pooled === null
      ? unpooledRows(
        nameOf(group.level),
        group.k,
        sentence(reasonUnder(group.level, group.reason ?? "not pooled")),
      )
      : stratumRows(nameOf(group.level), group.pooled, result.subgroupsReported[i], format)
  );
  const all = result.overall?.kind === "pooled-effect"
    ? stratumRows("All strata", result.overall, result.overallReported, format)
    : overallBlock(result, format);
  const blocks = [...strata, all, betweenBlock(result, format)].filter((block) => block.length > 0);
  const rows = joinBlocks(blocks);
  const marks = rows.flatMap((row) => row.mark ?? []);
  const { estimate, interval } = estimateHeads(result, unit);
  return drawSheet({
    ...{ owner, title, rows, unit, measure: result.measure, overall: result.overallReported },
    id: choices.id ?? `strata-${result.id}`,
    alt: forestAlt(result, { unit, nameOf, digits }).replace("Forest plot", "Strata"),
    labelTitle: "Stratum",
    left: columns,
    right: [{
      key: "estimate (interval)",
      title: `${estimate}\n(${interval})`,
      align: "estimate",
      parts: "both",
    }],
    notes: (clipped) =>
      choices.notes === false
        ? standingNote(result.standing)
        : forestNotes(result, marks, { clipped, nameOf }),
  }, choices);
}

function stratumRows(
  name: string,
  pooled: PooledEffect,
  reported: Reported | null | undefined,
  format: SummaryFormat,
): readonly ForestRow[] {
  if (!reported) return unpooledRows(name, pooled.k, "Not on the scale that people read.");
  const { i2FromQ, tau2 } = pooled.heterogeneity;
  const cells = {
    k: formatNumber(pooled.k, { digits: 0 }),
    i2: formatNumber(i2FromQ, { digits: 1 }),
    tau2: pooled.choices.model === "random" ? formatNumber(tau2, { digits: 3 }) : "",
  };
  return [
    { ...diamondRow(name, reported, format), cells },
    ...predictionRows(pooled, reported, format),
  ];
}

function unpooledRows(name: string, k: number, reason: string): readonly ForestRow[] {
  const cells = { k: formatNumber(k, { digits: 0 }) };
  return [{ ...headingRow(name), kind: "summary", cells }, wordsRow(reason)];
}
