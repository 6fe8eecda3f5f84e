import type { JudgedStrata, RiskOfBiasAnalysis } from "../analysis/risk_of_bias_types.ts";
import { describeBetween } from "./describe_between.ts";
import { judgementName } from "./judgement_name.ts";
import { plural } from "./plural.ts";
import { pooledCells, pooledColumns } from "./pooled_cells.ts";
import { standingNote } from "./standing_note.ts";
import type { PrintCell, TableSpec } from "./table_types.ts";

/**
 * Table of the strata by risk of bias of one set of studies: all studies, then for each domain (or
 * for the judgement of the whole study) the strata and the result without studies of an
 * unfavourable judgement; the tests between strata stand in the note.
 *
 * @example
 * ```ts
 * import {
 *   isNotApplicable,
 *   riskOfBiasAnalyses,
 *   riskOfBiasAnalysesTable,
 *   runAnalysis,
 * } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("rectal-net");
 * const analyses = riskOfBiasAnalyses(review, runAnalysis(review, "recurrence-any"));
 * assert.ok(!isNotApplicable(analyses) && analyses[0]);
 * const table = riskOfBiasAnalysesTable(analyses[0]);
 * assert.equal(table.rows[0]?.stratum, "all studies");
 * assert.equal(table.rows[4]?.stratum, "without high");
 * ```
 */
export function riskOfBiasAnalysesTable(analysis: RiskOfBiasAnalysis): TableSpec {
  const { id, title, measure, tool, all, allReported, by, notes } = analysis;
  return {
    id,
    title: `${title} (${tool})`,
    columns: [
      { key: "judged", title: "Judged", missing: "" },
      { key: "stratum", title: "Studies that are" },
      ...pooledColumns(measure),
      { key: "remark", title: "Remark", missing: "" },
    ],
    rows: [
      {
        judged: null,
        stratum: "all studies",
        ...pooledCells(all.k, all, allReported),
        remark: null,
      },
      ...by.flatMap(rowsOf),
    ],
    note: [
      ...standingNote(analysis.standing),
      ...by.flatMap((judged) =>
        judged.strata.between === null
          ? []
          : [`${nameOf(judged)}: ${describeBetween(judged.strata.between)}`]
      ),
      ...listed(
        by.filter(({ strata }) => strata.between === null),
        "no test between strata, since fewer than two are pooled",
      ),
      ...listed(
        by.filter(({ without }) => without.judgements.length > 0 && without.leftOut.length === 0),
        `no study is ${namesOf(by[0]?.without.judgements ?? [])}`,
      ),
      ...by.flatMap((judged) =>
        judged.notJudged.length === 0 ? [] : [
          `${nameOf(judged)}: ${plural(judged.notJudged.length, "study", "studies")} not judged (${
            judged.notJudged.join(", ")
          }), in no stratum.`,
        ]
      ),
      ...notes,
      "tau² separate to the strata. A comparison between studies: whatever else differs between " +
      "them may be the cause. The tests are not adjusted for their number.",
    ].join(" "),
  };
}

function nameOf({ code, title }: JudgedStrata): string {
  return code === "" ? title : `${code}, ${title}`;
}

function namesOf(judgements: readonly string[]): string {
  return judgements.map(judgementName).join(" or ");
}

/** "D2 and D3: words.", or nothing. */
function listed(judged: readonly JudgedStrata[], words: string): readonly string[] {
  if (judged.length === 0) return [];
  return [`${judged.map(({ code, title }) => code || title).join(", ")}: ${words}.`];
}

function rowsOf(judged: JudgedStrata): Record<string, PrintCell>[] {
  const { strata, strataReported, without } = judged;
  const { leftOut } = without;
  return [
    ...strata.groups.map((group, i) => ({
      judged: nameOf(judged),
      stratum: judgementName(group.level),
      ...pooledCells(group.k, group.pooled, strataReported[i] ?? null),
      remark: group.reason,
    })),
    ...(leftOut.length === 0 ? [] : [{
      judged: nameOf(judged),
      stratum: `without ${namesOf(without.judgements)}`,
      ...pooledCells(0, without.pooled, without.reported),
      k: without.pooled?.k ?? null,
      remark: without.reason ?? `left out: ${leftOut.join(", ")}`,
    }]),
  ];
}
