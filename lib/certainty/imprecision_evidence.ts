import type { AnalysisResult } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { EvidencePart } from "./evidence_part.ts";
import { optimalInformationSize } from "./optimal_information_size.ts";
import { holds } from "./threshold.ts";
import type { AssumedRisk, ImprecisionEvidence, Suggestion } from "./types.ts";

/** From here on a sample is large enough whatever the optimal information size. */
const manyParticipants = 4000;

const comparison = {
  rule:
    "suggests at least 1 level down where the interval holds the decision threshold, or fewer " +
    `participants than the optimal information size and than ${manyParticipants} were studied`,
  source: "Guyatt et al. 2011, doi 10.1016/j.jclinepi.2011.01.012; Zeng et al. 2022, " +
    "doi 10.1016/j.jclinepi.2022.07.014",
} as const;

const proportion = {
  rule:
    "suggests at least 1 level down where the interval holds the decision threshold; without a " +
    "threshold it suggests nothing",
  source: "after Iorio et al. 2015, doi 10.1136/bmj.h870, and Zeng et al. 2022, " +
    "doi 10.1016/j.jclinepi.2022.07.014",
} as const;

/** How wide the interval is against the decision threshold, and whether enough were studied. */
export function imprecisionEvidence(
  { design }: Pick<AnalysisResult, "design">,
  { reported, reason }: EvidencePart,
  threshold: number | null,
  participants: number | null,
  control: AssumedRisk | NotApplicable,
): ImprecisionEvidence {
  const size = design === "comparison"
    ? sizeAt(control)
    : words("it is defined for comparisons of two risks");
  const reached = size.kind === "not-applicable" || participants === null
    ? null
    : participants >= size.total;
  const crosses = holds(reported, threshold);
  const enough = reached === null ? null : reached || (participants ?? 0) >= manyParticipants;
  return {
    domain: "imprecision",
    reason: reported === null ? reason ?? "there is no result" : null,
    intervalHoldsThreshold: crosses,
    optimalInformationSize: size,
    reached,
    suggestion: design === "comparison"
      ? { levels: reported === null ? null : suggested(crosses, enough), ...comparison }
      : { levels: crosses === null ? null : suggested(crosses, true), ...proportion },
  };
}

function sizeAt(
  control: AssumedRisk | NotApplicable,
): ImprecisionEvidence["optimalInformationSize"] {
  if ("kind" in control) return control;
  return control.risk > 0 && control.risk < 1
    ? optimalInformationSize(control.risk)
    : words(`an assumed control risk of ${control.risk} cannot be reduced by a quarter of itself`);
}

function suggested(crosses: boolean | null, enough: boolean | null): Suggestion["levels"] {
  if (crosses === true || enough === false) return -1;
  return crosses === null || enough === null ? null : 0;
}

function words(reason: string): NotApplicable {
  return { kind: "not-applicable", reason };
}
