import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";

/** A table that the protocol names; refuses a name that the review does not have. */
export function tableOfReview(review: Review, name: string): Table {
  const table = review.tables[name];
  if (table === undefined) {
    throw new TypeError(
      `protocol.json of ${review.name}: found the table "${name}"; allowed: ` +
        `${Object.keys(review.tables).join(", ")}`,
    );
  }
  return table;
}
