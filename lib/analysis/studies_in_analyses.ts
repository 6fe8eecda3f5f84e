import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import { planOf } from "./plan_of.ts";
import type { AnalysedStudy, AnalysisResult } from "./types.ts";

/** A study that is not in a pooled result, and why. */
export interface AbsentStudy {
  readonly id: string;
  readonly reason: string;
}

/** Where each study of the data is in one analysis: in exactly one of the lists. */
export interface StudiesInAnalysis {
  /** Id of the analysis. */
  readonly analysis: string;
  readonly title: string;
  readonly pooled: readonly string[];
  /** Used, and in no pooled result. */
  readonly shown: readonly AbsentStudy[];
  /** Read, and left out. */
  readonly leftOut: readonly AbsentStudy[];
  /** Without a row in the table of the analysis: they report no such outcome. */
  readonly noRow: readonly string[];
  /** Read, and neither used nor left out with a reason: a fault of the analysis. */
  readonly lost: readonly string[];
  /** In the analysis, and not in the table of studies. */
  readonly unknown: readonly string[];
  /** Studies behind the pooled results as these say, summed over strata; null if none is pooled. */
  readonly k: number | null;
  /** Entries with a weight: a study that stands in several strata has one in each. */
  readonly weighted: number;
  readonly holds: boolean;
  /** What adds up, or does not, in words. */
  readonly sentence: string;
}

/** Answer of {@linkcode studiesInAnalyses}. */
export interface StudiesInAnalyses {
  readonly kind: "studies-in-analyses";
  /** Studies in the data. */
  readonly studies: number;
  readonly analyses: readonly StudiesInAnalysis[];
  readonly inputs: readonly string[];
}

/**
 * Ties the flow of studies to the syntheses: every study in the data is, in each analysis, pooled,
 * or shown without being pooled, or left out with a reason, or has no row for this outcome. And the
 * studies that have a weight are as many as the pooled result says (k).
 *
 * @param review A loaded review.
 * @param results Answers of `runAnalyses` for this review.
 *
 * @example
 * ```ts
 * import { runAnalyses, studiesInAnalyses } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const { studies, analyses } = studiesInAnalyses(review, runAnalyses(review));
 * assert.equal(studies, 13);
 * assert.equal(analyses[0]?.pooled.length, 13);
 * assert.ok(analyses.every(({ holds }) => holds));
 * ```
 */
export function studiesInAnalyses(
  review: Review,
  results: readonly AnalysisResult[],
): StudiesInAnalyses {
  const { table, studyId } = review.protocol.studies;
  const all = idsOf(review.tables[table], studyId);
  const files = [review.tables[table]?.file ?? table, ...results.flatMap(({ inputs }) => inputs)];
  return {
    kind: "studies-in-analyses",
    studies: all.length,
    analyses: results.map((result) => {
      const plan = planOf(review, result.id);
      return place(result, all, idsOf(review.tables[plan.table], plan.studyId));
    }),
    inputs: [...new Set(files)].sort(),
  };
}

function place(
  result: AnalysisResult,
  all: readonly string[],
  inTable: readonly string[],
): StudiesInAnalysis {
  const entries = [...result.studies, ...result.oneArmStudies];
  const weighted = entries.filter(({ weight }) => weight !== null);
  const pooled = new Set(weighted.map(({ studyId }) => studyId));
  const used = new Set(entries.map(({ studyId }) => studyId));
  const present = new Set(inTable);
  const reasonsOf = (id: string) => [
    ...new Set(
      result.excluded.filter((out) => out.id === id || out.id.startsWith(`${id}, `))
        .map(({ reason }) => reason),
    ),
  ];
  const shown = all.filter((id) => used.has(id) && !pooled.has(id))
    .map((id) => ({ id, reason: reasonsOf(id).join("; ") || notPooled(result, id) }));
  const unused = all.filter((id) => !used.has(id) && present.has(id));
  const leftOut = unused.map((id) => ({ id, reason: reasonsOf(id).join("; ") }))
    .filter(({ reason }) => reason !== "");
  const placed = {
    pooled: all.filter((id) => pooled.has(id)),
    shown,
    leftOut,
    noRow: all.filter((id) => !used.has(id) && !present.has(id)),
    lost: unused.filter((id) => !leftOut.some((study) => study.id === id)),
    unknown: [...new Set([...inTable, ...used])].filter((id) => !all.includes(id)).sort(),
  };
  const k = pooledK(result);
  const faults = faultsOf(placed, k, weighted.length);
  return {
    analysis: result.id,
    title: result.title,
    ...placed,
    k,
    weighted: weighted.length,
    holds: faults.length === 0,
    sentence: faults.length > 0 ? faults.join(" ") : sumOf(placed, all.length),
  };
}

type Placed = Pick<
  StudiesInAnalysis,
  "pooled" | "shown" | "leftOut" | "noRow" | "lost" | "unknown"
>;

function faultsOf({ lost, unknown }: Placed, k: number | null, weighted: number): string[] {
  return [
    ...(lost.length > 0 ? [`Neither used nor left out with a reason: ${lost.join(", ")}.`] : []),
    ...(unknown.length > 0 ? [`Not in the table of studies: ${unknown.join(", ")}.`] : []),
    ...((k ?? 0) === weighted
      ? []
      : [`The pooled results say k = ${k ?? 0}; ${weighted} entries have a weight.`]),
  ];
}

function sumOf({ pooled, shown, leftOut, noRow }: Placed, all: number): string {
  return `${pooled.length} pooled + ${shown.length} shown only + ${leftOut.length} left out with ` +
    `a reason + ${noRow.length} without a row for this outcome = ${all} studies in the data.`;
}

/** Why a study that an analysis uses is in no pooled result, where nothing was excluded. */
function notPooled(result: AnalysisResult, id: string): string {
  if (result.oneArmStudies.some(({ studyId }) => studyId === id)) {
    return "it reports only one of the two groups";
  }
  if (result.overall?.kind === "not-estimable") return result.overall.reason;
  const groups = result.studies.filter(({ studyId }: AnalysedStudy) => studyId === id)
    .map(({ group }) => group);
  const reasons = (result.subgroups?.groups ?? [])
    .filter(({ level, pooled }) => pooled === null && groups.includes(level))
    .map(({ level, reason }) => reason === null ? `${level} is not pooled` : `${level}: ${reason}`);
  return reasons.join("; ") || "the analysis pools no studies";
}

function pooledK({ overall, subgroups }: AnalysisResult): number | null {
  if (overall?.kind === "pooled-effect") return overall.k;
  const strata = (subgroups?.groups ?? []).filter(({ pooled }) => pooled !== null);
  return strata.length === 0 ? null : strata.reduce((sum, { k }) => sum + k, 0);
}

function idsOf(table: Table | undefined, column: string): string[] {
  return [...new Set((table?.rows ?? []).map(({ values }) => `${values[column] ?? ""}`))]
    .filter((id) => id !== "").sort();
}
