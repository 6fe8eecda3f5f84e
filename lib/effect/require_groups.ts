import type { GroupEvents, GroupMean } from "./conversion_types.ts";
import { isFiniteNumber, isNotNegative, isPositive, requireValue } from "./require_value.ts";

function requireSome(caller: string, groups: readonly unknown[]): void {
  if (groups.length === 0) {
    throw new RangeError(`${caller}: groups: found none; allowed: one or more`);
  }
}

/** Throws a RangeError for means, standard deviations or sizes that cannot be right. */
export function requireMeans(caller: string, groups: readonly GroupMean[]): void {
  requireSome(caller, groups);
  groups.forEach(({ mean, sd, total }, i) => {
    const place = `group ${i + 1}, `;
    requireValue(caller, `${place}mean`, mean, "a finite number", isFiniteNumber);
    requireValue(caller, `${place}sd`, sd, "a finite number, 0 or more", isNotNegative);
    requireValue(caller, `${place}total`, total, "a finite number above 0", isPositive);
  });
}

/** Throws a RangeError for counts that cannot be right. */
export function requireEvents(caller: string, groups: readonly GroupEvents[]): void {
  requireSome(caller, groups);
  groups.forEach(({ events, total }, i) => {
    const place = `group ${i + 1}, `;
    const isCount = (value: number) => Number.isInteger(value) && value >= 0;
    requireValue(caller, `${place}total`, total, "a whole number, 0 or more", isCount);
    requireValue(
      caller,
      `${place}events`,
      events,
      "a whole number from 0 to total",
      (value) => isCount(value) && value <= total,
    );
  });
}
