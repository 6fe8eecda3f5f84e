import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import type { EvidencePart } from "./evidence_part.ts";
import type { GroupCount } from "./types.ts";

/**
 * Events and participants behind a result: of the single group, or of treated and control. None
 * where the studies report values (means, rates, effects as given) in place of counts.
 */
export function groupCounts(result: AnalysisResult, part: EvidencePart): readonly GroupCount[] {
  if (part.crude.length > 0) {
    return part.crude.map(({ label, events, total }) => ({ name: label, events, total }));
  }
  if (part.studies.some(({ counts }) => Object.keys(counts).length === 0)) return [];
  const add = (role: string) =>
    part.studies.reduce((total, { counts }) => total + (counts[role] ?? 0), 0);
  if (result.design !== "comparison") {
    return [{ name: "all", events: add("events"), total: add("total") }];
  }
  const { treated, control } = result.arms ?? { treated: "treated", control: "control" };
  return [
    { name: treated, events: add("eventsTreated"), total: add("totalTreated") },
    { name: control, events: add("eventsControl"), total: add("totalControl") },
  ];
}

/** Participants of one study, of all its groups; null where the tables do not hold them. */
export function participantsOf({ counts, effect }: AnalysedStudy): number | null {
  if (counts.total !== undefined) return counts.total;
  const { totalTreated, totalControl } = counts;
  return totalTreated === undefined || totalControl === undefined
    ? effect?.ni ?? null
    : totalTreated + totalControl;
}

/** Participants behind a result; null where one study does not say. */
export function participants(
  groups: readonly GroupCount[],
  studies: readonly AnalysedStudy[],
): number | null {
  if (groups.length > 0) return groups.reduce((total, group) => total + group.total, 0);
  const sizes = studies.map(participantsOf);
  return sizes.length === 0 || sizes.includes(null)
    ? null
    : sizes.reduce<number>((total, size) => total + (size ?? 0), 0);
}
