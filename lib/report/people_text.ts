import type { Range } from "../consistency/types.ts";
import { formatRange } from "./format_range.ts";

/** A range of numbers of people: "1 person", "2 to 9 people". */
export function peopleText(range: Range): string {
  const text = formatRange(range, { digits: 0 });
  return `${text} ${text === "1" ? "person" : "people"}`;
}
