import { planOf } from "../analysis/plan_of.ts";
import { pooledSets } from "../analysis/pooled_sets.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { reviewRiskOfBias } from "../screen/review_risk_of_bias.ts";
import type { RatedOutcome } from "../table/certainty_types.ts";
import type { Review } from "../table/review_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { absoluteRisks, leadsToNoRisk } from "./absolute_risks.ts";
import { assumedRisk } from "./assumed_risk.ts";
import { type EvidencePart, evidenceParts } from "./evidence_part.ts";
import { groupCounts, participants } from "./group_counts.ts";
import { imprecisionEvidence } from "./imprecision_evidence.ts";
import { inconsistencyEvidence } from "./inconsistency_evidence.ts";
import { largeEffectEvidence } from "./large_effect_evidence.ts";
import { publicationBiasEvidence } from "./publication_bias_evidence.ts";
import { ratedOutcome } from "./rated_outcome.ts";
import { riskOfBiasEvidence } from "./risk_of_bias_evidence.ts";
import { thresholdOf } from "./threshold.ts";
import type {
  AbsoluteRisks,
  AssumedRisk,
  CertaintyEvidence,
  IndirectnessEvidence,
} from "./types.ts";

/**
 * What can be computed of the certainty of one primary result: risks per group, participants and
 * events, and the facts of each domain of GRADE with what a stated rule makes of them. It rates
 * nothing, and no judgement of a person is in it.
 *
 * Risks of a comparison are those at the assumed control risk (recorded in certainty.json, else the
 * median of the control groups), whose own uncertainty is not in their intervals. Of a result that
 * is headed by crude counts, heterogeneity is that of the pooled result beside it.
 *
 * @param stratum Stratum of an analysis that is read stratum by stratum. @default null
 * @throws {Error} when the analysis has no such result (the message lists those that it has).
 *
 * @example The BCG trials: 358 000 people, and trials that disagree
 * ```ts
 * import { certaintyEvidence, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const evidence = certaintyEvidence(review, runAnalysis(review, "tuberculosis"));
 * assert.equal(evidence.participants, 357347);
 * const inconsistency = evidence.domains.find(({ domain }) => domain === "inconsistency");
 * assert.equal(inconsistency?.suggestion.levels, -1);
 * ```
 */
export function certaintyEvidence(
  review: Review,
  result: AnalysisResult,
  stratum: string | null = null,
): CertaintyEvidence {
  const parts = evidenceParts(result);
  const part = parts.find((one) => one.stratum === stratum);
  const { design, measure } = result;
  if (part === undefined || design === "listing") {
    const known = parts.map((one) => one.stratum ?? "all studies").join(", ") || "none";
    throw new Error(
      `certaintyEvidence: found no result "${stratum ?? "all studies"}" in "${result.id}"; ` +
        `allowed: ${known}`,
    );
  }
  const recorded = ratedOutcome(review, result.id, stratum);
  const threshold = thresholdOf(planOf(review, result.id));
  const groups = groupCounts(result, part);
  const studied = participants(groups, part.studies);
  const control: AssumedRisk | NotApplicable = design === "comparison"
    ? leadsToNoRisk(measure) ?? assumedRisk(result.studies, recorded?.assumedControlRisk)
    : { kind: "not-applicable", reason: "there is one group" };
  const at = threshold?.value ?? null;
  const set = pooledSets(result).find((one) => one.stratum === stratum) ?? null;
  return {
    kind: "certainty-evidence",
    analysis: result.id,
    stratum,
    title: stratum === null ? result.title : `${result.title}: ${stratum}`,
    standing: result.standing,
    design,
    measure,
    headline: part.headline,
    k: part.k,
    groups,
    participants: studied,
    reported: part.reported,
    reason: part.reason,
    level: Number(result.choices.level ?? 0.95),
    absolute: design === "comparison"
      ? absoluteRisks(measure, part.reported, control)
      : singleRisk(part),
    threshold,
    domains: [
      riskOfBiasEvidence(part, reviewRiskOfBias(review)),
      inconsistencyEvidence(result, part, at),
      indirectness,
      imprecisionEvidence(result, part, at, studied, control),
      publicationBiasEvidence(set),
      ...(design === "comparison"
        ? [largeEffectEvidence(measure, part.reported, control, mayRateUp(recorded))]
        : []),
    ],
  };
}

const indirectness: IndirectnessEvidence = {
  domain: "indirectness",
  reason: "no number speaks to it: compare population, intervention, comparator and outcome of " +
    "the studies with those of the question",
  suggestion: {
    levels: null,
    rule: "suggests nothing",
    source: "Guyatt et al. 2011, doi 10.1016/j.jclinepi.2011.04.014",
  },
};

function mayRateUp(recorded: RatedOutcome | null): boolean | null {
  return recorded === null ? null : recorded.design === "non-randomised";
}

function singleRisk({ reported, reason }: EvidencePart): AbsoluteRisks | NotApplicable {
  if (reported === null) return { kind: "not-applicable", reason: reason ?? "there is no result" };
  const { estimate, lower, upper, unit } = reported;
  if (unit !== "proportion") {
    return { kind: "not-applicable", reason: `a ${unit} is no risk` };
  }
  return {
    kind: "absolute-risks",
    control: null,
    risk: { estimate, lower, upper },
    difference: null,
  };
}
