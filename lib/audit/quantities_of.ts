import type { TableQuantity } from "../table/quantity_types.ts";
import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";

/** A declared quantity with the table that holds it. */
export interface QuantityInTable<Q extends TableQuantity> {
  readonly table: Table;
  readonly quantity: Q;
}

/** Quantities of one kind that datapackage.json declares ("reforest:quantities"), table by table. */
export function quantitiesOf<K extends TableQuantity["quantity"]>(
  review: Review,
  kind: K,
): readonly QuantityInTable<Extract<TableQuantity, { readonly quantity: K }>>[] {
  return review.dataPackage.resources.flatMap((resource) => {
    const table = review.tables[resource.name];
    if (!table) return [];
    return (resource["reforest:quantities"] ?? []).filter(
      (quantity): quantity is Extract<TableQuantity, { readonly quantity: K }> =>
        quantity.quantity === kind,
    ).map((quantity) => ({ table, quantity }));
  });
}
