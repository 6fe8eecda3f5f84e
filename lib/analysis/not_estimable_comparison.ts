import type { NotEstimable } from "../model/types.ts";
import type { Exclusion } from "../trace/types.ts";
import type { CountUnit } from "./count_units.ts";

/**
 * Says why a ratio of two groups cannot be estimated, or null where it can: no study has both
 * groups, or no study has an event in either (then any ratio fits the data equally well).
 */
export function notEstimableComparison(
  quantity: string,
  pairs: readonly CountUnit[],
  single: readonly CountUnit[],
  armsExcluded: readonly Exclusion[],
): NotEstimable | null {
  const counted = (unit: CountUnit) => `${unit.counts.events}/${unit.counts.total}`;
  if (pairs.length === 0) {
    return {
      kind: "not-estimable",
      quantity,
      reason: "no study reports both groups, so that no study compares them",
      studies: single.map((unit) => ({
        id: unit.studyId,
        reason: `${unit.group} ${counted(unit)}; ${
          armsExcluded.find((exclusion) => exclusion.id === unit.studyId)?.reason ?? ""
        }`,
      })),
    };
  }
  const numbers = ({ counts, values = {} }: CountUnit) => ({ ...counts, ...values });
  const none = (events: "eventsTreated" | "eventsControl") =>
    pairs.every((unit) => numbers(unit)[events] === 0);
  if (!none("eventsTreated") || !none("eventsControl")) return null;
  return {
    kind: "not-estimable",
    quantity,
    reason: "no study has an event in either group, so that any ratio fits the data equally well",
    studies: pairs.map((unit) => {
      const { totalTreated, timeTreated, totalControl, timeControl } = numbers(unit);
      return {
        id: unit.studyId,
        reason: `0/${totalTreated ?? timeTreated} against 0/${totalControl ?? timeControl}`,
      };
    }),
  };
}

/** Says that no row has all values of an analysis, with the reason of each row. */
export function notEstimableValues(
  quantity: string,
  excluded: readonly Exclusion[],
): NotEstimable {
  return {
    kind: "not-estimable",
    quantity,
    reason: "no row that is used gives all values that it is computed from",
    studies: excluded.map(({ id, reason }) => ({ id, reason })),
  };
}
