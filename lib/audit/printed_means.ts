import type { TableQuantity } from "../table/quantity_types.ts";
import type { Review } from "../table/review_types.ts";
import type { AlarmPlace } from "./alarm_at.ts";
import { quantitiesOf } from "./quantities_of.ts";
import { studyIdOf } from "./study_column.ts";

/** A mean that datapackage.json declares, with what stands beside it in the row. */
export interface PrintedMeanCell {
  readonly place: AlarmPlace;
  readonly quantity: Extract<TableQuantity, { readonly quantity: "mean" }>;
  readonly mean: number;
  readonly sd: number | null;
  /** Number of people, where it is a whole number. */
  readonly total: number | null;
}

/** All cells of declared means, table by table and line by line; empty cells give none. */
export function printedMeans(review: Review): readonly PrintedMeanCell[] {
  return quantitiesOf(review, "mean").flatMap(({ table, quantity }) =>
    table.rows.flatMap((row): PrintedMeanCell[] => {
      const read = (column: string | undefined) => {
        const value = column === undefined ? null : row.values[column];
        return typeof value === "number" ? value : null;
      };
      const [mean, sd, total] = [read(quantity.column), read(quantity.sd), read(quantity.total)];
      if (mean === null) return [];
      return [{
        place: { table, line: row.line, studyId: studyIdOf(review, table.name, row) },
        quantity,
        mean,
        sd,
        total: total !== null && Number.isInteger(total) && total > 0 ? total : null,
      }];
    })
  );
}
