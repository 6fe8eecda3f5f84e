import type { DataProblem } from "reforest";

/** Whether a fault is a place that a review to fill in leaves to its authors. */
export function isToFillIn({ found }: DataProblem): boolean {
  return found === '""' || found === "a header and no rows";
}
