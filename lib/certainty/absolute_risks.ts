import { absoluteEffect, type RelativeEffect } from "../effect/absolute_effect.ts";
import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Reported } from "../model/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { AbsoluteRisks, AssumedRisk } from "./types.ts";

/** A Peto odds ratio is read as the odds ratio that it estimates. */
const readAs: Readonly<Partial<Record<Measure, RelativeEffect["measure"]>>> = {
  OR: "OR",
  PETO: "OR",
  RR: "RR",
  RD: "RD",
};

/** The effect of a comparison as risks, with the intervals of the effect and no others. */
export function absoluteRisks(
  measure: Measure | null,
  reported: Reported | null,
  control: AssumedRisk | NotApplicable,
): AbsoluteRisks | NotApplicable {
  if (reported === null || measure === null) return words("there is no pooled effect");
  const relative = relativeEffect(measure, reported);
  if (relative === null) return words(noRisksOf(measure));
  if ("kind" in control) return control;
  const { risk } = control;
  const limits = [relative.lower, relative.upper];
  const beyond = relative.measure === "RR"
    ? limits.some((limit) => limit * risk > 1)
    : relative.measure === "RD" && limits.some((limit) => risk + limit < 0 || risk + limit > 1);
  if (beyond) {
    return words("at the assumed control risk the interval would lead to risks outside 0 to 1");
  }
  const { treatedRisk, riskDifference } = absoluteEffect(relative, { baselineRisk: risk });
  return { kind: "absolute-risks", control, risk: treatedRisk, difference: riskDifference };
}

/** Why a measure leads to no risks; null where it does. */
export function leadsToNoRisk(measure: Measure | null): NotApplicable | null {
  return measure === null || readAs[measure] !== undefined ? null : words(noRisksOf(measure));
}

function noRisksOf(measure: Measure): string {
  return `no rule turns this measure (${measureFacts[measure].name}) into risks`;
}

/** The reported effect, where its measure is one that leads to risks. */
export function relativeEffect(
  measure: Measure,
  { estimate, lower, upper }: Reported,
): RelativeEffect | null {
  const read = readAs[measure];
  return read === undefined ? null : { measure: read, estimate, lower, upper };
}

function words(reason: string): NotApplicable {
  return { kind: "not-applicable", reason };
}
