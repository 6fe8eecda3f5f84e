import type { ExtractionCell } from "./extraction_types.ts";

/** A number as two readers have it. */
export interface NumericPair {
  readonly studyId: string;
  /** Codes and first detail of the row, as printed. */
  readonly key: string;
  readonly field: string;
  readonly first: number;
  readonly second: number;
}

/**
 * The numbers that both readers give, pair by pair: what an agreement plot shows, and what
 * {@linkcode intraclassCorrelation} takes.
 *
 * @param cells Cells of an extraction comparison.
 * @returns One pair for each cell that is a number in both, in the order of the cells.
 *
 * @example
 * ```ts
 * import { numericPairs, reviewExtractions } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const report = reviewExtractions(await loadReview("rectal-net"));
 * assert.ok(report.kind === "extractions");
 * const [resection] = report.pairs;
 * const sizes = numericPairs(resection?.comparison.cells ?? [])
 *   .filter(({ field }) => field === "n_resected");
 * assert.deepEqual(
 *   sizes.filter(({ first, second }) => first !== second).map(({ studyId }) => studyId),
 *   ["chenwj2015", "ito2024"],
 * );
 * ```
 */
export function numericPairs(cells: readonly ExtractionCell[]): readonly NumericPair[] {
  return cells.flatMap(({ studyId, key, field, first, second }) =>
    typeof first === "number" && typeof second === "number"
      ? [{ studyId, key, field, first, second }]
      : []
  );
}
