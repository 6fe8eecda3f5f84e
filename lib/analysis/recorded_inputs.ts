import type { Review } from "../table/review_types.ts";

/**
 * The files beside the tables that an analysis rests on: corrections of a table that it reads, and
 * deviations of its own.
 *
 * @param files Files of the tables that the analysis reads.
 */
export function recordedInputs(
  { corrections, deviations }: Pick<Review, "corrections" | "deviations">,
  id: string,
  files: readonly string[],
): readonly string[] {
  return [
    ...files,
    ...(corrections.some(({ file }) => files.includes(file)) ? ["corrections.json"] : []),
    ...(deviations.some(({ analysis }) => analysis === id) ? ["deviations.json"] : []),
  ].sort();
}
