import { sum } from "../numeric/sum.ts";
import type { RiskOfBiasReport } from "../screen/review_risk_of_bias.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { EvidencePart } from "./evidence_part.ts";
import { participantsOf } from "./group_counts.ts";
import type { RiskOfBiasEvidence, RiskOfBiasShare, Suggestion } from "./types.ts";

const high = ["high", "serious", "critical"];

const cited = {
  rule: "suggests 1 level down where studies at high risk in one domain carry more than half of " +
    "the information, and none where studies at low risk in every domain do",
  source:
    "reading of table 14.2.a of the Cochrane Handbook, version 6, and of Guyatt et al. 2011, " +
    "doi 10.1016/j.jclinepi.2010.07.017; more than half is a convention of this library",
} as const;

/** How much of the information comes from studies at high, low and unclear risk, by domain. */
export function riskOfBiasEvidence(
  part: EvidencePart,
  report: RiskOfBiasReport | NotApplicable,
): RiskOfBiasEvidence {
  const weighted = part.headline === "pooled" && part.pooled !== null;
  const sharesOf = weighted ? "weight" : "participants";
  const nothing = (reason: string): RiskOfBiasEvidence => ({
    domain: "risk of bias",
    reason,
    tool: null,
    sharesOf,
    shares: [],
    suggestion: { levels: null, ...cited },
  });
  if (report.kind === "not-applicable") return nothing(report.reason);
  const amounts = part.studies.map((study) => ({
    studyId: study.studyId,
    amount: weighted ? study.weight ?? 0 : participantsOf(study) ?? 0,
  }));
  const total = sum(amounts.map(({ amount }) => amount));
  if (total === 0) return nothing("no study carries any information");
  const shares = report.domains.map((domain, index): RiskOfBiasShare => {
    const judged = new Map(
      report.studies.map(({ id, judgements }) => [id, judgements[index]?.judgement ?? null]),
    );
    const share = (wanted: Risk) =>
      100 * sum(
        amounts.filter(({ studyId }) => riskOf(judged.get(studyId) ?? null) === wanted)
          .map(({ amount }) => amount),
      ) / total;
    return {
      domain,
      high: share("high"),
      low: share("low"),
      unclear: share("unclear"),
      notJudged: share("not judged"),
    };
  });
  return {
    domain: "risk of bias",
    reason: null,
    tool: report.tool,
    sharesOf,
    shares,
    suggestion: { levels: suggested(shares), ...cited },
  };
}

type Risk = "high" | "low" | "unclear" | "not judged";

function riskOf(judgement: string | null): Risk {
  if (judgement === null) return "not judged";
  const word = judgement.toLowerCase();
  return high.includes(word) ? "high" : word === "low" ? "low" : "unclear";
}

function suggested(shares: readonly RiskOfBiasShare[]): Suggestion["levels"] {
  if (shares.some((share) => share.high > 50)) return -1;
  return shares.length > 0 && shares.every((share) => share.low > 50) ? 0 : null;
}
