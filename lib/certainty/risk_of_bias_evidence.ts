import type { RiskOfBiasReport } from "../screen/review_risk_of_bias.ts";
import { type RiskOfBiasShares, riskOfBiasShares } from "../screen/risk_of_bias_shares.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { EvidencePart } from "./evidence_part.ts";
import { participantsOf } from "./group_counts.ts";
import type { RiskOfBiasEvidence, RiskOfBiasShare, Suggestion } from "./types.ts";

const cited = {
  rule: "suggests 1 level down where studies at high risk overall (in one domain, where the tool " +
    "has no overall judgement) carry more than half of the information, and none where studies " +
    "at low risk overall (in every domain) do",
  source:
    "reading of table 12.2.d of the Cochrane Handbook, version 5.1, and of Guyatt et al. 2011, " +
    "doi 10.1016/j.jclinepi.2010.07.017; more than half is a convention of this library",
} as const;

/** Words for a low risk: of the usual tools, of the JBI checklists, and stars. */
const favourable = ["low", "yes", "1", "2"];

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
  const studies = part.studies.map((study) => ({
    studyId: study.studyId,
    weight: weighted ? study.weight ?? 0 : participantsOf(study) ?? 0,
  }));
  if (!studies.some(({ weight }) => weight > 0)) return nothing("no study carries any information");
  const { domains } = riskOfBiasShares(report, { id: "", title: "", studies, inputs: [] });
  const shares = domains.map((domain) => shareOf(domain, report.unfavourable));
  return {
    domain: "risk of bias",
    reason: null,
    tool: report.tool,
    sharesOf,
    shares,
    suggestion: { levels: suggested(report.overall ? shares.slice(-1) : shares), ...cited },
  };
}

function shareOf(
  { title, shares }: RiskOfBiasShares["domains"][number],
  unfavourable: readonly string[],
): RiskOfBiasShare {
  const percent = (counts: (judgement: string | null) => boolean) =>
    100 *
    shares.reduce((total, { judgement, share }) => total + (counts(judgement) ? share : 0), 0);
  const isHigh = (judgement: string) => unfavourable.includes(judgement);
  const isLow = (judgement: string) => favourable.includes(judgement);
  return {
    domain: title,
    high: percent((judgement) => judgement !== null && isHigh(judgement)),
    low: percent((judgement) => judgement !== null && isLow(judgement)),
    unclear: percent((judgement) => judgement !== null && !isHigh(judgement) && !isLow(judgement)),
    notJudged: percent((judgement) => judgement === null),
  };
}

function suggested(shares: readonly RiskOfBiasShare[]): Suggestion["levels"] {
  if (shares.some((share) => share.high > 50)) return -1;
  return shares.length > 0 && shares.every((share) => share.low > 50) ? 0 : null;
}
