import { type Consequence, consequences } from "../analysis/consequences.ts";
import type { PrimaryResult } from "../analysis/primary_types.ts";
import { type CellChange, withCells } from "../analysis/with_cells.ts";
import { DataProblems } from "../table/data_problems.ts";
import type { Review } from "../table/review_types.ts";
import type { AuditedCell } from "./audited_cells.ts";
import { cellSlips } from "./cell_slips.ts";
import { shiftOf } from "./shift_of.ts";

/** What the worst of the slips of one cell does. */
export interface CellInfluence {
  readonly influence: number;
  readonly slip: string | null;
  readonly crosses: boolean;
  /** Whether that slip makes a primary result appear or go. */
  readonly vanishes: boolean;
}

/** A result that appears or goes has no distance; it counts as this many half-widths. */
const farthest = 10;

/**
 * How much hangs on one cell: the slips of `cellSlips` for a number, the row left out for a word,
 * each carried through to the primary results. A slip that gives a value which no study can have
 * (events above the total) is not tried: the checks of the data would have caught it.
 */
export function cellInfluence(
  review: Review,
  cell: AuditedCell,
  baseline: readonly PrimaryResult[],
): CellInfluence {
  const tried = slipsOf(cell).map(({ words, changes }) => {
    const found = consequencesOf(review, changes, baseline);
    const shift = Math.max(0, ...found.map(shiftOf));
    return {
      slip: words,
      influence: Math.min(farthest, shift),
      vanishes: shift === Infinity,
      crosses: found.some((consequence) => consequence.crosses),
    };
  });
  const worst = tried.reduce((a, b) => b.influence > a.influence ? b : a, {
    slip: null as string | null,
    influence: 0,
    vanishes: false,
    crosses: false,
  });
  return { ...worst, crosses: tried.some(({ crosses }) => crosses) };
}

function slipsOf(
  { table, row, column, value, kind, numbers }: AuditedCell,
): readonly { readonly words: string; readonly changes: readonly CellChange[] }[] {
  const at = (name: string, to: number | null): CellChange => ({
    table: table.name,
    line: row.line,
    column: name,
    value: to,
  });
  if (kind === "number") {
    return cellSlips(value).map((other) => ({
      words: `if it were ${Number(other.toPrecision(12))}`,
      changes: [at(column, other)],
    }));
  }
  return [{
    words: "if the row did not belong here",
    changes: numbers.map((name) => at(name, null)),
  }];
}

function consequencesOf(
  review: Review,
  changes: readonly CellChange[],
  baseline: readonly PrimaryResult[],
): readonly Consequence[] {
  try {
    return consequences(review, withCells(review.tables, changes), baseline);
  } catch (error) {
    if (error instanceof RangeError || error instanceof DataProblems) return [];
    throw error;
  }
}
