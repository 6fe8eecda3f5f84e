import type {
  CertaintyEvidence,
  DomainEvidence,
  ImprecisionEvidence,
  InconsistencyEvidence,
  LargeEffectEvidence,
  RiskOfBiasEvidence,
} from "../certainty/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { formatInterval } from "./format_interval.ts";
import { formatNumber } from "./format_number.ts";
import { formatP } from "./format_p.ts";

/** The computed facts of one domain as a sentence or two. */
export function describeEvidence(domain: DomainEvidence, evidence: CertaintyEvidence): string {
  switch (domain.domain) {
    case "risk of bias":
      return riskOfBias(domain);
    case "inconsistency":
      return inconsistency(domain, evidence);
    case "indirectness":
      return sentence(domain.reason);
    case "imprecision":
      return imprecision(domain, evidence);
    case "publication bias":
      return domain.test === null
        ? sentence(domain.reason ?? "")
        : `Test of ${domain.test.name}: ${formatP(domain.test.pValue, { name: "P" })}.`;
    case "large effect":
      return largeEffect(domain);
  }
}

function riskOfBias({ reason, tool, shares, sharesOf }: RiskOfBiasEvidence): string {
  if (reason !== null) return sentence(reason);
  const each = shares.map(({ domain, high, low, unclear, notJudged }) =>
    `${domain}: ${percent(high)} high, ${percent(low)} low, ${percent(unclear)} unclear` +
    (notJudged > 0 ? `, ${percent(notJudged)} not judged` : "")
  );
  return `Share of the ${sharesOf} by ${tool}. ${each.join("; ")}.`;
}

function inconsistency(domain: InconsistencyEvidence, evidence: CertaintyEvidence): string {
  if (domain.reason !== null || domain.i2 === null) return sentence(domain.reason ?? "");
  const { i2, i2Interval, tau2, pairs, pairsApart, prediction } = domain;
  const facts = [
    `I² ${percent(i2)}` +
    (i2Interval ? ` (${formatInterval(i2Interval, { digits: 0, unit: " %" })})` : ""),
    ...(tau2 === null ? [] : [`tau² ${formatNumber(tau2, { digits: 3 })}`]),
    `${pairsApart} of ${pairs} pairs of studies have intervals without a common point`,
    ...(prediction === null
      ? ["no prediction interval"]
      : [`prediction interval ${onScale(prediction, evidence)}`]),
  ];
  const { threshold } = evidence;
  const across = domain.predictionHoldsThreshold === null || threshold === null
    ? ""
    : ` The prediction interval ${
      domain.predictionHoldsThreshold ? "holds" : "does not hold"
    } the threshold (${threshold.label}).`;
  return `${facts.join("; ")}.${across}`;
}

function imprecision(domain: ImprecisionEvidence, evidence: CertaintyEvidence): string {
  if (domain.reason !== null) return sentence(domain.reason);
  const { threshold, participants } = evidence;
  const { intervalHoldsThreshold: holds, optimalInformationSize: size } = domain;
  const interval = threshold === null || holds === null
    ? "There is no decision threshold to hold the interval against."
    : `The interval ${holds ? "holds" : "does not hold"} the threshold (${threshold.label}).`;
  if (size.kind === "not-applicable") {
    return `${interval} No optimal information size: ${size.reason}.`;
  }
  const { relativeRiskReduction, alpha, power, controlRisk } = size;
  return `${interval} Optimal information size ${whole(size.total)} participants (relative risk ` +
    `reduction ${percent(100 * relativeRiskReduction)}, control risk ` +
    `${formatNumber(controlRisk, { digits: 1, shift: 2 })} %, alpha ${
      formatNumber(alpha)
    }, power ` +
    `${formatNumber(power)}); ${participants === null ? "number" : whole(participants)} studied` +
    (domain.reached === null ? "." : domain.reached ? ": reached." : ": not reached.");
}

function largeEffect({ reason, riskRatio }: LargeEffectEvidence): string {
  return riskRatio === null
    ? sentence(reason ?? "")
    : `Risk ratio ${formatNumber(riskRatio.estimate)} (${formatInterval(riskRatio)}) at the ` +
      "assumed control risk.";
}

function onScale(
  interval: { readonly lower: number; readonly upper: number },
  { measure }: CertaintyEvidence,
): string {
  const proportion = measure !== null && measureFacts[measure].unit === "proportion";
  return formatInterval(interval, proportion ? { digits: 1, shift: 2, unit: " %" } : {});
}

function sentence(text: string): string {
  const end = /[.!?]$/.test(text) ? "" : ".";
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${end}`;
}

function percent(value: number): string {
  return `${formatNumber(value, { digits: 0 })} %`;
}

function whole(value: number): string {
  return formatNumber(value, { digits: 0, thousands: "thin space" });
}
