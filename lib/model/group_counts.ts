/** Events among the members of one group. */
export interface GroupCounts {
  readonly events: number;
  readonly total: number;
}

/** Refuses counts that no group can have; `name` is what the caller calls the group. */
export function requireGroup(caller: string, name: string, group: GroupCounts): void {
  const { events, total } = group;
  if (!(Number.isSafeInteger(total) && total >= 1)) {
    throw new RangeError(`${caller}: ${name} total must be a whole number above 0, found ${total}`);
  }
  if (!(Number.isSafeInteger(events) && events >= 0 && events <= total)) {
    throw new RangeError(
      `${caller}: ${name} events must be a whole number from 0 to ${total}, found ${events}`,
    );
  }
}

/** Refuses a coverage that is not strictly between 0 and 1. */
export function requireLevel(caller: string, level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`${caller}: level must lie between 0 and 1, found ${level}`);
  }
}
