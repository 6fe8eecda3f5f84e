import type { AnalysisResult } from "../analysis/types.ts";
import type { Interval } from "../model/types.ts";
import type { EvidencePart } from "./evidence_part.ts";
import { holds } from "./threshold.ts";
import type { InconsistencyEvidence, Suggestion } from "./types.ts";

const comparison = {
  rule: "suggests 1 level down where I² is 50 % or more and some pair of studies has intervals " +
    "without a common point, and none otherwise",
  source: "after Guyatt et al. 2011, doi 10.1016/j.jclinepi.2011.03.017, which also asks whether " +
    "subgroups explain the differences; the limits are a convention of this library",
} as const;

const proportion = {
  rule:
    "suggests 1 level down where the prediction interval holds the decision threshold and the " +
    "interval of the result does not; I² is high in most reviews of proportions and suggests nothing",
  source: "after Iorio et al. 2015, doi 10.1136/bmj.h870: what counts is whether results differ " +
    "across a threshold of decisions",
} as const;

/** How much the studies differ, and whether that reaches across the decision threshold. */
export function inconsistencyEvidence(
  { design }: Pick<AnalysisResult, "design">,
  part: EvidencePart,
  threshold: number | null,
): InconsistencyEvidence {
  const { pooled, studies, reported, pooledReported } = part;
  const intervals = studies.flatMap((study) => study.reported ? [study.reported.interval] : []);
  const pairs = intervals.length * (intervals.length - 1) / 2;
  const pairsApart = countPairsApart(intervals);
  const cited = design === "comparison" ? comparison : proportion;
  if (pooled === null || pooled.k < 2) {
    return {
      domain: "inconsistency",
      reason: pooled === null ? "nothing is pooled" : "one study cannot disagree with another",
      i2: null,
      i2Interval: null,
      tau2: null,
      pairsApart,
      pairs,
      prediction: null,
      predictionHoldsThreshold: null,
      suggestion: { levels: null, ...cited },
    };
  }
  const { heterogeneity, choices } = pooled;
  const { predictionLower: lower = null, predictionUpper: upper = null } = pooledReported ?? {};
  const prediction = lower === null || upper === null ? null : { lower, upper };
  const predictionHoldsThreshold = holds(prediction, threshold);
  const across = predictionHoldsThreshold === null
    ? null
    : predictionHoldsThreshold && holds(reported, threshold) === false;
  return {
    domain: "inconsistency",
    reason: null,
    i2: heterogeneity.i2FromQ,
    i2Interval: heterogeneity.i2FromQInterval ?? null,
    tau2: choices.model === "common" ? null : heterogeneity.tau2,
    pairsApart,
    pairs,
    prediction,
    predictionHoldsThreshold,
    suggestion: {
      levels: design === "comparison"
        ? down(heterogeneity.i2FromQ >= 50 && pairsApart > 0)
        : across === null
        ? null
        : down(across),
      ...cited,
    },
  };
}

function down(yes: boolean): Suggestion["levels"] {
  return yes ? -1 : 0;
}

function countPairsApart(intervals: readonly Pick<Interval, "lower" | "upper">[]): number {
  return intervals.reduce(
    (count, one, index) =>
      count + intervals.slice(index + 1)
        .filter((other) => one.upper < other.lower || other.upper < one.lower).length,
    0,
  );
}
