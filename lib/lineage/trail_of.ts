import { plansInForce } from "../analysis/plans_in_force.ts";
import { reviewNumbers } from "../report/numbers/review_numbers.ts";
import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";
import type { NamedNumber } from "../report/numbers/types.ts";
import type { Review } from "../table/review_types.ts";
import { cellUses } from "./cell_uses.ts";
import { scopeOf } from "./scope_of.ts";
import type { CellUse, Scope } from "./types.ts";
import { variantsOf } from "./variants.ts";

/** All named numbers of a review with their scopes, and all uses of its cells. */
export interface Trail {
  readonly numbers: readonly NamedNumber[];
  /** By id of the number; null where it is followed back to whole files. */
  readonly scopes: ReadonlyMap<string, Scope | null>;
  readonly uses: readonly CellUse[];
}

/** Reads a review once, for any number of questions about its cells and numbers. */
export function trailOf(review: Review, results: ManuscriptResults): Trail {
  const plans = plansInForce(review);
  const numbers = reviewNumbers(results);
  return {
    numbers,
    scopes: new Map(numbers.map((number) => [number.id, scopeOf(number, results, plans)])),
    uses: variantsOf(review).flatMap((variant) => cellUses(variant, review.tables)),
  };
}

/** Text that tells one cell from all others of a review. */
export function cellKey(
  { file, line, column }: { readonly file: string; readonly line: number; readonly column: string },
): string {
  return `${file}:${line}:${column}`;
}
