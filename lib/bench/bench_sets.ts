import { type PooledSet, pooledSets } from "../analysis/pooled_sets.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { measureName } from "../report/measure_name.ts";
import { leaveOneOutOf } from "./leave_one_out_of.ts";
import { pooledInWords } from "./pooled_in_words.ts";
import type { BenchSet } from "./types.ts";

/** A set that is pooled, and the studies in it, where there are any with effects. */
export interface SetOfStudies {
  readonly stratum: string | null;
  readonly set: PooledSet | undefined;
}

/** All studies together, where they are pooled, and each stratum that is. */
export function setsOfStudies(result: AnalysisResult): readonly SetOfStudies[] {
  const { overall, subgroups } = result;
  const whole = overall === null ? [] : [{
    stratum: null,
    set: pooledSets({ ...result, subgroups: null }, { atLeast: 1 })[0],
  }];
  const strata = subgroups === null ? [] : pooledSets({ ...result, overall: null }, { atLeast: 1 });
  return [
    ...whole,
    ...(subgroups?.groups ?? []).map(({ level }) => ({
      stratum: level,
      set: strata.find(({ stratum }) => stratum === level),
    })),
  ];
}

/** The pooled sets of a result with what leaving one out does to each. */
export function benchSets(result: AnalysisResult): readonly BenchSet[] {
  const { measure, overall, overallReported, subgroups, subgroupsReported } = result;
  if (measure === null) return [];
  return setsOfStudies(result).map(({ stratum, set }): BenchSet => {
    const index = subgroups?.groups.findIndex(({ level }) => level === stratum) ?? -1;
    const group = subgroups?.groups[index];
    const pooled = (stratum === null ? overall : group?.pooled) ?? {
      kind: "not-estimable",
      quantity: measureName(measure),
      reason: group?.reason ?? "nothing is pooled",
      studies: [],
    };
    const reported = (stratum === null ? overallReported : subgroupsReported[index]) ?? null;
    const k = pooled.kind === "pooled-effect" ? pooled.k : group?.k ?? 0;
    return {
      stratum,
      k,
      pooled,
      reported,
      inWords: pooledInWords(measure, { pooled, reported }),
      ...leaveOneOutOf(set, stratum === null ? `${result.choices.pooling}` : "inverse-variance"),
    };
  });
}
