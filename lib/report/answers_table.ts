import type { AnalysisResult } from "../analysis/types.ts";
import { describeCrude } from "./describe_crude.ts";
import { measureName } from "./measure_name.ts";
import { pooledCells } from "./pooled_cells.ts";
import { standingWord } from "./standing_word.ts";
import type { PrintCell, TableSpec } from "./table_types.ts";

type Line = Readonly<Record<string, PrintCell>>;

/**
 * The answers of a review at a glance: a line for each analysis, or for each of its strata where
 * these are what it asks for. What is listed and not pooled, or cannot be estimated, says so.
 *
 * @param results Results of the analyses, in the order of the protocol.
 *
 * @example
 * ```ts
 * import { answersTable, runAnalyses } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = answersTable(runAnalyses(await loadReview("pagliaro1992")));
 * assert.equal(table.rows[0]?.analysis, "First bleeding, beta-blockers against control");
 * assert.equal(table.rows[0]?.answer, "0.54 (0.39 to 0.74)");
 * ```
 */
export function answersTable(results: readonly AnalysisResult[]): TableSpec {
  const rows = results.flatMap(linesOf);
  const strata = rows.some(({ stratum }) => stratum !== null);
  return {
    id: "answers",
    title: "Answers",
    columns: [
      { key: "analysis", title: "Analysis" },
      ...(strata ? [{ key: "stratum", title: "Stratum", missing: "" }] : []),
      { key: "k", title: "Studies", format: { digits: 0 } },
      { key: "measure", title: "Measure" },
      { key: "answer", title: "Estimate (interval)", align: "right" },
      { key: "prediction", title: "Prediction interval", align: "right", missing: "none" },
    ],
    rows,
    note: [
      ...new Set(results.map(({ standing }) => standingWord(standing))),
    ].map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}.`).join(" "),
  };
}

function linesOf(result: AnalysisResult): readonly Line[] {
  const { title, measure, headline, overall, subgroups } = result;
  const line = (cells: Line): Line => ({
    analysis: title,
    stratum: null,
    measure: measure === null ? null : measureName(measure),
    prediction: null,
    ...cells,
  });
  if (headline === "none" || (measure === null && headline === "pooled")) {
    return [line({ k: result.studies.length, answer: "listed, not pooled" })];
  }
  if (headline === "crude") {
    return result.crude.map((crude) =>
      line({
        stratum: crude.group,
        k: crude.k,
        measure: "crude proportion",
        answer: describeCrude(crude).slice(`${crude.label}: `.length),
      })
    );
  }
  const strata = (subgroups?.groups ?? []).map((group, index) =>
    line({
      stratum: group.level,
      ...answerOf(pooledCells(group.k, group.pooled, result.subgroupsReported[index] ?? null)),
    })
  );
  if (overall === null) return strata;
  const k = overall.kind === "pooled-effect" ? overall.k : overall.studies.length;
  return [line(answerOf(pooledCells(k, overall, result.overallReported)))];
}

function answerOf({ k = null, estimate = null, prediction = null }: Line): Line {
  return { k, answer: estimate ?? "not pooled", prediction };
}
