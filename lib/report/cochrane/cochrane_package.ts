import type { AnalysisResult } from "../../analysis/types.ts";
import type { PooledEffect } from "../../model/types.ts";
import { tableToCsv } from "../table_to_csv.ts";
import { cochraneEstimate, cochraneStudy } from "./cochrane_results.ts";
import { cochraneObstacle, cochraneSettings } from "./cochrane_settings.ts";
import type { CochraneCells, CochranePackage } from "./cochrane_types.ts";

/**
 * Writes the pooled analyses of a review as the tables of a Cochrane data package (version 2):
 * settings and overall estimates, subgroup estimates, data rows. RevMan's importers, R meta's
 * `read.cdir` and {@linkcode readCochranePackage} read them.
 *
 * Comparisons of counts are written as counts; all other effects as effects on their analysis scale
 * with standard errors ("Contrast level"), so that a proportion stands there as its logit or arcsine.
 * Ratios are printed as ratios, also where their logarithms are pooled. Numbers are written in full.
 *
 * What the format cannot say is left out and listed in `left`: analyses without a pooled result, an
 * estimator of tau² other than DL and REML, intervals other than Wald's and Hartung-Knapp's.
 *
 * @param name Begins the names of the files; that of the review.
 * @param results Answers of {@linkcode runAnalyses}.
 *
 * @example
 * ```ts
 * import { cochranePackage, runAnalyses } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { files, left } = cochranePackage("bcg", runAnalyses(await loadReview("bcg")));
 * assert.deepEqual(left, []);
 * const rows = files.get("bcg-data-rows.csv") ?? "";
 * assert.equal(rows.split("\n").length, 1 + 13 + 1);
 * ```
 *
 * @see https://documentation.cochrane.org/revman-kb/data-package-specification-249561249.html
 */
export function cochranePackage(
  name: string,
  results: readonly AnalysisResult[],
): CochranePackage {
  const settings: CochraneCells[] = [];
  const subgroups: CochraneCells[] = [];
  const data: CochraneCells[] = [];
  const left: string[] = [];
  for (const result of results) {
    const pooled = pooledOf(result);
    const obstacle = pooled === null ? "it has no pooled result" : cochraneObstacle(pooled);
    if (pooled === null || obstacle !== null) {
      left.push(`${result.title}: ${obstacle}`);
      continue;
    }
    const at = { "Analysis group": 1, "Analysis number": settings.length + 1 };
    settings.push({
      ...at,
      "Analysis name": result.title,
      "Analysis group name": result.review,
      ...cochraneSettings(result, pooled),
      ...cochraneEstimate(result, result.overall === null ? null : pooled),
    });
    (result.subgroups?.groups ?? []).forEach((group, index) =>
      subgroups.push({
        ...at,
        Subgroup: group.level,
        "Subgroup number": index + 1,
        ...cochraneEstimate(result, group.pooled),
      })
    );
    data.push(...result.studies.map((study) => ({ ...at, ...cochraneStudy(result, study) })));
  }
  const table = (end: string, columns: readonly string[], rows: readonly CochraneCells[]) =>
    [`${name}-${end}.csv`, csvOf(end, columns, rows)] as const;
  return {
    files: new Map([
      table("data-rows", dataColumns, data),
      table("overall-estimates-and-settings", settingsColumns, settings),
      table("subgroup-estimates", subgroupColumns, subgroups),
    ]),
    left,
  };
}

/** The overall result, or that of the first stratum where there is none: its choices are those of all. */
function pooledOf({ overall, subgroups }: AnalysisResult): PooledEffect | null {
  if (overall !== null) return overall.kind === "pooled-effect" ? overall : null;
  return subgroups?.groups.find((group) => group.pooled)?.pooled ?? null;
}

const at = ["Analysis group", "Analysis number"];
const estimate = [
  "Mean",
  "CI start",
  "CI end",
  "Heterogeneity Tau²",
  "Heterogeneity Chi²",
  "Heterogeneity df",
  "Heterogeneity I²",
];
const settingsColumns = [
  ...at,
  "Analysis name",
  "Analysis group name",
  "Data type",
  "Log-scale data",
  "Experimental group label",
  "Control group label",
  "Statistical method",
  "Effect measure",
  "Analysis model",
  "Heterogeneity estimator",
  "Subgroup estimates",
  "Overall estimates",
  "Prediction interval",
  "Swap event and non-event",
  "CI method",
  "CI/PI level",
  ...estimate,
];
const subgroupColumns = [...at, "Subgroup", "Subgroup number", ...estimate];
const dataColumns = [
  ...at,
  "Subgroup",
  "Study",
  "Study year",
  "Experimental cases",
  "Experimental N",
  "Control cases",
  "Control N",
  "GIV Mean",
  "GIV SE",
  "Mean",
  "CI start",
  "CI end",
  "Footnotes",
];

function csvOf(
  id: string,
  columns: readonly string[],
  rows: readonly CochraneCells[],
): string {
  return tableToCsv({
    id,
    title: id,
    columns: columns.map((key) => ({ key, title: key })),
    rows,
  });
}
