import { seededRandom } from "reforest";
import type { Bench } from "./bench.ts";
import { cellKey } from "../../lib/lineage/trail_of.ts";
import type { Perturbed } from "./perturbations.ts";

/** Cells that an analysis reads, and a seeded sample of those that it does not. */
export interface Cells {
  readonly read: readonly Perturbed[];
  readonly others: readonly Perturbed[];
}

/** The cells of a review: all that may reach a number, and 60 of those that may not. */
export function cellsOf({ review, usesOf }: Bench): Cells {
  const all = Object.values(review.tables).flatMap(({ name, file, columns, rows }) =>
    rows.flatMap(({ line }) =>
      columns.map(({ name: column }): Perturbed => ({ table: name, file, line, column }))
    )
  );
  const isRead = (cell: Perturbed) =>
    (usesOf.get(cellKey(cell)) ?? []).some(({ kind }) => kind !== "text");
  const tables = new Set(all.filter(isRead).map(({ table }) => table));
  // Tables that no analysis reads cannot change one.
  const rest = all.filter((cell) => tables.has(cell.table) && !isRead(cell));
  return { read: all.filter(isRead), others: sample(rest, 60) };
}

/** Some of a list, in its order; the same ones every time. */
export function sample<T>(list: readonly T[], size: number): readonly T[] {
  const random = seededRandom(2026);
  const drawn = list.map((entry, index) => ({ entry, index, at: random() }))
    .sort((one, other) => one.at - other.at).slice(0, size);
  return drawn.sort((one, other) => one.index - other.index).map(({ entry }) => entry);
}
