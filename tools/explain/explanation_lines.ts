import { describeCause, describeProof, valuesOf } from "./describe_change.ts";
import { isRounding } from "./same.ts";
import type { Cause, ChangedNumber, Explanation, Group } from "./types.ts";

/** Numbers of a group, and causes, that the screen shows; the report holds all. */
const most = 8;

/** Why numbers changed, as lines for a terminal. */
export function explanationLines(found: Explanation): readonly string[] {
  return [
    `from  ${found.from}`,
    `to    ${found.to}`,
    ...found.groups.flatMap((group, index) => ["", ...groupLines(group, index + 1)]),
    "",
    ...(found.idle.length > 0 ? ["Changes that are a cause of nothing:"] : []),
    ...few(found.idle.map((line) => `  ${line}`), "changes"),
    ...found.notes,
    verdictOf(found),
  ];
}

/** How many numbers changed, in a sentence. */
export function verdictOf({ review, groups, same, reruns }: Explanation): string {
  const numbers = groups.flatMap((group) => group.numbers);
  if (numbers.length === 0) return `No number of ${review} changed: all ${same} are the same.`;
  const both = numbers.filter(({ before, after }) => before && after);
  const rounded = both.filter(({ before, after }) => before && after && isRounding(before, after));
  const rest = numbers.length - both.length;
  return `${both.length} numbers of ${review} changed` +
    (rounded.length > 0 ? ` (${rounded.length} by 1e-12 of their value or less), ` : ", ") +
    (rest > 0 ? `${rest} have a value at one end only, ` : "") +
    `${same} are the same; ${reruns} states were run.`;
}

function groupLines(group: Group, place: number): readonly string[] {
  const { causes, numbers } = group;
  return [
    `${place}. ${causes.length === 1 ? "Cause" : "Causes"} (${describeProof(group)}):`,
    ...few(causes.map((cause, i) => `  ${letter(i)}  ${describeCause(cause)}`), "causes"),
    ...few(numbers.map((number) => numberLine(number, causes)), "numbers"),
  ];
}

function numberLine(number: ChangedNumber, causes: readonly Cause[]): string {
  const { before, after, alone } = valuesOf(number);
  const claims = number.claims.length === 0 ? "" : ` [claims ${number.claims.join(", ")}]`;
  // One cause that is enough gives what stands behind the arrow.
  const parts = causes.length === 1
    ? []
    : alone.slice(0, most).flatMap((value, i) =>
      causes[i]?.failure === null ? [`${letter(i)} alone ${value}`] : []
    );
  return `  ${number.id}${claims}: ${before} -> ${after}` +
    (parts.length === 0 ? "" : `; ${parts.join("; ")}`);
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `${index + 1}`;
}

function few(lines: readonly string[], what: string): readonly string[] {
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), `  and ${lines.length - most} more ${what}, in the report`];
}
