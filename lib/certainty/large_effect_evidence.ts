import { absoluteEffect } from "../effect/absolute_effect.ts";
import type { Measure } from "../effect/types.ts";
import type { Reported } from "../model/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { absoluteRisks, relativeEffect } from "./absolute_risks.ts";
import type { AssumedRisk, LargeEffectEvidence, Suggestion } from "./types.ts";

const cited = {
  rule:
    "for comparisons that are not randomised: suggests 1 level up for a risk ratio above 2 or " +
    "below 0.5, 2 levels above 5 or below 0.2, provided that the interval excludes no effect; the " +
    "studies must be rigorous, which no number shows",
  source: "Guyatt et al. 2011, doi 10.1016/j.jclinepi.2011.06.004",
} as const;

/**
 * The effect as a risk ratio at the assumed control risk, since an odds ratio of a common event
 * looks larger than it is.
 *
 * @param rateable Whether the recorded design may be rated up; null where none is recorded.
 */
export function largeEffectEvidence(
  measure: Measure | null,
  reported: Reported | null,
  control: AssumedRisk | NotApplicable,
  rateable: boolean | null,
): LargeEffectEvidence {
  const nothing = (reason: string): LargeEffectEvidence => ({
    domain: "large effect",
    reason,
    riskRatio: null,
    suggestion: { levels: null, ...cited },
  });
  const absolute = absoluteRisks(measure, reported, control);
  if (absolute.kind === "not-applicable") return nothing(absolute.reason);
  const relative = measure && reported ? relativeEffect(measure, reported) : null;
  if (relative === null || absolute.control === null || absolute.control.risk === 0) {
    return nothing("there is no risk ratio at a control risk of 0");
  }
  const { riskRatio } = absoluteEffect(relative, { baselineRisk: absolute.control.risk });
  const excludesNoEffect = riskRatio.lower > 1 || riskRatio.upper < 1;
  return {
    domain: "large effect",
    reason: null,
    riskRatio,
    suggestion: {
      levels: rateable ? (excludesNoEffect ? up(riskRatio.estimate) : 0) : null,
      ...cited,
    },
  };
}

function up(riskRatio: number): Suggestion["levels"] {
  if (riskRatio > 5 || riskRatio < 0.2) return 2;
  return riskRatio > 2 || riskRatio < 0.5 ? 1 : 0;
}
