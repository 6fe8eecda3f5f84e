import type { AnalysedStudy } from "../analysis/types.ts";
import type { RatedOutcome } from "../table/certainty_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { AssumedRisk } from "./types.ts";

/**
 * Risk of the control group that absolute effects assume: the recorded one, else the median of the
 * studies' control groups (Cochrane Handbook, chapter 14).
 */
export function assumedRisk(
  studies: readonly AnalysedStudy[],
  given: RatedOutcome["assumedControlRisk"] | undefined,
): AssumedRisk | NotApplicable {
  const risks = studies.flatMap(({ counts: { eventsControl, totalControl } }) =>
    eventsControl === undefined || !totalControl ? [] : [eventsControl / totalControl]
  ).sort((a, b) => a - b);
  const range = risks.length === 0
    ? null
    : { lowest: risks[0]!, highest: risks[risks.length - 1]!, k: risks.length };
  if (given) return { risk: given.risk, source: given.source, range };
  if (range === null) {
    return { kind: "not-applicable", reason: "no study reports the events of a control group" };
  }
  return { risk: median(risks), source: "median of the control groups", range };
}

function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
