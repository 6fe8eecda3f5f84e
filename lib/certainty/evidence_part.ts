import type { AnalysedStudy, AnalysisResult, CrudeProportion } from "../analysis/types.ts";
import type { PooledEffect, Reported } from "../model/types.ts";

/** One primary result of an analysis and the studies behind it. */
export interface EvidencePart {
  readonly stratum: string | null;
  readonly headline: "pooled" | "crude";
  readonly k: number;
  readonly studies: readonly AnalysedStudy[];
  /** Counts that are the headline themselves: one group, or two that no study compares. */
  readonly crude: readonly CrudeProportion[];
  /** What is pooled of the same studies; null where nothing is. */
  readonly pooled: PooledEffect | null;
  /** The headline on the reporting scale; null where there is none. */
  readonly reported: Reported | null;
  /** The pooled result on the reporting scale, which has the prediction interval. */
  readonly pooledReported: Reported | null;
  readonly reason: string | null;
}

/** The primary results of an analysis, in its order; none for a listing. */
export function evidenceParts(result: AnalysisResult): readonly EvidencePart[] {
  const { headline, design, subgroups } = result;
  if (headline === "none" || design === "listing") return [];
  if (headline === "crude") {
    return design === "comparison"
      ? [crudeComparison(result)]
      : result.crude.map((crude) => crudeProportion(result, crude));
  }
  if (result.overall || !subgroups) return [wholePart(result)];
  return subgroups.groups.map((group, index): EvidencePart => ({
    stratum: group.level,
    headline: "pooled",
    k: group.k,
    studies: result.studies.filter((study) => study.group === group.level && study.effect),
    crude: [],
    pooled: group.pooled,
    reported: result.subgroupsReported[index] ?? null,
    pooledReported: result.subgroupsReported[index] ?? null,
    reason: group.reason,
  }));
}

function wholePart({ overall, overallReported, studies }: AnalysisResult): EvidencePart {
  const pooled = overall?.kind === "pooled-effect" ? overall : null;
  const behind = studies.filter((study) => study.effect !== null);
  return {
    stratum: null,
    headline: "pooled",
    k: pooled?.k ?? 0,
    studies: behind,
    crude: [],
    pooled,
    reported: overallReported,
    pooledReported: overallReported,
    reason: overall === null
      ? "no study has an effect that can be pooled"
      : overall.kind === "not-estimable"
      ? overall.reason
      : null,
  };
}

function crudeProportion(
  result: AnalysisResult,
  { group, k, proportion, interval, ...counts }: CrudeProportion,
): EvidencePart {
  const index = result.subgroups?.groups.findIndex(({ level }) => level === group) ?? -1;
  const stratum = result.subgroups?.groups[index]?.pooled ?? null;
  const overall = result.overall?.kind === "pooled-effect" ? result.overall : null;
  return {
    stratum: group,
    headline: "crude",
    k,
    studies: result.studies.filter((study) => group === null || study.group === group),
    crude: [{ group, k, proportion, interval, ...counts }],
    pooled: group === null ? overall : stratum,
    reported: {
      estimate: proportion,
      lower: interval.lower,
      upper: interval.upper,
      predictionLower: null,
      predictionUpper: null,
      unit: "proportion",
    },
    pooledReported: group === null
      ? result.overallReported
      : result.subgroupsReported[index] ?? null,
    reason: null,
  };
}

/** Two groups side by side, which are no comparison: the studies are other ones. */
function crudeComparison(result: AnalysisResult): EvidencePart {
  return {
    ...wholePart(result),
    headline: "crude",
    k: new Set([...result.studies, ...result.oneArmStudies].map(({ studyId }) => studyId)).size,
    studies: [...result.studies, ...result.oneArmStudies],
    crude: [result.arms?.treated, result.arms?.control].flatMap((arm) =>
      result.crude.filter(({ group }) => group === arm)
    ),
  };
}
