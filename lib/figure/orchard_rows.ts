import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import type { PooledEffect, Reported } from "../model/types.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { formatInterval } from "../report/format_interval.ts";
import { defaultDigits } from "../report/default_digits.ts";
import { plural } from "../report/plural.ts";

/** A study as a fruit, on the scale that people read. */
export interface OrchardPoint {
  readonly estimate: number;
  /** 1 over the standard error on the scale of pooling. */
  readonly precision: number;
}

/** A branch: the studies of a stratum, or all of them. */
export interface OrchardRow {
  readonly name: string;
  /** Name, number of studies, pooled effect with its intervals. */
  readonly text: string;
  readonly points: readonly OrchardPoint[];
  /** Null where the stratum is not pooled. */
  readonly pooled: Reported | null;
}

/** The strata in the order of the result, then all studies together where they are pooled. */
export function orchardRows(
  result: AnalysisResult,
  nameOf: (code: string) => string,
): readonly OrchardRow[] {
  const { studies, overall, overallReported, subgroups, subgroupsReported } = result;
  const strata = (subgroups?.groups ?? []).map((group, i) =>
    rowOf(
      nameOf(group.level),
      studies.filter((study) => study.group === group.level),
      group.pooled?.kind === "pooled-effect" ? group.pooled : null,
      subgroupsReported[i] ?? null,
    )
  );
  if (overall?.kind !== "pooled-effect") return strata.filter(hasPoints);
  return [...strata, rowOf("All studies", studies, overall, overallReported)].filter(hasPoints);
}

function rowOf(
  name: string,
  studies: readonly AnalysedStudy[],
  pooled: PooledEffect | null,
  reported: Reported | null,
): OrchardRow {
  const points = studies.flatMap(({ effect, reported }) =>
    effect === null || reported === null
      ? []
      : [{ estimate: reported.estimate, precision: 1 / Math.sqrt(effect.vi) }]
  );
  const k = plural(points.length, "study", "studies");
  return {
    name,
    points,
    text: `${name}: ${k}, ${
      pooled === null || reported === null ? "not pooled" : wordsOf(pooled, reported)
    }`,
    pooled: pooled === null ? null : reported,
  };
}

function wordsOf({ interval: { level } }: PooledEffect, reported: Reported): string {
  const { predictionLower: lower, predictionUpper: upper, unit } = reported;
  const words = formatEstimate(reported, { level });
  if (lower === null || upper === null) return words;
  const percent = unit === "proportion";
  const bounds = formatInterval({ lower, upper }, {
    digits: defaultDigits[unit],
    shift: percent ? 2 : 0,
    unit: percent ? " %" : "",
  });
  return `${words}, prediction ${bounds}`;
}

function hasPoints({ points }: OrchardRow): boolean {
  return points.length > 0;
}
