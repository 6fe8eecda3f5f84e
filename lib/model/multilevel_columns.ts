import { orthonormalColumns } from "../numeric/orthonormal_columns.ts";
import { type RegressionColumns, regressionColumns } from "./regression_columns.ts";
import type { ModeratorTerm } from "./regression_types.ts";
import type { NestedEffect } from "./multilevel_types.ts";

/** Rows of nested effects, put in the order of their groups. */
export interface NestedColumns {
  /** Sorted by id. */
  readonly byId: RegressionColumns;
  /** Place in `byId` of each row here. */
  readonly order: readonly number[];
  readonly effects: Float64Array;
  readonly variances: Float64Array;
  readonly basis: Float64Array;
  readonly triangle: Float64Array;
  /** Where each outer group begins, and the end of the last. */
  readonly outer: readonly number[];
  /** Where each inner group begins, and the end of the last. */
  readonly inner: readonly number[];
}

const before = (a: string, b: string) => a < b ? -1 : a > b ? 1 : 0;

/** Sorts, checks and groups nested effects; studies without a moderator are left out and listed. */
export function nestedColumns(
  effects: readonly NestedEffect[],
  moderators: readonly ModeratorTerm[],
  intercept: boolean,
  caller: string,
): NestedColumns {
  const byId = regressionColumns(
    effects.map((effect) => ({ ...effect, moderators: effect.moderators ?? {} })),
    moderators,
    intercept,
    caller,
  );
  const groupOf = new Map(effects.map((effect) => [effect.id, effect]));
  const rows = byId.ids.map((id, place) => {
    const { outer, inner = `row ${id}` } = groupOf.get(id)!;
    if (typeof outer !== "string" || outer === "") {
      throw new RangeError(
        `${caller}: study "${id}", outer: found ${JSON.stringify(outer)}; allowed: a name; say ` +
          "which group the effect belongs to",
      );
    }
    return { place, id, outer, inner };
  }).sort((a, b) => before(a.outer, b.outer) || before(a.inner, b.inner) || before(a.id, b.id));
  const order = rows.map(({ place }) => place);
  const outerStarts = rows.flatMap(({ outer }, i) => rows[i - 1]?.outer === outer ? [] : [i]);
  const innerStarts = rows.flatMap(({ outer, inner }, i) =>
    rows[i - 1]?.outer === outer && rows[i - 1]?.inner === inner ? [] : [i]
  );
  const moved = (column: Float64Array) => Float64Array.from(order, (place) => column[place]!);
  const { basis, triangle } = orthonormalColumns(byId.matrix.map(moved), rows.length);
  return {
    byId,
    order,
    effects: moved(byId.effects),
    variances: moved(byId.variances),
    basis,
    triangle,
    outer: [...outerStarts, rows.length],
    inner: [...innerStarts, rows.length],
  };
}
