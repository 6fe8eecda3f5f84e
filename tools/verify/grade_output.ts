import { compareJson } from "./compare_json.ts";
import { compareText } from "./compare_text.ts";
import type { Difference, OutputVerdict } from "./types.ts";

/** Differences of one output that a report lists; their number is told in full. */
const listed = 20;

/** Compares the bytes of a committed output with those of its rerun. */
export function gradeOutput(
  path: string,
  step: string | null,
  committed: Uint8Array,
  rerun: Uint8Array,
): OutputVerdict {
  const about = { path, step };
  if (isSame(committed, rerun)) {
    return { ...about, grade: "identical", differences: [], differenceCount: 0, reason: "" };
  }
  const found = differencesOf(path, committed, rerun);
  if (typeof found === "string") {
    return { ...about, grade: "changed", differences: [], differenceCount: 0, reason: found };
  }
  const counted = { ...about, ...countDifferences(found) };
  const outside = found.filter(({ isWithin }) => !isWithin).length;
  if (found.length === 0) {
    return { ...counted, grade: "changed", reason: "the same values in another layout or order" };
  }
  return outside > 0
    ? { ...counted, grade: "changed", reason: `${outside} of ${places(found)} out of tolerance` }
    : { ...counted, grade: "within tolerance", reason: `${places(found)}, all within tolerance` };
}

/** The first differences, those out of tolerance before the others, and how many there are. */
export function countDifferences(
  found: readonly Difference[],
): Pick<OutputVerdict, "differences" | "differenceCount"> {
  const differences = [
    ...found.filter(({ isWithin }) => !isWithin),
    ...found.filter(({ isWithin }) => isWithin),
  ].slice(0, listed);
  return { differences, differenceCount: found.length };
}

/** The differences, or in words why there is no list of them. */
function differencesOf(
  path: string,
  committed: Uint8Array,
  rerun: Uint8Array,
): Difference[] | string {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  if (!["json", "svg", "csv", "md", "txt", "html", "bib", "cff"].includes(extension)) {
    return `other bytes (${committed.length} committed, ${rerun.length} rerun)`;
  }
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const [before, after] = [decoder.decode(committed), decoder.decode(rerun)];
    return extension === "json"
      ? compareJson(JSON.parse(before), JSON.parse(after))
      : compareText(before, after, { svg: extension === "svg" });
  } catch (error) {
    return `cannot be read as ${extension}: ${error instanceof Error ? error.message : error}`;
  }
}

function places({ length }: readonly Difference[]): string {
  return length === 1 ? "1 place that differs" : `${length} places that differ`;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
