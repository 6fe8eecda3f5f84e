import { isClose, relativeDistance } from "./tolerance.ts";
import type { Difference } from "./types.ts";

/** Every place where two JSON values differ, by JSON Pointer, in the order of the first value. */
export function compareJson(committed: unknown, rerun: unknown, pointer = ""): Difference[] {
  if (typeof committed === "number" && typeof rerun === "number") {
    if (Object.is(committed, rerun)) return [];
    return [{
      where: pointer,
      committed: shown(committed),
      rerun: shown(rerun),
      distance: relativeDistance(committed, rerun),
      isWithin: isClose(committed, rerun),
    }];
  }
  const [before, after] = [membersOf(committed), membersOf(rerun)];
  if (before === null || after === null || Array.isArray(committed) !== Array.isArray(rerun)) {
    return committed === rerun ? [] : [unlike(pointer, shown(committed), shown(rerun))];
  }
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const place = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (!before.has(key)) return [unlike(place, "nothing", shown(after.get(key)))];
    if (!after.has(key)) return [unlike(place, shown(before.get(key)), "nothing")];
    return compareJson(before.get(key), after.get(key), place);
  });
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : null;
}

function unlike(where: string, committed: string, rerun: string): Difference {
  return { where, committed, rerun, distance: null, isWithin: false };
}

function shown(value: unknown): string {
  const text = Object.is(value, -0) ? "-0" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
