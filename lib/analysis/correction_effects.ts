import { isOfType } from "../table/is_of_type.ts";
import type { AppliedCorrection } from "../table/recorded_types.ts";
import type { Review } from "../table/review_types.ts";
import type { CellValue, Table } from "../table/types.ts";
import { type Consequence, consequences } from "./consequences.ts";
import { ifComputable } from "./if_computable.ts";
import { plansInForce } from "./plans_in_force.ts";
import { primaryResults } from "./primary_results.ts";
import { withCells } from "./with_cells.ts";

/** A correction with what it does to the primary results. */
export interface CorrectionEffect extends AppliedCorrection {
  /** From the results as they are, to those without this correction (and with all others). */
  readonly consequences: readonly Consequence[];
  /** Why the results without it cannot be computed; null where they can. */
  readonly obstacle: string | null;
}

/**
 * What each correction of a review does: the primary results as they are beside those that the old
 * value would give.
 *
 * @example A review without corrections
 * ```ts
 * import { correctionEffects } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(correctionEffects(await loadReview("bcg")), []);
 * ```
 */
export function correctionEffects(review: Review): readonly CorrectionEffect[] {
  if (review.corrections.length === 0) return [];
  const baseline = primaryResults(plansInForce(review), review.tables);
  return review.corrections.map((correction) => {
    const { table, line, column, found } = correction;
    if (!isOfColumn(found, review.tables[table], column)) {
      const obstacle = `not computable: ${JSON.stringify(found)} is no value of the column`;
      return { ...correction, consequences: [], obstacle };
    }
    // A wrong value may be one that no effect can be computed from, as more events than patients.
    const old = ifComputable(() =>
      consequences(
        review,
        withCells(review.tables, [{ table, line, column, value: found }]),
        baseline,
      )
    );
    return { ...correction, consequences: old.value ?? [], obstacle: old.reason };
  });
}

function isOfColumn(value: CellValue, table: Table | undefined, name: string): boolean {
  const type = table?.columns.find((column) => column.name === name)?.type;
  return value === null || (type !== undefined && isOfType(value, type));
}
