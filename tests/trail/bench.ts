import { type ManuscriptResults, manuscriptResults, type Review } from "reforest/review";
import { cellKey, type Trail, trailOf } from "../../lib/lineage/trail_of.ts";
import type { CellUse } from "../../lib/lineage/types.ts";
import { readersOf } from "./rerun.ts";

/** Everything about a review that an experiment needs, computed once. */
export interface Bench {
  readonly review: Review;
  readonly results: ManuscriptResults;
  readonly trail: Trail;
  readonly usesOf: ReadonlyMap<string, readonly CellUse[]>;
  readonly before: ReadonlyMap<string, number>;
  readonly readers: ReadonlyMap<string, readonly string[]>;
}

/** Computes a review as it stands. */
export function benchOf(review: Review): Bench {
  const results = manuscriptResults(review);
  const trail = trailOf(review, results);
  return {
    review,
    results,
    trail,
    usesOf: Map.groupBy(trail.uses, cellKey),
    before: new Map(trail.numbers.map(({ id, value }) => [id, value])),
    readers: new Map(
      Object.values(review.tables).map(({ file }) => [
        file,
        readersOf(review, file).map(({ id }) => id),
      ]),
    ),
  };
}
